import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { maskBody, maskNumbers } from '../../../src-shared/inspector/mask.ts';

/**
 * A message as a fixture of the tests has it: an event is its body as it came, a command a JSON object with
 * type and body. Without `personal` names, numbers and call data are hidden.
 */
export function fixtureText({ direction, type, body }: Entry, personal: boolean): string {
  const shown = personal ? body : maskBody(body);
  if (direction === 'in') return `${shown}\n`;
  return `${JSON.stringify({ type: personal ? type : maskNumbers(type), body: shown }, null, 2)}\n`;
}
