import type { CallKey } from './call-keys.ts';

const needNoPhone = ['shortcuts', 'settings', 'tab', 'next-region', 'last-region'] as const;

/** What can be asked of the window whoever is signed in, or nobody. */
export type WindowOrder = (typeof needNoPhone)[number];

/** What a key of the main window asks for. */
export type KeyOrder =
  WindowOrder | CallKey | 'field' | 'menu' | 'state' | 'record' | 'open' | 'open-page' | 'back';

/** Whether a key orders something of the window, so that it needs no phone. */
export const isWindowOrder = (order: KeyOrder): order is WindowOrder =>
  needNoPhone.some((name) => name === order);

/** A key of the main window, wherever in it the focus is; a single one only while no text is typed. */
export interface WindowKey {
  readonly order: KeyOrder;
  /** In Electron's notation, any of them. */
  readonly keys: readonly string[];
}

/**
 * Every key of the main window (design, section 6). What acts and the list of shortcuts both read this table, so the
 * list shows what acts and nothing else.
 */
export const windowKeys: readonly WindowKey[] = [
  { order: 'field', keys: ['CommandOrControl+K', '/'] },
  {
    order: 'tab',
    keys: ['CommandOrControl+1', 'CommandOrControl+2', 'CommandOrControl+3', 'CommandOrControl+4'],
  },
  { order: 'next-region', keys: ['F6'] },
  { order: 'last-region', keys: ['Shift+F6'] },
  { order: 'open-page', keys: ['CommandOrControl+O'] },
  { order: 'menu', keys: ['Alt+↓'] },
  { order: 'back', keys: ['Esc'] },
  { order: 'shortcuts', keys: ['?', 'F1'] },
  { order: 'settings', keys: ['CommandOrControl+,'] },
  { order: 'state', keys: ['R'] },
  { order: 'hold', keys: ['H'] },
  { order: 'transfer', keys: ['T'] },
  { order: 'add', keys: ['A'] },
  { order: 'switch', keys: ['S'] },
  { order: 'record', keys: ['P'] },
  { order: 'open', keys: ['O'] },
  { order: 'end', keys: ['Shift+E'] },
];
