import type { Encryption } from '../core/encryption.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/**
 * Passwords by name, encrypted by the system's own keychain. Where the system has none, or the folder cannot be
 * used, nothing is kept, and `available` says so.
 */
export function openSecretStore(folder: string, encryption: Encryption | null) {
  const store = openStore(folder);
  const crypt = store === null ? null : encryption;
  return {
    available: crypt !== null,
    has: (name: string) => crypt !== null && typeof store?.content()[name] === 'string',
    /** The secret, or `null` when there is none or the keychain no longer opens it. */
    async get(name: string): Promise<string | null> {
      const kept: unknown = store?.content()[name];
      if (crypt === null || typeof kept !== 'string') return null;
      const [version, data] = kept.split(':');
      if (version !== 'v1' || data === undefined) return null;
      return crypt.decrypt(Buffer.from(data, 'base64')).catch(() => null);
    },
    /** Keeps it, where the system can; `null` forgets it. */
    async set(name: string, secret: string | null): Promise<void> {
      if (secret === null) store?.set({ [name]: undefined });
      else if (crypt !== null) {
        const data = Buffer.from(await crypt.encrypt(secret));
        store?.set({ [name]: `v1:${data.toString('base64')}` });
      }
    },
  };
}

/** `null` where the folder cannot be used. */
function openStore(folder: string): JsonFile<Secrets> | null {
  try {
    return openJsonFile<Secrets>(folder, 'secrets', 'counts-for-nothing');
  } catch {
    return null;
  }
}

type Secrets = Record<string, unknown>;

export type SecretStore = ReturnType<typeof openSecretStore>;
