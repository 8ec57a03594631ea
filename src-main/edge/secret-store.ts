import { safeStorage } from 'electron';
import Store from 'electron-store';

/** The form of Electron before 42; it is deprecated in 45 and gone in 46. */
interface SyncForm {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(data: Buffer): string;
}

/**
 * Passwords by name, encrypted by the system's own keychain. Where the system has none (`basic_text` on
 * Linux is an obfuscation, not a store), or the folder cannot be used, nothing is kept, and `available` says so.
 */
export async function openSecretStore(folder: string) {
  const store = openStore(folder);
  const available = store !== null && (await isAvailable().catch(() => false));
  return {
    available,
    has: (name: string) => available && typeof store.get(name) === 'string',
    /** The secret, or `null` when there is none or the keychain no longer opens it. */
    async get(name: string): Promise<string | null> {
      const kept: unknown = store?.get(name);
      if (!available || typeof kept !== 'string') return null;
      const [version, data] = kept.split(':');
      if (version !== 'v1' || data === undefined) return null;
      return decrypt(Buffer.from(data, 'base64')).catch(() => null);
    },
    /** Keeps it, where the system can; `null` forgets it. */
    async set(name: string, secret: string | null): Promise<void> {
      if (secret === null) store?.delete(name);
      else if (available) store.set(name, `v1:${(await encrypt(secret)).toString('base64')}`);
    },
  };
}

/** `null` where the folder cannot be used. */
function openStore(folder: string): Store<Record<string, string>> | null {
  try {
    return new Store<Record<string, string>>({ cwd: folder, name: 'secrets', clearInvalidConfig: true });
  } catch {
    return null;
  }
}

export type SecretStore = Awaited<ReturnType<typeof openSecretStore>>;

const hasAsyncForm = (): boolean => 'encryptStringAsync' in safeStorage;
const syncForm: SyncForm = safeStorage;

async function isAvailable(): Promise<boolean> {
  const basic = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (basic) return false;
  return hasAsyncForm() ? safeStorage.isAsyncEncryptionAvailable() : syncForm.isEncryptionAvailable();
}

const encrypt = async (text: string) =>
  hasAsyncForm() ? safeStorage.encryptStringAsync(text) : syncForm.encryptString(text);

async function decrypt(data: Buffer): Promise<string> {
  return hasAsyncForm() ? (await safeStorage.decryptStringAsync(data)).result : syncForm.decryptString(data);
}
