import { keysLabel } from '../../src-shared/format.ts';
import type { PlainKey } from '../../src-shared/language/catalogue.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Desk, Hotkey } from '../../src-shared/view.ts';
import { hotkeyTold } from '../../src-shared/words-hotkeys.ts';
import { isSingle } from './key-press.ts';
import { windowKeys, type KeyOrder } from './window-keys.ts';

/** A line of the list of shortcuts. */
export interface Shortcut {
  readonly id: string;
  readonly name: string;
  /** As the keyboard of this platform has them; several are alternatives. */
  readonly keycaps: readonly string[];
  /** What the system said to it, of a hotkey only. */
  readonly note: string | null;
  /** It does nothing now. */
  readonly off: boolean;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const orders = {
  field: 'shortcuts.field',
  tab: 'shortcuts.tab',
  'next-region': 'shortcuts.next-region',
  'last-region': 'shortcuts.last-region',
  menu: 'shortcuts.menu',
  back: 'shortcuts.back',
  shortcuts: 'shortcuts.this-list',
  settings: 'settings.title',
  state: 'shortcuts.state',
  hold: 'shortcuts.hold',
  transfer: 'shortcuts.transfer',
  add: 'shortcuts.add',
  switch: 'shortcuts.switch',
  record: 'shortcuts.record',
  open: 'shortcuts.open',
  'open-page': 'shortcuts.open-page',
  end: 'shortcuts.end',
} as const satisfies Record<KeyOrder, PlainKey>;

/** Keys of one part of the window only, which that part acts on itself. */
export const localKeys = [
  { id: 'move', name: 'shortcuts.move', keys: ['↑', '↓'] },
  { id: 'ends', name: 'shortcuts.ends', keys: ['Home', 'End'] },
  { id: 'take', name: 'shortcuts.take', keys: ['↵'] },
  { id: 'menu-ready', name: 'shortcuts.menu-ready', keys: ['1'] },
  { id: 'fill-in', name: 'shortcuts.fill-in', keys: ['Tab'] },
  { id: 'now', name: 'shortcuts.now', keys: ['CommandOrControl+↵'] },
  {
    id: 'reason',
    name: 'shortcuts.reason',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  },
  { id: 'send-reason', name: 'shortcuts.send-reason', keys: ['↵'] },
  { id: 'listen', name: 'shortcuts.listen', keys: ['L'] },
  { id: 'barge', name: 'shortcuts.barge', keys: ['B'] },
] as const satisfies readonly { id: string; name: PlainKey; keys: readonly string[] }[];

function hotkeyNote({ accelerator, status }: Hotkey): string {
  if (accelerator === '') return say('settings.hotkeys.none');
  switch (status) {
    case 'registered':
      return say('shortcuts.registered');
    case 'refused':
      return say('shortcuts.refused');
    case 'idle':
      return say('shortcuts.idle');
  }
}

/** Every key there is, in groups: those of the window, of its parts, and the hotkeys with the system's answer. */
export function shortcutGroups({ platform, hotkeys }: Desk, singleKeys: boolean): readonly ShortcutGroup[] {
  const caps = (keys: readonly string[]) =>
    keys.map((key) => keysLabel(key, platform)).filter((cap) => cap !== '');
  const ofWindow = (single: boolean) =>
    windowKeys.flatMap(({ order, keys }): readonly Shortcut[] => {
      const own = keys.filter((key) => isSingle(key) === single);
      if (own.length === 0) return [];
      return [
        { id: order, name: say(orders[order]), keycaps: caps(own), note: null, off: single && !singleKeys },
      ];
    });
  return [
    { title: say('shortcuts.single'), shortcuts: ofWindow(true) },
    { title: say('shortcuts.window'), shortcuts: ofWindow(false) },
    {
      title: say('shortcuts.parts'),
      shortcuts: localKeys.map(({ id, name, keys }) => ({
        id,
        name: say(name),
        keycaps: caps(keys),
        note: null,
        off: false,
      })),
    },
    {
      title: say('hotkey.anywhere'),
      shortcuts: hotkeys.map((hotkey) => ({
        id: hotkey.name,
        name: hotkeyTold(hotkey.name).title,
        keycaps: caps([hotkey.accelerator]),
        note: hotkeyNote(hotkey),
        off: hotkey.accelerator === '' || hotkey.status !== 'registered',
      })),
    },
  ];
}
