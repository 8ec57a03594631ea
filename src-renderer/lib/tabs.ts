import { keysLabel } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Desk } from '../../src-shared/view.ts';

const all = ['recent', 'contacts', 'team', 'queues'] as const;
export type Tab = (typeof all)[number];

/** The lists of the main window, in the order of their keys; a supervisor has the queues besides. */
export const tabsOf = (supervisor: boolean): readonly Tab[] =>
  supervisor ? all : all.filter((tab) => tab !== 'queues');

const labels = {
  recent: 'lists.recent',
  contacts: 'lists.contacts',
  team: 'lists.team',
  queues: 'lists.queues',
} as const;

/** What a tab is called. */
export const tabLabel = (tab: Tab): string => say(labels[tab]);

/** The key that shows it, as its keycap says it: `Ctrl 2`. */
export const tabKeys = (tab: Tab, platform: Desk['platform']): string =>
  keysLabel(`CommandOrControl+${all.indexOf(tab) + 1}`, platform);
