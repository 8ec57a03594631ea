import { isPressed, isSingle } from './key-press.ts';
import { windowKeys, type KeyOrder } from './window-keys.ts';

/** Whether keys are typed into it, so that they mean nothing else. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), select, textarea');

/** Letters lead to an item of a menu that is open; what lies behind it is out of their reach. */
const inMenu = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=menu]') !== null;

/**
 * What a key press asks for in the main window; `null` for all others. Single keys are for where no text is typed,
 * act once, never on repeat, and can be switched off.
 */
export function keyOrder(event: KeyboardEvent, singleKeys: boolean): KeyOrder | null {
  const typing = isTextField(event.target);
  const single = singleKeys && !event.repeat && !typing && !inMenu(event.target);
  const acts = (key: string) => {
    if (isSingle(key)) return single;
    // A field has its own Esc.
    return key !== 'Esc' || !(typing || event.repeat);
  };
  const pressed = windowKeys.find(({ keys }) => keys.some((key) => acts(key) && isPressed(key, event)));
  return pressed?.order ?? null;
}
