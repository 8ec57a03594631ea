import { keysLabel } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { HotkeyName } from '../../src-shared/settings.ts';
import { currentView } from './state.svelte.ts';

/** Keycap of a single key of the window; `null` while the agent has turned those off. */
export const singleKey = (key: string): string | null =>
  currentView()?.settings.singleKeys === false ? null : key;

/** Keycaps of a global hotkey; `null` when it is off or the system refused it. */
export function hotkey(wanted: HotkeyName): string | null {
  const desk = currentView()?.desk;
  const found = desk?.hotkeys.find(({ name, status }) => name === wanted && status !== 'refused');
  if (desk === undefined || found === undefined || found.accelerator === '') return null;
  return keysLabel(found.accelerator, desk.platform);
}

/** What a button tells of its keys: the one of the window, and the one that works in any program. */
export function keyTip(label: string, key: string | null, chord: string | null): string | null {
  if (key !== null && chord !== null) return say('key.tip-both', { label, key, chord });
  if (chord !== null) return say('key.tip-anywhere', { label, chord });
  return key === null ? null : say('key.tip', { label, key });
}
