import type { Agent, ReasonLists } from './agent.ts';
import type { Dialog, Recent } from './dialog.ts';
import type { Language } from './language/languages.ts';
import type { Link, Session } from './link.ts';
import type { Notice } from './notice.ts';
import type { Pending } from './pending.ts';
import type { Phonebooks, TeamList } from './phonebook.ts';
import type { Recording, WrapUp } from './wrap-up.ts';
import type { HotkeyName, Profile, Settings } from './settings.ts';

/** A global hotkey and what the system said to it. */
export interface Hotkey {
  readonly name: HotkeyName;
  /** Electron's notation; empty when it is switched off. */
  readonly accelerator: string;
  readonly status: 'idle' | 'registered' | 'refused';
}

/** What belongs to this machine rather than to the phone. */
export interface Desk {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly version: string;
  /** Whether a password could be kept: false means that the system offers no secure storage. */
  readonly secureStorage: boolean;
  /** A password is kept for the agent id in the settings. */
  readonly passwordKept: boolean;
  readonly dark: boolean;
  /** The language in force: the chosen one, or the system's. */
  readonly language: Language;
  readonly hotkeys: readonly Hotkey[];
}

/** A server as its form and the picker show it. */
export type ProfileView = Pick<
  Profile,
  'id' | 'name' | 'servers' | 'queue' | 'brokerLogin' | 'protocol' | 'protocolFile'
>;

/** The settings a page may see: everything but secrets, which are never in the settings. */
export type SettingsView = Pick<
  Settings,
  | 'agentId'
  | 'extension'
  | 'remember'
  | 'appearance'
  | 'language'
  | 'previewWords'
  | 'profile'
  | 'customerData'
  | 'recentsKeepDays'
  | 'reminders'
  | 'singleKeys'
  | 'favourites'
  | 'usedReasons'
> & { readonly profiles: readonly ProfileView[] };

/** What the server in use says of its site. */
export type Site = Pick<Profile, 'wrapUpReasons' | 'zoomRecording' | 'platform' | 'region' | 'wrapUpLimitMs'>;

/**
 * Everything a page shows, one slice a member. Main sends only the slices that have changed; a slice is
 * replaced whole, never merged.
 */
export interface AppView {
  /** `null` before a server was chosen. */
  readonly site: Site | null;
  readonly link: Link;
  readonly session: Session;
  readonly agent: Agent | null;
  /** Calls as they lie on the screen: newest ringing first, then talking, then held. */
  readonly dialogs: readonly Dialog[];
  readonly pending: readonly Pending[];
  /** Cards of calls whose reason is wanted, and choices made during a call. */
  readonly wrapUps: readonly WrapUp[];
  readonly recording: Recording | null;
  readonly reasons: ReasonLists;
  readonly phonebooks: Phonebooks;
  readonly team: TeamList;
  readonly recents: readonly Recent[];
  readonly notices: readonly Notice[];
  /** A question only the agent can answer; `null` when there is none. */
  readonly question: 'quit' | null;
  readonly settings: SettingsView;
  readonly desk: Desk;
}

/** What main sends: the changed slices, and its own clock (epoch ms) so that a page's timers agree with it. */
export interface StateUpdate {
  readonly at: number;
  readonly slices: Partial<AppView>;
}
