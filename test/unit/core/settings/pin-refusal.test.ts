import { expect, test } from 'vitest';
import { pinRefusal } from '../../../../src-main/core/settings/pin-refusal.ts';
import { requests } from '../../../../src-shared/contract.ts';
import { profileSchema } from '../../../../src-shared/settings.ts';

const key = `sha256/${'A'.repeat(43)}=`;
const error = 'A pinned key needs wss:// in every address.';
const server = (servers: string[], pinnedKey = '') =>
  profileSchema.parse({ id: 'a', name: 'A', servers, pinnedKey });
const half = ['wss://a', 'ws://b'];

test('a new server with a pinned key and an address that is not encrypted is refused at the key', () => {
  const added = (servers: string[], pinnedKey: string) =>
    requests['profile/add'].safeParse({ name: 'A', servers, pinnedKey, brokerPassword: '', use: false });
  expect(added(half, key).error?.issues).toMatchObject([{ path: ['pinnedKey'], message: error }]);
  expect(added(half, '').success).toBe(true);
  expect(added(['wss://a', 'WSS://b'], key).success).toBe(true);
});

test('a change that leaves an address without the key’s guard is refused at what was changed', () => {
  expect(pinRefusal(server(half), { pinnedKey: key })).toEqual({ ok: false, error, field: 'pinnedKey' });
  expect(pinRefusal(server(['wss://a'], key), { servers: half })).toEqual({
    ok: false,
    error,
    field: 'servers.1',
  });
  expect(pinRefusal(server(half), { servers: ['ws://c'] })).toBeNull();
  expect(pinRefusal(server(['wss://a']), { pinnedKey: key })).toBeNull();
});

test('a stored server that has both can be given another name, and be mended', () => {
  const stored = server(half, key);
  expect(pinRefusal(stored, { name: 'B' })).toBeNull();
  expect(pinRefusal(stored, { pinnedKey: '' })).toBeNull();
  expect(pinRefusal(stored, { servers: ['wss://a'] })).toBeNull();
});
