import type { CallKey } from './call-keys.ts';

/** Keys without a field to type them into. */
type KeyOrder = CallKey | 'field' | 'menu' | 'state' | 'record' | 'open' | 'open-page' | 'back';

/** Whether keys are typed into it, so that they mean nothing else. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), select, textarea');

/**
 * What a key press asks for in the main window; `null` for all others. End acts once, never on repeat.
 * `singleKeys`: whether letters mean something; the agent may have turned them off (WCAG 2.1.4).
 */
export function keyOrder(event: KeyboardEvent, singleKeys: boolean): KeyOrder | null {
  const key = event.key.toLowerCase();
  const chord = event.ctrlKey || event.metaKey;
  if (chord && !event.altKey && !event.shiftKey && key === 'k') return 'field';
  if (chord && !event.altKey && !event.shiftKey && key === 'o') return 'open-page';
  if (event.altKey && !chord && key === 'arrowdown') return 'menu';
  if (chord || event.altKey || event.repeat || isTextField(event.target)) return null;
  if (key === 'escape' && !event.shiftKey) return 'back';
  if (!singleKeys) return null;
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
    case 'o':
      return 'open';
    case '/':
      return 'field';
    default:
      return null;
  }
}
