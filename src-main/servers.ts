import { randomBytes } from 'node:crypto';
import type { Checked as Input, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { Profile } from '../src-shared/settings.ts';
import type { LinkTarget } from './edge/connector-link.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import type { DemoMode } from './demo-mode.ts';
import { withProfile } from './profiles.ts';

export interface ServersGiven {
  readonly settings: SettingsFile;
  readonly secrets: SecretStore;
  readonly startDemo: () => Promise<DemoMode>;
  /** Called with every profile that comes into use; it is in use when this is done. */
  readonly chosen: (profile: Profile) => Promise<void>;
}

const brokerSecret = (id: string) => `broker:${id}`;

/** The servers one can sign in to: the profiles of the settings, and the demo. */
export function createServers({ settings, secrets, startDemo, chosen }: ServersGiven) {
  let demo: DemoMode | null = null;
  let brokerPassword = '';

  /** The choice that is being carried out: a later one overtakes it while a keychain or a demo is slow. */
  let latest = 0;

  async function use(id: string, newPassword = ''): Promise<RequestResult> {
    const profile = settings.get().profiles.find((one) => one.id === id);
    if (profile === undefined && id !== 'demo') {
      return { ok: false, error: say('refusal.server-gone') };
    }
    latest += 1;
    const mine = latest;
    // Where the system keeps no secrets, a new one holds for this run.
    const password = newPassword === '' ? ((await secrets.get(brokerSecret(id))) ?? '') : newPassword;
    const started = profile === undefined ? (demo ?? (await startDemo())) : null;
    if (mine !== latest) {
      if (started !== demo) await started?.close();
      return { ok: true };
    }
    if (started === null) void demo?.close();
    demo = started;
    brokerPassword = password;
    settings.change({ profile: id });
    const chosenProfile = profile ?? started?.profile;
    if (chosenProfile !== undefined) await chosen(chosenProfile);
    return { ok: true };
  }

  return {
    use,
    /** Uses what was used last; the demo where that is gone or nothing was ever chosen. */
    async start(): Promise<void> {
      const result = await use(settings.get().profile);
      if (!result.ok) await use('demo');
    },
    async save(input: Input<'profile/save'>): Promise<RequestResult> {
      const { profiles, id } = withProfile(settings.get().profiles, input, randomBytes(4).toString('hex'));
      if (!settings.change({ profiles })) {
        return { ok: false, error: say('refusal.not-saved') };
      }
      if (input.brokerPassword !== '') await secrets.set(brokerSecret(id), input.brokerPassword);
      return use(id, input.brokerPassword);
    },
    target: (profile: Profile, server: string, destination: string): LinkTarget => ({
      server,
      queue: profile.queue,
      topic: `/topic/${destination}`,
      brokerLogin: profile.brokerLogin,
      brokerPassword,
    }),
    demo: () => demo,
    async close(): Promise<void> {
      await demo?.close();
    },
  };
}
