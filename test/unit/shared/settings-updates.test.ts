import { describe, expect, it, test } from 'vitest';
import { readPolicy } from '../../../src-main/core/settings/read-policy.ts';
import { readSettings } from '../../../src-main/core/settings/read-settings.ts';
import { settingsVersion } from '../../../src-main/core/settings/migrations.ts';
import { settingsChange } from '../../../src-shared/settings-shape.ts';
import { isFeedAddress } from '../../../src-shared/settings-updates.ts';

const policy = (updates: unknown) => readPolicy({ ok: true, text: JSON.stringify({ locked: { updates } }) });

describe('the address of a feed', () => {
  it.each([
    'https://updates.example/sidetone/',
    'https://updates.example:8443',
    'http://127.0.0.1:8080/',
    'http://localhost/updates',
    'http://[::1]:8080/',
  ])('%s is one', (address) => expect(isFeedAddress(address)).toBe(true));

  it.each([
    ['http beyond this computer', 'http://updates.example/'],
    ['http to a name that only looks like this computer', 'http://localhost.example/'],
    ['a file', 'file:///srv/updates/'],
    ['another scheme', 'ftp://updates.example/'],
    ['one with a password', 'https://user:word@updates.example/'],
    ['one with a query', 'https://updates.example/?channel=beta'],
    ['no address', 'updates.example'],
  ])('%s is none', (_what, address) => expect(isFeedAddress(address)).toBe(false));
});

describe('the administrator’s file', () => {
  it('is refused by the name of the member that is wrong', () => {
    const wrong = policy({ feed: 'http://updates.example/' });
    expect(wrong).toMatchObject({ ok: false, problems: [{ where: 'locked.updates.feed' }] });
    expect(JSON.stringify(wrong)).toContain('starts with https://');
    const noKey = policy({ publicKey: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A' });
    expect(noKey).toMatchObject({ ok: false, problems: [{ where: 'locked.updates.publicKey' }] });
  });

  it('turns updates off', () => expect(policy({ mode: 'off' })).toMatchObject({ ok: true }));
});

test('no user names a feed or a key: neither by the settings on disk nor by a request', () => {
  const updates = { mode: 'download', feed: 'https://evil.example/', publicKey: '' };
  expect(readSettings({ updates, density: 'compact' }, settingsVersion).own).toEqual({ density: 'compact' });
  expect(settingsChange.safeParse({ updates }).success).toBe(false);
});
