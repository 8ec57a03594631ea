import { keysLabel } from '../../src-shared/format.ts';
import type { Desk } from '../../src-shared/view.ts';

/** Keycaps of the global hotkey that answers; `null` when it is off or the system refused it. */
export function answerKeys({ hotkeys, platform }: Desk): string | null {
  const hotkey = hotkeys.find(({ name, status }) => name === 'answer' && status !== 'refused');
  return hotkey === undefined || hotkey.accelerator === '' ? null : keysLabel(hotkey.accelerator, platform);
}
