import { onAgentOrder } from './agent-orders.ts';
import type { AppEvent } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { onListOverdue } from './asking.ts';
import { onConsult, onEndConsult, onJoin, onSwap, onTransferNow } from './consult-orders.ts';
import { onLoaded, onSettings, throwAway } from './history.ts';
import { onAnswerLink, onDeepLink, onLinkTimeout } from './dial-link.ts';
import { onLost, onOpened, onProfile, onRetry } from './link-cycle.ts';
import { onBeat, onConfirmTimeout, onDoubted, onServiceTimeout } from './link-watch.ts';
import { onWantContacts } from './contacts.ts';
import type { ListName } from './lists.ts';
import { onUpdateVariable } from './call-data.ts';
import { onDropParticipant } from './drop-participant.ts';
import { onBargeIn, onMonitor } from './monitoring.ts';
import { onCallOrder, onDial, onLogOut } from './orders.ts';
import { dropNotice, policyNotice, raise } from './notices.ts';
import { onProfileChanged } from './profile-change.ts';
import { askAgain, onSlow, onUnanswered } from './pending-command.ts';
import { onChooseTeam, onRetryPhonebooks } from './phonebooks.ts';
import { onAnswerQuit, onQuit, onRestart } from './quitting.ts';
import { onScoutLost, onScoutOpened, onScoutSaid, onScoutTimer } from './primary.ts';
import { onProtocol, onProtocolRefused } from './protocol-in-use.ts';
import { onLookAtQueues, onQueuesTimer, onRetryQueues } from './queues.ts';
import { lookAtRecents } from './recents.ts';
import { onRecording } from './recording.ts';
import { onSaid } from './said.ts';
import { onOpenScreenPop } from './screen-pops.ts';
import { onCancelLogIn, onLogIn, onLogInTimeout } from './log-in.ts';
import { loggedOut } from './log-out.ts';
import { stay, step, type Step } from './step.ts';
import { onLookAtTeam, onRetryTeam, onTeamTimer } from './team.ts';
import { onReloadTeams } from './team-lists.ts';
import { onRulesTimer } from './team-rules.ts';
import { withTold } from './supervision.ts';
import { onCheckUpdate, onUpdateChecked, onUpdateFetched, onUpdateLater, onUpdateTimer } from './update.ts';
import { onWanted } from './wanted-state.ts';
import { onChoose, onSendWrapUp, onSkipWrapUp } from './wrap-up.ts';

