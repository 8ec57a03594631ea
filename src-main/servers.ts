import { randomBytes } from 'node:crypto';
import { pinsOf } from '../src-shared/certificate.ts';
import type { Checked as Input, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import { profileSchema, type Profile } from '../src-shared/settings.ts';
import { ok, refuse } from './answers.ts';
import { pinRefusal } from './core/settings/pin-refusal.ts';
import { needsNewLink } from './core/state/profile-change.ts';
import type { LinkTarget } from './edge/connector-link.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import type { DemoMode } from './demo-mode.ts';

export interface ServersGiven {
  readonly settings: SettingsFile;
  readonly secrets: SecretStore;
  readonly startDemo: () => Promise<DemoMode>;
  /** The certificates an encrypted link trusts, for a profile with this file; `null` for the usual ones. */
  readonly readAuthorities: (caFile: string) => Promise<readonly string[] | null>;
  /** Called with every profile that comes into use; it is in use when this is done. */
  readonly chosen: (profile: Profile) => Promise<void>;
  /** Called when the list of servers has changed, with the one in use as it now is, where it still is there. */
  readonly changed: (inUse: Profile | null) => void;
  /** Whether a session hangs on the server in use. */
  readonly busy: () => boolean;
}

interface Keys {
  readonly brokerPassword: string;
  readonly authorities: readonly string[] | null;
}

const brokerSecret = (id: string) => `broker:${id}`;

export type Servers = ReturnType<typeof createServers>;

/** The servers one can sign in to: the profiles of the settings, and the demo. */
export function createServers(given: ServersGiven) {
  const { settings, secrets, startDemo, readAuthorities, chosen, changed, busy } = given;
  let demo: DemoMode | null = null;
  let inUse: Profile | null = null;
  /** What the links to a server are opened with. By its id: while one is chosen, the one before may still try. */
  const keys = new Map<string, Keys>();
  /** Passwords of this run, for systems that keep none. */
  const passwords = new Map<string, string>();
  /** The password of the server in use is another one now. */
  let newPassword = false;

  /** The choice that is being carried out: a later one overtakes it while a keychain or a demo is slow. */
  let latest = 0;

  const known = (id: string) => settings.get().profiles.find((one) => one.id === id);
  const passwordOf = async (id: string) => passwords.get(id) ?? (await secrets.get(brokerSecret(id))) ?? '';

  async function use(id: string): Promise<RequestResult> {
    const profile = known(id);
    if (profile === undefined && id !== 'demo') return refuse(say('refusal.server-gone'));
    if (settings.lockedIn({ profile: id }) !== null) return refuse(say('settings.locked'));
    latest += 1;
    const mine = latest;
    const password = await passwordOf(id);
    const trusted = await readAuthorities(profile?.caFile ?? '');
    const started = profile === undefined ? (demo ?? (await startDemo())) : null;
    if (mine !== latest) {
      if (started !== demo) await started?.close();
      return ok;
    }
    if (started === null) void demo?.close();
    demo = started;
    keys.set(id, { brokerPassword: password, authorities: trusted });
    newPassword = false;
    settings.change({ profile: id });
    inUse = profile ?? started?.profile ?? null;
    if (inUse !== null) await chosen(inUse);
    if (mine === latest) for (const other of keys.keys()) if (other !== id) keys.delete(other);
    return ok;
  }

  /** Whether the settings want another connection than the one in use. */
  function isStale(): boolean {
    const { profile: id } = settings.get();
    if (inUse === null || inUse.id !== id) return true;
    const now = known(id);
    return newPassword || (now !== undefined && needsNewLink(inUse, now));
  }

  /**
   * Takes up what the settings say about the server in use: at once what the link does not hang on, and all of it
   * while nobody is signed in; the rest with the end of the session.
   */
  async function follow(): Promise<void> {
    const { profile: id } = settings.get();
    changed(inUse?.id === id ? (known(id) ?? null) : null);
    if (!busy() && isStale()) await use(id);
  }

  async function save(profiles: Profile[], id: string, password: string): Promise<RequestResult> {
    if (settings.lockedIn({ profiles }) !== null) return refuse(say('settings.locked'));
    if (!settings.change({ profiles })) return refuse(say('refusal.not-saved'));
    if (password !== '') {
      passwords.set(id, password);
      if (inUse?.id === id) newPassword = true;
      await secrets.set(brokerSecret(id), password);
    }
    return ok;
  }

  /** A file on a share that was not there when the computer started is there for one of the next tries. */
  async function readAgain({ id, caFile }: Profile): Promise<void> {
    const authorities = await readAuthorities(caFile);
    const known = keys.get(id);
    if (known !== undefined) keys.set(id, { ...known, authorities });
  }

  return {
    use,
    follow,
    /** Uses what was used last. */
    start: (): Promise<RequestResult> => use(settings.get().profile),
    async add({
      brokerPassword: password,
      use: useIt,
      ...values
    }: Input<'profile/add'>): Promise<RequestResult> {
      const profile = profileSchema.parse({ ...values, id: randomBytes(4).toString('hex') });
      const saved = await save([...settings.get().profiles, profile], profile.id, password);
      if (!saved.ok) return saved;
      if (useIt) return use(profile.id);
      await follow();
      return ok;
    },
    async change({
      id,
      brokerPassword: password = '',
      ...part
    }: Input<'profile/change'>): Promise<RequestResult> {
      const { profiles } = settings.get();
      const old = profiles.find((one) => one.id === id);
      if (old === undefined) return refuse(say('refusal.server-gone'));
      const unguarded = pinRefusal(old, part);
      if (unguarded !== null) return unguarded;
      const now = profiles.map((one) => (one.id === id ? { ...one, ...part } : one));
      const saved = await save(now, id, password);
      if (saved.ok) await follow();
      return saved;
    },
    async remove(id: string): Promise<RequestResult> {
      if (busy() && inUse?.id === id) return refuse(say('refusal.signed-in'));
      const saved = await save(
        settings.get().profiles.filter((one) => one.id !== id),
        id,
        '',
      );
      if (!saved.ok) return saved;
      // One that is preset is there again, and its password may be the one that was typed.
      if (known(id) === undefined) {
        passwords.delete(id);
        await secrets.set(brokerSecret(id), null);
      }
      await follow();
      return ok;
    },
    passwordOf,
    /** A server as it is saved; `null` where there is none of this id. */
    saved: (id: string): Profile | null => known(id) ?? null,
    target(profile: Profile, server: string, destination: string): LinkTarget {
      if (profile.caFile !== '') void readAgain(profile);
      const { brokerPassword, authorities } = keys.get(profile.id) ?? {
        brokerPassword: '',
        authorities: null,
      };
      return {
        server,
        queue: profile.queue,
        topic: `/topic/${destination}`,
        brokerLogin: profile.brokerLogin,
        brokerPassword,
        authorities,
        // One that cannot be read is no key of anybody's.
        pins: pinsOf(profile.pinnedKey) ?? [profile.pinnedKey],
        proxy: profile.proxy,
      };
    },
    demo: () => demo,
    async close(): Promise<void> {
      await demo?.close();
    },
  };
}
