import type { Agent, ReasonLists, Wish } from '../../../src-shared/agent.ts';
import type { Recent } from '../../../src-shared/dialog.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import type { Link, LinkFailure, Session } from '../../../src-shared/link.ts';
import type { Notice } from '../../../src-shared/notice.ts';
import type { MobileConnection, Profile } from '../../../src-shared/settings.ts';
import type { Recording, WrapUp } from '../../../src-shared/wrap-up.ts';
import type { Desk, DialLink, PolicyView, SettingsView } from '../../../src-shared/view.ts';
import type { Protocol } from '../connector/protocol.ts';
import { protocols } from '../connector/protocols.ts';
import type { Checked, Secret } from '../connector/values.ts';
import type { Call } from './call.ts';
import { noHistory, type History } from './history.ts';
import type { Question } from './lists.ts';
import type { LastOrder, PendingCommand } from './pending-command.ts';
import { noPhonebooks, type PhonebookState } from './phonebooks.ts';
import type { Scout } from './primary.ts';
import type { ScreenPop } from './screen-pops.ts';
import { noQueues, type QueueState } from './queues.ts';
import { noSupervision, type SupervisionState } from './supervision.ts';
import { noTeam, type TeamState } from './team.ts';
import { noUpdate, type UpdateState } from './update.ts';

/** What the agent signed in with. Kept while signed in: a resumed link must send Connect again. */
export interface Credentials {
  readonly agentId: Checked;
  readonly extension: Checked;
  readonly password: Secret;
  /** The phone that stands in for the extension's; `null` for whoever sits at that one. */
  readonly mobile: { readonly phone: Checked; readonly connection: MobileConnection } | null;
  /** Whether agent id and extension are to be filled in next time. */
  readonly remember: boolean;
  readonly keepPassword: boolean;
  /** Who only looks after phonebooks: there is no phone, and nobody is logged in to Finesse. */
  readonly admin: boolean;
}

/** Where the log-in or the resumption of a session stands. */
export interface Progress {
  /** What has come since Connect was sent: a session is up when both have. */
  readonly heard: { readonly info: boolean; readonly state: boolean };
  /** Connect (and Login, or refresh) have gone out on the present link. */
  readonly asked: boolean;
  /** Finesse had logged the agent out meanwhile, and Login has been sent once more. */
  readonly loggingInAgain: boolean;
  /** Calls that nobody has confirmed since the link came back. */
  readonly unconfirmed: readonly DialogId[];
  /** Calls that had ended when an event spoke of them again: asked about, and the next word is believed. */
  readonly doubted: readonly DialogId[];
}

/** Everything Sidetone knows. One value, replaced whole; each member belongs to one file beside this one. */
export interface AppState {
  readonly profile: Profile | null;
  /** The connector's language: a built-in one, or what the profile's file made of it. */
  readonly protocol: Protocol;
  /** Our name towards the connector: the subject of Hello and Beat, and the topic of events. */
  readonly destination: Checked;
  readonly link: Link;
  /** Why no connector answers: from a loss until one has answered, tries and links without an answer included. */
  readonly failure: LinkFailure | null;
  /** Index in the profile's servers of the one in use. */
  readonly server: number;
  /** Tries to connect since a connector has last answered. */
  readonly tries: number;
  /** The search for the way back to the primary; `null` while that is the one in use. */
  readonly scout: Scout | null;
  /** Heartbeats sent since the connector last said anything. */
  readonly missedBeats: number;
  readonly session: Session;
  readonly credentials: Credentials | null;
  readonly progress: Progress;
  readonly agent: Agent | null;
  /** What is to follow the calls, where this platform would not tell that it has been asked for. */
  readonly wish: (Wish & { readonly reasonCode: Checked | null }) | null;
  /** Our clock minus the connector's, learnt from a fresh event; `null` before one came. */
  readonly clockOffsetMs: number | null;
  readonly calls: readonly Call[];
  /** Dialogs that ended lately: a late or repeated event alone must not bring one back. */
  readonly ended: readonly DialogId[];
  readonly pending: readonly PendingCommand[];
  /** What was ordered last: said twice within a moment it is one order. */
  readonly lastOrder: LastOrder | null;
  /** Lists that were asked for and have not come. */
  readonly questions: readonly Question[];
  /** The held call to take back when the consult about it has been ended from here. */
  readonly returnTo: DialogId | null;
  /** Reasons of calls, chosen and not yet sent; they outlive a lost link. */
  readonly wrapUps: readonly WrapUp[];
  readonly recording: Recording | null;
  readonly reasons: ReasonLists;
  readonly phonebooks: PhonebookState;
  readonly team: TeamState;
  readonly supervision: SupervisionState;
  readonly queues: QueueState;
  /** Calls that are over, newest first by their start: those of this session, and what is kept of earlier ones. */
  readonly recents: readonly Recent[];
  readonly history: History;
  readonly notices: readonly Notice[];
  /** Names of the call variables that calls have carried since the start. */
  readonly seenVariables: readonly string[];
  readonly question: 'quit' | null;
  /** The number of a link that was followed, until the agent has answered. */
  readonly dialLink: DialLink | null;
  readonly screenPops: readonly ScreenPop[];
  /** The agent chose "log out and quit": the app ends when LOGOUT comes. */
  readonly leaving: boolean;
  readonly update: UpdateState;
  readonly settings: SettingsView;
  /** What has come of the administrator's file; `null` before it was looked for. */
  readonly policy: PolicyView | null;
  readonly desk: Desk;
  /** Source of our ids of commands and notices. */
  readonly sequence: number;
}

const noReasons: ReasonLists = { notReady: null, logout: null, wrapUp: null };
export const noProgress: Progress = {
  heard: { info: false, state: false },
  asked: false,
  loggingInAgain: false,
  unconfirmed: [],
  doubted: [],
};

/** What a session gathers, before it has: none of it outlives the session, whatever ends that. */
export const noSession = {
  agent: null,
  wish: null,
  calls: [],
  ended: [],
  returnTo: null,
  wrapUps: [],
  recording: null,
  reasons: noReasons,
  phonebooks: noPhonebooks,
  team: noTeam,
  supervision: noSupervision,
  queues: noQueues,
} as const satisfies Partial<AppState>;

/** State of a start, before any profile was chosen. */
export function initialState(given: Pick<AppState, 'destination' | 'settings' | 'desk'>): AppState {
  return {
    ...given,
    ...noSession,
    policy: null,
    profile: null,
    protocol: protocols['gc-4.4'],
    link: { phase: 'off' },
    failure: null,
    server: 0,
    tries: 0,
    scout: null,
    missedBeats: 0,
    session: { phase: 'out', problem: null },
    credentials: null,
    progress: noProgress,
    clockOffsetMs: null,
    pending: [],
    lastOrder: null,
    questions: [],
    recents: [],
    history: noHistory,
    notices: [],
    seenVariables: [],
    question: null,
    dialLink: null,
    screenPops: [],
    leaving: false,
    update: noUpdate,
    sequence: 0,
  };
}
