import { safeStorage } from 'electron';
import type { Encryption } from '../core/encryption.ts';
import { encryptionBy } from '../core/safe-storage.ts';

/** Encryption by the system's own keychain; `null` where the system has none. */
export async function openEncryption(): Promise<Encryption | null> {
  const made = await encryptionBy(safeStorage, process.platform).catch(() => null);
  // Electron decrypts Buffers alone.
  return made && { ...made, decrypt: (data) => made.decrypt(Buffer.from(data)) };
}
