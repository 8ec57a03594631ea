import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import type { Launcher } from '../autostart.ts';
import { orderArgument, type LaunchOrder } from '../launch.ts';
import { callItems } from './tray-calls.ts';
import { action, separator, usable, type TrayItem } from './tray-items.ts';
import { stateItems } from './tray-states.ts';

/** The menu of the dock's icon on macOS, where the system adds what shows and what quits. */
export const dockMenu = (view: AppView): readonly TrayItem[] => [
  ...callItems(view),
  ...stateItems(view),
  separator,
  action(say('tray.dial'), { name: 'window/dial', input: undefined }, usable(view)),
  action(say('tray.mini'), { name: 'mini/toggle', input: undefined }),
];

/** A task of the taskbar's jump list on Windows. It is another start of Sidetone, which the first one takes up. */
export interface JumpTask {
  readonly title: string;
  readonly program: string;
  /** One line, as Windows hands it to the program. */
  readonly arguments: string;
}

/** The jump list. It outlives the app, so it offers nothing that hangs on a state. */
export function jumpList({ program, args }: Launcher): readonly JumpTask[] {
  const before = args.map((each) => `"${each}" `).join('');
  const task = (title: string, order: LaunchOrder): JumpTask => ({
    title,
    program,
    arguments: `${before}${orderArgument(order)}`,
  });
  return [task(say('tray.open'), 'show'), task(say('tray.dial'), 'dial'), task(say('tray.mini'), 'mini')];
}
