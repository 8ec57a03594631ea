import { expect, test } from 'vitest';
import { encryptionBy } from '../../src-main/core/safe-storage.ts';

/** A keychain that turns texts round; `open` is whether it can be used. */
const turned = (text: string) => new TextEncoder().encode(text).toReversed();
const back = (data: Uint8Array) => new TextDecoder().decode(data.toReversed());
const old = (open: boolean, backend?: string) => ({
  isEncryptionAvailable: () => open,
  encryptString: turned,
  decryptString: back,
  ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
});
const fresh = (open: boolean, backend?: string) => ({
  isAsyncEncryptionAvailable: () => Promise.resolve(open),
  encryptStringAsync: (text: string) => Promise.resolve(turned(text)),
  decryptStringAsync: (data: Uint8Array) => Promise.resolve({ result: back(data), shouldReEncrypt: false }),
  ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
});

for (const [form, storage] of [
  ['Electron 33, which has the old form alone', old],
  ['Electron 46, which has the new form alone', fresh],
] as const) {
  test(`a password comes back as it was on ${form}`, async () => {
    const encryption = await encryptionBy(storage(true, 'gnome_libsecret'), 'linux');
    const kept = await encryption!.encrypt('hunter2');
    expect(new TextDecoder().decode(kept)).not.toContain('hunter2');
    expect(await encryption!.decrypt(kept)).toBe('hunter2');
  });

  test(`a keychain that cannot be used is none on ${form}`, async () => {
    expect(await encryptionBy(storage(false), 'darwin')).toBeNull();
  });
}

test('what only hides a text (basic_text) counts as no keychain', async () => {
  for (const storage of [old, fresh]) {
    expect(await encryptionBy(storage(true, 'basic_text'), 'linux')).toBeNull();
    expect(await encryptionBy(storage(true, 'gnome_libsecret'), 'linux')).not.toBeNull();
    expect(await encryptionBy(storage(true), 'win32')).not.toBeNull();
  }
});

test('the new form is taken where there are both, and what the old one has kept is read', async () => {
  const refuse = () => {
    throw new Error('this form is deprecated');
  };
  const both = { ...old(true), encryptString: refuse, decryptString: refuse, ...fresh(true) };
  const encryption = await encryptionBy(both, 'win32');
  expect(await encryption!.decrypt(old(true).encryptString('hunter2'))).toBe('hunter2');
});
