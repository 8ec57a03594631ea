import type { Agent, ReasonLists, Wish } from './agent.ts';
import type { Dialog, Recent } from './dialog.ts';
import type { FileProblem } from './file-problem.ts';
import type { Language } from './language/languages.ts';
import type { Link, LinkFailure, Session } from './link.ts';
import type { Notice } from './notice.ts';
import type { Pending } from './pending.ts';
import type { AdminView } from './admin-channel.ts';
import type { Phonebooks, TeamList } from './phonebook.ts';
import type { QueuesView } from './queues.ts';
import type { SupervisionView } from './supervision.ts';
import type { HistoryView } from './recents.ts';
import type { UpdateView } from './update.ts';
import type { Recording, WrapUp } from './wrap-up.ts';
import type { HotkeyName, Profile, Settings } from './settings.ts';

/** A global hotkey and what the system said to it. */
export interface Hotkey {
  readonly name: HotkeyName;
  /** Electron's notation; empty when it is switched off. */
  readonly accelerator: string;
  /** The keys of this hotkey while nobody has chosen others. */
  readonly standard: string;
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
  /** ISO 3166 country of the system, `AT`; empty where it names none. */
  readonly region: string;
  /** The language in force: the chosen one, or the system's. */
  readonly language: Language;
  readonly hotkeys: readonly Hotkey[];
  /** `portal`: the desktop (Wayland) gives them, and may give others; `nowhere`: not outside our windows. */
  readonly hotkeyReach: 'everywhere' | 'portal' | 'nowhere';
  /** Whether this package can be replaced from within; else somebody else installs newer versions. */
  readonly updatesItself: boolean;
}

/** A number from a link, which is dialled when the agent agrees. */
export interface DialLink {
  readonly number: string;
  /** What the caller has to choose on the phone once connected. */
  readonly extension: string | null;
  /** Epoch ms at which the link was followed. */
  readonly at: number;
  /** `waiting`: nobody is signed in. */
  readonly phase: 'waiting' | 'asking';
}

/** The settings in force, as the pages see them: everything, since secrets are never in the settings. */
export type SettingsView = Settings & {
  /** Paths of the settings that the administrator has locked: `popup.corner`. */
  readonly locked: readonly string[];
  /** Paths of the settings that the administrator presets: they hold until the user chooses otherwise. */
  readonly defaults: readonly string[];
  /** Ids of the servers that the administrator presets. */
  readonly presets: readonly string[];
};

/** What has come of the administrator's file. */
export interface PolicyView {
  /** Its whole path, whether it is there or not. */
  readonly file: string;
  readonly found: boolean;
  /** What is wrong with it; then nothing of it is in force, but an earlier content may be. */
  readonly problems: readonly FileProblem[];
  readonly lastGood: boolean;
}

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
  /** Why no connector answers: from a loss until one does again. */
  readonly failure: LinkFailure | null;
  readonly session: Session;
  readonly agent: Agent | null;
  /** What is to follow the calls and has not been sent yet. */
  readonly wish: Wish | null;
  /** Calls as they lie on the screen: newest ringing first, then talking, then held. */
  readonly dialogs: readonly Dialog[];
  readonly pending: readonly Pending[];
  /** Cards of calls whose reason is wanted, and choices made during a call. */
  readonly wrapUps: readonly WrapUp[];
  readonly recording: Recording | null;
  readonly reasons: ReasonLists;
  readonly phonebooks: Phonebooks;
  readonly team: TeamList;
  /** `null` for who supervises nobody. */
  readonly supervision: SupervisionView | null;
  readonly queues: QueuesView;
  /** `null` for an agent. */
  readonly admin: AdminView | null;
  /** The newest calls that are over, by their start; older ones are asked for (`recents/find`). */
  readonly recents: readonly Recent[];
  readonly history: HistoryView;
  readonly notices: readonly Notice[];
  /** Names of the call variables that calls have carried since the start, oldest first. */
  readonly seenVariables: readonly string[];
  /** A question only the agent can answer; `null` when there is none. */
  readonly question: 'quit' | null;
  readonly dialLink: DialLink | null;
  readonly update: UpdateView;
  readonly settings: SettingsView;
  /** `null` before it was looked for. */
  readonly policy: PolicyView | null;
  readonly desk: Desk;
}

/** What main sends: the changed slices, and its own clock (epoch ms) so that a page's timers agree with it. */
export interface StateUpdate {
  readonly at: number;
  readonly slices: Partial<AppView>;
}
