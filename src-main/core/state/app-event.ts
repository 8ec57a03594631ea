import type { Recent } from '../../../src-shared/dialog.ts';
import type { DeepLink } from '../../../src-shared/deep-link.ts';
import type { CommandId, DialogId } from '../../../src-shared/ids.ts';
import type { LinkFailure } from '../../../src-shared/link.ts';
import type { NoticeBody } from '../../../src-shared/notice.ts';
import type { ProtocolProblem } from '../../../src-shared/protocol.ts';
import type { Day, HistoryOwner } from '../../../src-shared/recents.ts';
import type { QueuePage } from '../../../src-shared/queues.ts';
import type { Profile } from '../../../src-shared/settings.ts';
import type { UpdateSettings } from '../../../src-shared/settings-updates.ts';
import type { UpdateFailure } from '../../../src-shared/update.ts';
import type { Desk, PolicyView, SettingsView } from '../../../src-shared/view.ts';
import type { CommandRow } from '../connector/command-row.ts';
import type { Command } from '../connector/command.ts';
import type { ConnectorEvent } from '../connector/event.ts';
import type { Protocol } from '../connector/protocol.ts';
import type { Checked, Secret } from '../connector/values.ts';
import type { Credentials } from './app-state.ts';
import type { StateOrder } from './agent-orders.ts';
import type { Purpose } from './consult-orders.ts';
import type { ListName } from './lists.ts';
import type { UpdateOutcome } from './update.ts';
import type { After } from './wrap-up.ts';

/** What an agent orders about a call. */
export type CallOrder = 'answer' | 'hold' | 'resume' | 'release' | 'accept' | 'reject' | 'close';

export type TimerName =
  | 'beat'
  /** The primary server is looked at again. */
  | 'scout'
  | 'retry'
  | 'service'
  | 'login'
  | 'confirm'
  | 'link'
  | 'history'
  /** The team mates are asked for again. */
  | 'team'
  /** Somebody may be in a state for too long. */
  | 'rules'
  /** The queues are asked for again. */
  | 'queues'
  /** A newer version is looked for again. */
  | 'update'
  | `list:${ListName}`
  | `slow:${CommandId}`
  | `answer:${CommandId}`;

/** A fact or an order. `at` is epoch ms by our own clock; nothing else in the core knows the time. */
export type AppEvent = { readonly at: number } & (
  | { readonly type: 'profile/chosen'; readonly profile: Profile; readonly destination: Checked }
  /** The server in use has been changed in the settings. */
  | { readonly type: 'profile/changed'; readonly profile: Profile }
  /** The profile's protocol file was read, or has changed. */
  | { readonly type: 'protocol/changed'; readonly protocol: Protocol }
  | {
      readonly type: 'protocol/refused';
      readonly file: string;
      readonly problems: readonly ProtocolProblem[];
    }
  | { readonly type: 'settings/changed'; readonly settings: SettingsView }
  /** The administrator's file was read, or has changed; its problems are none when it was taken over. */
  | {
      readonly type: 'policy/read';
      readonly policy: PolicyView;
    }
  | { readonly type: 'desk/changed'; readonly desk: Partial<Desk> }
  | { readonly type: 'link/opened' }
  /** `chance` (0 to 1) spreads the next try; it comes with the event because the core draws no lots. */
  | { readonly type: 'link/lost'; readonly failure: LinkFailure; readonly chance: number }
  /** The machine slept, or is on another network: nobody knows whether the link still leads anywhere. */
  | { readonly type: 'link/doubted' }
  /** What comes over the second link, by which the primary server is looked at. */
  | { readonly type: 'scout/opened' }
  | { readonly type: 'scout/lost' }
  | { readonly type: 'scout/said'; readonly event: ConnectorEvent }
  | { readonly type: 'connector/said'; readonly event: ConnectorEvent; readonly chance: number }
  | { readonly type: 'timer/fired'; readonly timer: TimerName; readonly chance: number }
  | { readonly type: 'notice/raised'; readonly tone: 'info' | 'error'; readonly body: NoticeBody }
  /** What was kept of earlier calls, newest first; nothing where nothing was, or could be read. */
  | { readonly type: 'history/loaded'; readonly owner: HistoryOwner; readonly rows: readonly Recent[] }
  | { readonly type: 'order/log-in'; readonly credentials: Credentials }
  | { readonly type: 'order/cancel-log-in' }
  | { readonly type: 'order/log-out'; readonly reasonCode: Checked | null }
  | { readonly type: 'order/ready' }
  | { readonly type: 'order/not-ready'; readonly reasonCode: Checked | null }
  /** Wrap-up, and what comes after it. */
  | { readonly type: 'order/work'; readonly then: 'ready' | 'not-ready' }
  /** What was to follow the calls is taken back. */
  | { readonly type: 'order/forget-wish' }
  | { readonly type: 'order/dial'; readonly number: Checked }
  | { readonly type: 'order/call'; readonly order: CallOrder; readonly dialogId: DialogId }
  | {
      readonly type: 'order/consult';
      readonly dialogId: DialogId;
      readonly address: Checked;
      readonly purpose: Purpose;
    }
  | { readonly type: 'order/transfer-now'; readonly dialogId: DialogId; readonly address: Checked }
  /** About the consult that is up, of which there is one at most. */
  | { readonly type: 'order/join'; readonly purpose: Purpose }
  | { readonly type: 'order/swap' }
  | { readonly type: 'order/end-consult' }
  | {
      readonly type: 'order/update-variable';
      readonly dialogId: DialogId;
      readonly name: Checked;
      readonly value: Checked;
    }
  /** A supervisor takes somebody out of a conference. */
  | { readonly type: 'order/drop-participant'; readonly dialogId: DialogId; readonly address: Checked }
  | { readonly type: 'order/choose-wrap-up'; readonly dialogId: DialogId; readonly codes: readonly string[] }
  | { readonly type: 'order/send-wrap-up'; readonly dialogId: DialogId; readonly after: After }
  | { readonly type: 'order/skip-wrap-up'; readonly dialogId: DialogId }
  | { readonly type: 'order/recording'; readonly wish: 'pause' | 'resume' }
  /** The agent has looked at the list of recent calls. */
  | { readonly type: 'order/look-at-recents' }
  /** Somebody followed a link that is ours to open. */
  | { readonly type: 'deep-link/followed'; readonly link: DeepLink }
  | { readonly type: 'order/answer-link'; readonly choice: 'call' | 'cancel' }
  | { readonly type: 'order/open-screen-pop'; readonly dialogId: DialogId }
  /** The contacts of a phonebook are wanted; of all of them with `null`. */
  | { readonly type: 'order/want-contacts'; readonly phonebook: string | null }
  | { readonly type: 'order/retry-phonebooks' }
  | { readonly type: 'order/look-at-team'; readonly looking: boolean }
  | { readonly type: 'order/retry-team' }
  /** Of a supervisor. */
  | { readonly type: 'order/agent'; readonly order: StateOrder; readonly agentId: string }
  | { readonly type: 'order/monitor'; readonly agentId: string }
  | { readonly type: 'order/barge-in' }
  | { readonly type: 'order/read-told'; readonly agentId: string }
  | { readonly type: 'order/reload-teams' }
  | { readonly type: 'order/look-at-queues'; readonly page: QueuePage; readonly looking: boolean }
  | { readonly type: 'order/retry-queues' }
  /** An administrator looks at the phonebooks of that team. */
  | { readonly type: 'order/choose-team'; readonly teamId: Checked }
  | { readonly type: 'order/retry-link' }
  | { readonly type: 'order/ask-state' }
  | { readonly type: 'order/dismiss-notice'; readonly id: string }
  /** `source`: the settings by which it was asked for. */
  | { readonly type: 'update/checked'; readonly source: UpdateSettings; readonly outcome: UpdateOutcome }
  /** The file of the newer version lies here, checked; or, with a failure, does not. */
  | {
      readonly type: 'update/fetched';
      readonly source: UpdateSettings;
      readonly failure: UpdateFailure | null;
    }
  | { readonly type: 'order/check-update' }
  | { readonly type: 'order/update-later' }
  | { readonly type: 'order/restart-to-update' }
  | { readonly type: 'order/quit' }
  | { readonly type: 'order/answer-quit'; readonly choice: 'stay' | 'log-out' | 'quit' }
);

