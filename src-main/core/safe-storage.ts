import type { Encryption } from './encryption.ts';

/** Electron's safeStorage before 42; deprecated in 45 and gone in 46. */
interface SyncForm {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Uint8Array;
  decryptString(data: Uint8Array): string;
}

/** The one from 42 on. */
interface AsyncForm {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Uint8Array>;
  decryptStringAsync(data: Uint8Array): Promise<{ readonly result: string }>;
}

/** Either, and on Linux the name of the keychain in use. */
export type SafeStorage = (SyncForm | AsyncForm | (SyncForm & AsyncForm)) & {
  readonly getSelectedStorageBackend?: () => string;
};

/**
 * Encryption by the system's own keychain, in whichever form Electron offers it; `null` where the system has none:
 * `basic_text` on Linux is an obfuscation, not a store.
 */
export async function encryptionBy(storage: SafeStorage, platform: string): Promise<Encryption | null> {
  if (platform === 'linux' && storage.getSelectedStorageBackend?.() === 'basic_text') return null;
  if ('encryptStringAsync' in storage) {
    if (!(await storage.isAsyncEncryptionAvailable().catch(() => false))) return null;
    return {
      encrypt: (text) => storage.encryptStringAsync(text),
      decrypt: async (data) => (await storage.decryptStringAsync(data)).result,
    };
  }
  if (!storage.isEncryptionAvailable()) return null;
  return {
    encrypt: async (text) => Promise.resolve(storage.encryptString(text)),
    decrypt: async (data) => Promise.resolve(storage.decryptString(data)),
  };
}
