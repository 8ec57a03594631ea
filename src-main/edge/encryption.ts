import { safeStorage } from 'electron';
import type { Encryption } from '../core/encryption.ts';

/** The form of Electron before 42; it is deprecated in 45 and gone in 46. */
interface SyncForm {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(data: Buffer): string;
}

/**
 * Encryption by the system's own keychain; `null` where the system has none: `basic_text` on Linux is an
 * obfuscation, not a store.
 */
export async function openEncryption(): Promise<Encryption | null> {
  if (!(await isAvailable().catch(() => false))) return null;
  return hasAsyncForm()
    ? {
        encrypt: (text) => safeStorage.encryptStringAsync(text),
        decrypt: async (data) => (await safeStorage.decryptStringAsync(Buffer.from(data))).result,
      }
    : {
        encrypt: async (text) => Promise.resolve(syncForm.encryptString(text)),
        decrypt: async (data) => Promise.resolve(syncForm.decryptString(Buffer.from(data))),
      };
}

const hasAsyncForm = (): boolean => 'encryptStringAsync' in safeStorage;
const syncForm: SyncForm = safeStorage;

async function isAvailable(): Promise<boolean> {
  const basic = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (basic) return false;
  return hasAsyncForm() ? safeStorage.isAsyncEncryptionAvailable() : syncForm.isEncryptionAvailable();
}
