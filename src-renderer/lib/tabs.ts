import { keysLabel } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Desk } from '../../src-shared/view.ts';

/** The lists of the main window, in the order of their keys. */
export const tabs = ['recent', 'contacts', 'team'] as const;
export type Tab = (typeof tabs)[number];

const labels = { recent: 'lists.recent', contacts: 'lists.contacts', team: 'lists.team' } as const;

export const tabLabel = (tab: Tab): string => say(labels[tab]);

/** The key that shows it, as its keycap says it: `Ctrl 2`. */
export const tabKeys = (tab: Tab, platform: Desk['platform']): string =>
  keysLabel(`CommandOrControl+${tabs.indexOf(tab) + 1}`, platform);