/** An event before it has its time. */
export type Untimed = AppEvent extends infer One ? (One extends AppEvent ? Omit<One, 'at'> : never) : never;

/** A command on its way to the connector. */
export interface Sending {
  readonly command: Command;
  /** The command's row in the protocol that is in force. */
  readonly row: CommandRow;
  readonly expiryMs: number;
}

/** Something for an edge to do. Effects are data; the outcome is an event again. */
export type Effect =
  /** `limitMs`: how long the broker may take until it has answered CONNECTED. */
  | { readonly type: 'link/open'; readonly server: string; readonly limitMs: number }
  | { readonly type: 'link/close' }
  /** The second link, beside the one in use. */
  | { readonly type: 'scout/open'; readonly server: string; readonly limitMs: number }
  | { readonly type: 'scout/close' }
  | ({ readonly type: 'scout/send' } & Sending)
  | ({ readonly type: 'send' } & Sending)
  | { readonly type: 'timer/set'; readonly timer: TimerName; readonly afterMs: number }
  | { readonly type: 'timer/clear'; readonly timer: TimerName }
  | {
      readonly type: 'remember';
      /** False: forget who was here. */
      readonly remember: boolean;
      readonly agentId: string;
      readonly extension: string;
      readonly mobile: Credentials['mobile'];
      /** `null`: forget the one that is kept. */
      readonly password: Secret | null;
    }
  /** Read what is kept of this agent's calls, from that day on. */
  | { readonly type: 'history/load'; readonly owner: HistoryOwner; readonly from: Day }
  /** All of this agent's calls of a day as they are now; none when the day has none any more. */
  | {
      readonly type: 'history/save';
      readonly owner: HistoryOwner;
      readonly day: Day;
      readonly rows: readonly Recent[];
    }
  /** Everybody's calls of the days before that one; `null`: of all days. */
  | { readonly type: 'history/erase'; readonly before: Day | null }
  /** A reason of Not ready was confirmed: it stands first next time. */
  | { readonly type: 'used-reason'; readonly code: string }
  | { readonly type: 'window/show' }
  /** In the system's browser. */
  | { readonly type: 'url/open'; readonly url: string }
  | { readonly type: 'update/check'; readonly source: UpdateSettings }
  /** Fetches what the last check has found. */
  | { readonly type: 'update/download' }
  /** What is being fetched is not wanted any more. */
  | { readonly type: 'update/stop' }
  /** `install`: with what is ready; `restart`: and starts again. */
  | { readonly type: 'quit'; readonly update: 'none' | 'install' | 'restart' };