/** What an event comes to by itself: each kind is taken in by the file that knows about it. */
export function take(state: AppState, event: AppEvent): Step {
  const { at } = event;
  switch (event.type) {
    case 'profile/chosen':
      return onProfile(state, at, event.profile, event.destination);
    case 'profile/changed':
      return stay(onProfileChanged(state, event.profile));
    case 'protocol/changed':
      return stay(onProtocol(state, event.protocol));
    case 'protocol/refused':
      return stay(onProtocolRefused(state, at, event.file, event.problems));
    case 'settings/changed':
      return onSettings(state, at, event.settings);
    case 'policy/read': {
      const { policy } = event;
      const now = { ...state, policy };
      if (policy.problems.length === 0) return stay(dropNotice(now, policyNotice));
      const { file, problems, lastGood } = policy;
      const body = { kind: 'policy-file', file, problems, lastGood } as const;
      return stay(raise(now, at, 'error', body, policyNotice));
    }
    case 'desk/changed':
      return stay({ ...state, desk: { ...state.desk, ...event.desk } });
    case 'link/opened':
      return onOpened(state, at);
    case 'link/lost':
      return onLost(state, at, event.failure, event.chance);
    case 'link/doubted':
      return onDoubted(state, at);
    case 'scout/opened':
      return onScoutOpened(state);
    case 'scout/lost':
      return onScoutLost(state);
    case 'scout/said':
      return onScoutSaid(state, at, event.event);
    case 'connector/said':
      return onSaid(state, at, event.event, event.chance);
    case 'timer/fired':
      return onTimer(state, event);
    case 'notice/raised':
      return stay(raise(state, at, event.tone, event.body));
    case 'history/loaded':
      return onLoaded(state, at, event.owner, event.rows);
    case 'order/log-in':
      return onLogIn(state, at, event.credentials);
    case 'order/cancel-log-in':
      return onCancelLogIn(state);
    case 'order/log-out':
      return state.credentials?.admin === true
        ? loggedOut(state, at, null)
        : onLogOut(state, at, event.reasonCode);
    case 'order/ready':
      return onWanted(state, at, { state: 'READY', reasonCode: null });
    case 'order/not-ready':
      return onWanted(state, at, { state: 'NOT_READY', reasonCode: event.reasonCode });
    case 'order/work': {
      const wanted = event.then === 'ready' ? 'WORK_READY' : 'WORK';
      return onWanted(state, at, { state: wanted, reasonCode: null });
    }
    case 'order/forget-wish':
      return stay({ ...state, wish: null });
    case 'order/dial':
      return onDial(state, at, event.number);
    case 'order/call':
      return onCallOrder(state, at, event.order, event.dialogId);
    case 'order/consult':
      return onConsult(state, at, event.dialogId, event.address, event.purpose);
    case 'order/transfer-now':
      return onTransferNow(state, at, event.dialogId, event.address);
    case 'order/join':
      return onJoin(state, at, event.purpose);
    case 'order/swap':
      return onSwap(state, at);
    case 'order/end-consult':
      return onEndConsult(state, at);
    case 'order/update-variable':
      return onUpdateVariable(state, at, event.dialogId, event.name, event.value);
    case 'order/drop-participant':
      return onDropParticipant(state, at, event.dialogId, event.address);
    case 'order/choose-wrap-up':
      return onChoose(state, event.dialogId, event.codes);
    case 'order/send-wrap-up':
      return onSendWrapUp(state, at, event.dialogId, event.after);
    case 'order/skip-wrap-up':
      return onSkipWrapUp(state, event.dialogId);
    case 'order/recording':
      return onRecording(state, at, event.wish);
    case 'order/look-at-recents':
      return stay(lookAtRecents(state));
    case 'deep-link/followed':
      return onDeepLink(state, at, event.link);
    case 'order/answer-link':
      return onAnswerLink(state, at, event.choice);
    case 'order/open-screen-pop':
      return onOpenScreenPop(state, at, event.dialogId);
    case 'order/want-contacts':
      return onWantContacts(state, event.phonebook);
    case 'order/retry-phonebooks':
      return onRetryPhonebooks(state);
    case 'order/look-at-team':
      return onLookAtTeam(state, at, event.looking);
    case 'order/retry-team':
      return onRetryTeam(state);
    case 'order/agent':
      return onAgentOrder(state, at, event.order, event.agentId);
    case 'order/monitor':
      return onMonitor(state, at, event.agentId);
    case 'order/barge-in':
      return onBargeIn(state, at);
    case 'order/read-told':
      return stay(withTold(state, event.agentId, null));
    case 'order/reload-teams':
      return onReloadTeams(state);
    case 'order/look-at-queues':
      return onLookAtQueues(state, at, event.page, event.looking);
    case 'order/retry-queues':
      return onRetryQueues(state);
    case 'order/choose-team':
      return onChooseTeam(state, event.teamId);
    case 'order/retry-link':
      return onRetry(state, at);
    case 'order/ask-state':
      return step(state, ...(state.link.phase === 'up' ? askAgain(state, null) : []));
    case 'order/dismiss-notice':
      return stay(dropNotice(state, event.id));
    case 'update/checked':
      return onUpdateChecked(state, at, event.source, event.outcome);
    case 'update/fetched':
      return onUpdateFetched(state, event.source, event.failure);
    case 'order/check-update':
      return onCheckUpdate(state, at);
    case 'order/update-later':
      return stay(onUpdateLater(state));
    case 'order/restart-to-update':
      return onRestart(state);
    case 'order/quit':
      return onQuit(state);
    case 'order/answer-quit':
      return onAnswerQuit(state, at, event.choice);
  }
}

function onTimer(state: AppState, { at, timer, chance }: Extract<AppEvent, { type: 'timer/fired' }>): Step {
  switch (timer) {
    case 'beat':
      return onBeat(state, at, chance);
    case 'scout':
      return onScoutTimer(state, at);
    case 'retry':
      return onRetry(state, at);
    case 'service':
      return onServiceTimeout(state, at, chance);
    case 'login':
      return onLogInTimeout(state, at);
    case 'link':
      return onLinkTimeout(state, at);
    case 'confirm':
      return onConfirmTimeout(state, at, chance);
    case 'history':
      return throwAway(state, at);
    case 'team':
      return onTeamTimer(state);
    case 'rules':
      return onRulesTimer(state, at);
    case 'queues':
      return onQueuesTimer(state);
    case 'update':
      return onUpdateTimer(state, at, chance);
    default: {
      const id = timer.slice(timer.indexOf(':') + 1);
      if (timer.startsWith('list:')) return onListOverdue(state, at, id as ListName);
      return timer.startsWith('slow:') ? onSlow(state, at, id) : onUnanswered(state, at, id);
    }
  }
}
