import { sameKeys } from '../../../src-shared/accelerator.ts';
import { hotkeyNames, type HotkeyName } from '../../../src-shared/settings.ts';

type Accelerators = Readonly<Record<HotkeyName, string>>;

/** The first hotkey that would get keys which another of ours has; `null` when the change makes no such pair. */
export function hotkeyConflict(
  before: Accelerators,
  after: Accelerators,
  platform: string,
): { readonly name: HotkeyName; readonly other: HotkeyName } | null {
  for (const name of hotkeyNames) {
    if (after[name] === before[name]) continue;
    const other = hotkeyNames.find((one) => one !== name && sameKeys(after[one], after[name], platform));
    if (other !== undefined) return { name, other };
  }
  return null;
}

/**
 * In which order hotkeys ask for their keys, since of two with the same the first gets them: those of `first`, an
 * administrator's locked ones, before what the user has chosen.
 */
export const inTurn = (names: readonly HotkeyName[], first: readonly HotkeyName[]): readonly HotkeyName[] => [
  ...names.filter((name) => first.includes(name)),
  ...names.filter((name) => !first.includes(name)),
];
