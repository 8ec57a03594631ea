import type { CallKey } from './call-keys.ts';
import { tabs, type Tab } from './tabs.ts';

/** Keys without a field to type them into. */
type KeyOrder = CallKey | Tab | 'field' | 'menu' | 'state' | 'record' | 'back';

/** Whether keys are typed into it, so that they mean nothing else. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), select, textarea');

/** What a key press asks for in the main window; `null` for all others. End acts once, never on repeat. */
export function keyOrder(event: KeyboardEvent): KeyOrder | null {
  const key = event.key.toLowerCase();
  const chord = event.ctrlKey || event.metaKey;
  if (chord && !event.altKey && !event.shiftKey)
    return key === 'k' ? 'field' : (tabs[Number(key) - 1] ?? null);
  if (event.altKey && !chord && key === 'arrowdown') return 'menu';
  if (chord || event.altKey || event.repeat || isTextField(event.target)) return null;
  if (event.shiftKey) return key === 'e' ? 'end' : null;
  switch (key) {
    case 'r':
      return 'state';
    case 'h':
      return 'hold';
    case 't':
      return 'transfer';
    case 'a':
      return 'add';
    case 's':
      return 'switch';
    case 'p':
      return 'record';
    case '/':
      return 'field';
    case 'escape':
      return 'back';
    default:
      return null;
  }
}
