import { nativeTheme } from 'electron';
import type { RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { Settings } from '../src-shared/settings.ts';
import type { SettingsChange, SparseSettings } from '../src-shared/settings-shape.ts';
import { ok, refuse } from './answers.ts';
import type { Policy } from './core/settings/layers.ts';
import { sameSetting } from './core/settings/paths.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import type { Phone } from './phone.ts';
import type { Speaker } from './speaker.ts';

export interface PreferencesGiven {
  readonly settings: SettingsFile;
  readonly phone: Pick<Phone, 'raise'>;
  readonly speaker: Speaker;
  /** Takes up what else hangs on a setting, once it has changed. */
  readonly takeUp: Partial<Record<keyof Settings, () => void>>;
}

export type Preferences = ReturnType<typeof createPreferences>;

/** Changes of the settings: refused where they are locked, saved at once, and taken up while the app runs. */
export function createPreferences({ settings, phone, speaker, takeUp }: PreferencesGiven) {
  /** Lets the app follow what has changed since `before`. */
  async function follow(before: Settings): Promise<void> {
    const after = settings.get();
    const has = (name: keyof Settings) => !sameSetting(before[name], after[name]);
    if (has('appearance')) nativeTheme.themeSource = after.appearance;
    if (has('language'))
      phone.raise({ type: 'desk/changed', desk: { language: await speaker.follow(after.language) } });
    phone.raise({ type: 'settings/changed', settings: settings.view() });
    for (const [name, take] of Object.entries(takeUp)) if (has(name as keyof Settings)) take();
  }

  async function saved(go: () => boolean): Promise<RequestResult> {
    const before = settings.get();
    const kept = go();
    await follow(before);
    // The change holds all the same, until Sidetone ends.
    return kept ? ok : refuse(say('settings.not-written'));
  }

  return {
    /** The administrator says something else from now on. */
    followPolicy(policy: Policy): Promise<void> {
      const before = settings.get();
      settings.follow(policy);
      return follow(before);
    },
    change(part: SettingsChange): Promise<RequestResult> {
      const locked = settings.lockedIn(part);
      if (locked !== null) return Promise.resolve(refuse(say('settings.locked'), locked));
      return saved(() => settings.change(part));
    },
    /** Another choice in the place of the user's, whole. */
    replace: (own: SparseSettings): Promise<RequestResult> => saved(() => settings.replace(own)),
    reset: (path: string): Promise<RequestResult> => saved(() => settings.reset(path)),
  };
}
