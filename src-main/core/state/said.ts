import type { Reason, ReasonLists } from '../../../src-shared/agent.ts';
import type { Command } from '../connector/command.ts';
import { classifyError } from '../connector/error-code.ts';
import type { ConnectorEvent } from '../connector/event.ts';
import { onAgentInfo, onAgentState } from './agent-slice.ts';
import type { AppState } from './app-state.ts';
import { onListRefused } from './asking.ts';
import { onContacts } from './contacts.ts';
import { onCall, onSnapshot } from './dialogs.ts';
import { onLost } from './link-cycle.ts';
import { onHeard } from './link-watch.ts';
import { raise } from './notices.ts';
import { onTeamUsers } from './members.ts';
import { onQueues } from './queues.ts';
import { noteWrapUp } from './recents.ts';
import { onRecordingSaid } from './recording.ts';
import { memberOrder, tellRefused } from './member-told.ts';
import { forget, isAssumed, type PendingCommand } from './pending-command.ts';
import { onPhonebooks } from './phonebooks.ts';
import { onAdminAnswered, onLogInRefused } from './log-in.ts';
import { onService } from './session.ts';
import { chain, stay, type Step } from './step.ts';
import { memberOf } from './supervision.ts';
import { onLoggedInAgents } from './team.ts';

/** One event of the connector. Those that no part of the app looks at yet leave the state as it is. */
export function onSaid(state: AppState, at: number, event: ConnectorEvent, chance: number): Step {
  if (state.link.phase !== 'up') return stay(state);
  const heard = onHeard(state);
  switch (event.kind) {
    case 'system':
      return onSystem(heard, event.status);
    case 'connect-status':
      return event.status.toUpperCase() === 'SUBSCRIPTION_FAILED'
        ? onSubscriptionFailed(heard, at, event.status, chance)
        : stay(heard);
    case 'agent-info':
      return onAgentInfo(heard, at, event);
    case 'state':
      // The connector asks for a new session (seen in a client): treated like a lost link.
      return event.state === 'RE_LOGIN'
        ? onLost(heard, at, { kind: 'closed' }, chance)
        : onAgentState(heard, at, event);
    case 'reasons':
      return stay({
        ...heard,
        reasons: { ...heard.reasons, [listOf[event.category]]: dedupe(event.reasons) },
      });
    case 'call':
      return onCall(heard, at, event.word, event.dialog);
    case 'snapshot':
      return onSnapshot(heard, at, event.dialogs);
    case 'error':
      return onError(heard, at, event);
    case 'phonebooks':
      return chain(onAdminAnswered(heard, at), (now) => onPhonebooks(now, event));
    case 'queues':
      return onQueues(heard, at, event);
    case 'contacts':
      return onContacts(heard, at, event);
    case 'logged-in-agents':
      return onLoggedInAgents(heard, at, event);
    case 'team-users':
      return onTeamUsers(heard, at, event);
    case 'recording':
      return onRecordingSaid(heard, event.status);
    case 'control':
      return stay(raise(heard, at, 'info', { kind: 'control', text: event.text }));
    default:
      return stay(heard);
  }
}

const listOf: Record<Extract<ConnectorEvent, { kind: 'reasons' }>['category'], keyof ReasonLists> = {
  'not-ready': 'notReady',
  logout: 'logout',
  'wrap-up': 'wrapUp',
};

const dedupe = (reasons: readonly Reason[]) => [...new Map(reasons.map((one) => [one.code, one])).values()];

function onSystem(state: AppState, service: 'in' | 'out'): Step {
  if (state.link.phase !== 'up') return stay(state);
  const answered: AppState = state.tries === 0 ? state : { ...state, tries: 0 };
  const known: AppState =
    state.link.service === service
      ? answered
      : { ...answered, failure: null, link: { ...state.link, service } };
  return service === 'in' ? onService(known) : stay(known);
}

/** The connector hears nothing of this agent: the log-in ends, or a resumption is tried anew. */
function onSubscriptionFailed(state: AppState, at: number, status: string, chance: number): Step {
  if (state.session.phase === 'signing-in')
    return refuseLogIn(state, at, { code: status, text: '', data: null });
  if (state.session.phase !== 'in' || state.session.live) return stay(state);
  const told = raise(state, at, 'error', { kind: 'connector-error', code: status, text: '' }, 'subscription');
  return onLost(told, at, { kind: 'no-connector' }, chance);
}

function refuseLogIn(state: AppState, at: number, refused: Parameters<typeof onLogInRefused>[2]): Step {
  return state.session.phase === 'signing-in' && state.progress.asked
    ? onLogInRefused(state, at, refused)
    : stay(state);
}

/**
 * An Error names the agent and at best a code: it is put down to the oldest pending command that it can
 * concern, else to the oldest list that was asked for. Without either it is shown as it came.
 */
function onError(state: AppState, at: number, error: Extract<ConnectorEvent, { kind: 'error' }>): Step {
  const { code, text } = error;
  if (state.session.phase === 'signing-in') return refuseLogIn(state, at, error);
  if (state.progress.loggingInAgain) return onLogInRefused(state, at, error);
  const one = state.pending.find((each) => concerns(state, each, error)) ?? aboutMember(state, error);
  if (one === undefined) {
    // What another agent ordered and did not get is theirs to hear of.
    if (error.to !== null && memberOf(state.supervision, error.to) !== undefined) return stay(state);
    const question = state.questions.find((each) => concerns(state, each, error));
    if (question !== undefined && mayRefuseList(error)) return onListRefused(state, at, question.list);
    return stay(raise(state, at, 'error', { kind: 'connector-error', code, text }));
  }
  if (memberOrder(one) !== null) return forget(tellRefused(state, one, code, text), one);
  return chain(forget({ ...withoutRefused(state, one), leaving: false }, one), (now) =>
    stay(
      raise(now, at, 'error', {
        kind: 'refused',
        order: one.order,
        code,
        text,
        target: one.target,
        assumed: isAssumed(now, one),
      }),
    ),
  );
}

/** A command about a member carries their id: a connector that answers to who sent it means this one too. */
function aboutMember(state: AppState, error: Extract<ConnectorEvent, { kind: 'error' }>) {
  const { credentials } = state;
  if (credentials === null || error.to?.toLowerCase() !== credentials.agentId.toLowerCase()) return undefined;
  return state.pending.find(
    (each) => memberOrder(each) !== null && concerns(state, each, { ...error, to: each.command.subject }),
  );
}

/** A wrap-up reason that was refused is not the call's. */
function withoutRefused(state: AppState, { order, dialogId, command }: PendingCommand): AppState {
  if (order !== 'wrap-up' || dialogId === null) return state;
  return noteWrapUp(state, dialogId, (labels) =>
    labels.filter((label) => label !== command.values.wrapUpReason),
  );
}

/** What an Error says of a call, an extension or a log-in it does not say of a list, unless it names the command. */
function mayRefuseList({ code, text, data, command }: Extract<ConnectorEvent, { kind: 'error' }>): boolean {
  const kind = classifyError(code, text, data);
  return command !== null || kind === 'other' || kind === 'not-authorised';
}

function concerns(
  { protocol }: AppState,
  { command }: { readonly command: Command },
  { to, command: named }: { to: string | null; command: string | null },
) {
  const subject = to === null || to.toLowerCase() === command.subject.toLowerCase();
  const { word } = protocol.commands[command.key];
  return subject && (named === null || named.toLowerCase() === word.toLowerCase());
}
