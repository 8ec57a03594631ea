import { expect, test } from 'vitest';
import { createServers } from '../../src-main/servers.ts';
import type { SettingsFile } from '../../src-main/edge/settings-file.ts';
import { profileSchema, settingsSchema, type Profile } from '../../src-shared/settings.ts';

const profile = (id: string, more: Partial<Profile> = {}) =>
  profileSchema.parse({ id, name: id, servers: [`ws://${id}.example:61614`], ...more });

/** Servers of a file that is only kept in memory, with a password for each. */
function serversOf(profiles: readonly Profile[], chosen: () => Promise<void> = () => Promise.resolve()) {
  let settings = settingsSchema.parse({ profiles, profile: profiles[0]!.id });
  const file = {
    get: () => settings,
    change(part: object) {
      settings = { ...settings, ...part };
      return true;
    },
    lockedIn: () => null,
  } as unknown as SettingsFile;
  let authorities: readonly string[] | null = null;
  const servers = createServers({
    settings: file,
    secrets: {
      available: true,
      has: () => true,
      get: (name) => Promise.resolve(`password of ${name}`),
      set: () => Promise.resolve(),
    },
    startDemo: () => Promise.reject(new Error('no demo here')),
    readAuthorities: () => Promise.resolve(authorities),
    chosen,
    changed: () => undefined,
    busy: () => false,
  });
  return { servers, share: (now: readonly string[]) => (authorities = now) };
}

test('while another server is being chosen, the one before is not opened with its password', async () => {
  const [first, second] = [profile('first'), profile('second')] as const;
  let go: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (go = resolve));
  let isSlow = false;
  const { servers } = serversOf([first, second], () => (isSlow ? slow : Promise.resolve()));
  await servers.start();
  isSlow = true;
  const choosing = servers.use('second');
  // Everything of the second is known by now, but that it is chosen.
  await new Promise((resolve) => setImmediate(resolve));
  const passwordFor = (one: Profile) => servers.target(one, one.servers[0]!, 'me').brokerPassword;
  expect(passwordFor(second)).toBe('password of broker:second');
  expect(passwordFor(first)).toBe('password of broker:first');
  go();
  await choosing;
  expect(passwordFor(first)).toBe('');
});

test('an authority whose file was out of reach at the start is there for a later try', async () => {
  const own = profile('own', { caFile: '/share/root.pem' });
  const { servers, share } = serversOf([own]);
  await servers.start();
  const trusted = () => servers.target(own, own.servers[0]!, 'me').authorities;
  expect(trusted()).toBeNull();
  share(['the certificate']);
  trusted();
  await new Promise((resolve) => setImmediate(resolve));
  expect(trusted()).toEqual(['the certificate']);
});

test('a saved server gets no address that its pinned key cannot guard', async () => {
  const pinnedKey = `sha256/${'A'.repeat(43)}=`;
  const { servers } = serversOf([profile('own', { servers: ['wss://a'], pinnedKey })]);
  const change = (addresses: string[]) => servers.change({ id: 'own', servers: addresses });
  expect(await change(['wss://a', 'ws://b'])).toMatchObject({ ok: false, field: 'servers.1' });
  expect(servers.saved('own')?.servers).toEqual(['wss://a']);
  expect(await change(['wss://a', 'wss://b'])).toEqual({ ok: true });
});
