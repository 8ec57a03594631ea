/** Keys that are held down with another, in the order they are written and shown in. */
export const modifiers = ['Control', 'Alt', 'Shift', 'Command', 'Super'] as const;
export type Modifier = (typeof modifiers)[number];

/** A hotkey taken apart: what is held, and the one key that is pressed. */
export interface Keys {
  readonly held: readonly Modifier[];
  /** As Electron names it: `P`, `7`, `F5`, `Space`, `num1`. */
  readonly key: string;
}

const modifierNames: Readonly<Record<string, Modifier>> = {
  control: 'Control',
  ctrl: 'Control',
  strg: 'Control',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  umschalt: 'Shift',
  command: 'Command',
  cmd: 'Command',
  super: 'Super',
  meta: 'Super',
  win: 'Super',
  windows: 'Super',
};

const keyNames =
  `Space Tab Backspace Delete Insert Return Up Down Left Right Home End PageUp PageDown PrintScreen Numlock
  Scrolllock VolumeUp VolumeDown VolumeMute MediaNextTrack MediaPreviousTrack MediaStop MediaPlayPause
  numdec numadd numsub nummult numdiv`.split(/\s+/);
const otherNames: Readonly<Record<string, string>> = { enter: 'Return', del: 'Delete', ins: 'Insert' };

function keyOf(name: string): string | null {
  if (/^[a-z]$/i.test(name)) return name.toUpperCase();
  if (/^f([1-9]|1\d|2[0-4])$/i.test(name)) return name.toUpperCase();
  if (/^num\d$/i.test(name)) return name.toLowerCase();
  // A plus parts the keys, so that Electron has a name for its own.
  if (/^plus$/i.test(name)) return 'Plus';
  if (/^[!-~]$/.test(name) && name !== '+') return name;
  const lower = name.toLowerCase();
  return otherNames[lower] ?? keyNames.find((known) => known.toLowerCase() === lower) ?? null;
}

/**
 * Reads an accelerator as a settings file has it or as somebody types it: `Control+Alt+Shift+P`, `ctrl alt p`.
 * `CommandOrControl` is taken by the platform. `null` for what is none.
 */
export function parseKeys(text: string, platform: string): Keys | null {
  const names = text.split(/[\s+]+/).filter((name) => name !== '');
  const held = new Set<Modifier>();
  let key: string | null = null;
  for (const name of names) {
    const lower = name.toLowerCase();
    const either = lower === 'commandorcontrol' || lower === 'cmdorctrl';
    const modifier = either ? (platform === 'darwin' ? 'Command' : 'Control') : modifierNames[lower];
    if (modifier !== undefined) held.add(modifier);
    else if (key === null) key = keyOf(name);
    else return null;
    if (modifier === undefined && key === null) return null;
  }
  return key === null ? null : { held: modifiers.filter((one) => held.has(one)), key };
}

/** Keys in Electron's notation, the modifiers always in the same order: equal hotkeys give equal texts. */
export const acceleratorOf = ({ held, key }: Keys): string => [...held, key].join('+');

/** Whether it is an accelerator, or the empty text of a hotkey that is switched off. */
export const isAccelerator = (text: string): boolean => text === '' || parseKeys(text, 'linux') !== null;

/** Whether two accelerators mean the same keys. An empty one means none. */
export function sameKeys(one: string, other: string, platform: string): boolean {
  const [a, b] = [parseKeys(one, platform), parseKeys(other, platform)];
  return a !== null && b !== null && acceleratorOf(a) === acceleratorOf(b);
}
