import { keyOrder } from './single-keys.ts';
import { isWindowOrder, type KeyOrder, type WindowOrder } from './window-keys.ts';

/** What a key asks of the phone of who is signed in. */
export type PhoneOrder = Exclude<KeyOrder, WindowOrder>;

interface Standing {
  readonly singleKeys: boolean;
  /** A dialog lies over the window. */
  readonly covered: boolean;
  /** The state menu is open: it has the keys, and only the field can be gone to from there. */
  readonly menuOpen: boolean;
}

/** What a key press asks of the phone now; `null` for all others. */
export function phoneOrder(
  event: KeyboardEvent,
  { singleKeys, covered, menuOpen }: Standing,
): PhoneOrder | null {
  const wanted = keyOrder(event, singleKeys);
  if (wanted === null || event.defaultPrevented || covered) return null;
  if (menuOpen && wanted !== 'field') return null;
  return isWindowOrder(wanted) ? null : wanted;
}
