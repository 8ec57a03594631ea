/** Encrypts for this user of this computer, by the system's keychain. Both reject when that does not open. */
export interface Encryption {
  readonly encrypt: (text: string) => Promise<Uint8Array>;
  readonly decrypt: (data: Uint8Array) => Promise<string>;
}
