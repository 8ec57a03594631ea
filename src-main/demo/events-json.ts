import type { AgentView, CallView, GcEvent, ParticipantView, QueueFigures } from './events.ts';
import { finesseTime } from './finesse-time.ts';
import type { AgentProfile } from './world.ts';

/**
 * An event in the JSON form. System, AgentInfo, State and ReasonCodes are as the GC page prints them; the
 * others are a default reading, modelled on the Finesse dialog, with the names of the text form's rows.
 */
export function encodeJson(addressee: string, event: GcEvent): string {
  return JSON.stringify(members(addressee, event));
}

function members(agentId: string, event: GcEvent): object {
  const { type } = event;
  switch (type) {
    case 'System':
      return { type, status: event.status };
    case 'ConnectStatus':
      return { type, status: event.status, agentId };
    case 'AgentInfo':
      return agentInfo(event.profile);
    case 'State':
      return state(event.agent);
    case 'ReasonCodes': {
      const reasonCodes = event.reasons.map(({ code, label }) => ({ [code]: label }));
      return { type, category: event.category, reasonCodes, agentId };
    }
    case 'Call':
      return { type: event.word, agentId, dialog: dialog(event.call) };
    case 'DialogState':
      return { type, agentId, dialog: dialog(event.call) };
    case 'DialogGone':
      return { type: 'DialogState', agentId, dialog: { id: event.dialogId, state: 'NotFound' } };
    case 'DialogControls':
      return { type, agentId, dialogId: event.dialogId, actions: event.actions };
    case 'Participants':
      return { type, agentId, dialogId: event.dialogId, participants: event.participants.map(participant) };
    case 'Error': {
      const { errorType, errorMessage, errorData } = event;
      return { type, agentId, errorType, errorMessage, errorData };
    }
    case 'Control':
      return { type, agentId, message: event.text };
    case 'Phonebooks':
    case 'TeamPhoneBooks': {
      const phonebooks = event.phonebooks.map(({ name, type: scope, id }) => ({ name, type: scope, id }));
      return { type, agentId, phonebooks };
    }
    case 'PhonebookContacts':
      return { type, agentId, phonebookId: event.phonebookId, contacts: event.contacts };
    case 'TeamUsers':
      return { type: 'TeamInfo', agentId, teamId: event.teamId, users: event.members.map(member) };
    case 'LoggedInAgents':
      return { type, agentId, agents: event.members.map(member) };
    case 'QueueList':
      return { type, agentId, queues: event.queues.map(queue) };
  }
}

function agentInfo({ id, firstName, lastName, supervises, wrapUpOnIncoming, team }: AgentProfile): object {
  const supervisor = supervises.length > 0;
  return {
    type: 'AgentInfo',
    firstName,
    lastName,
    supervisor,
    wrapUpOnIncoming,
    teams: supervises,
    team,
    agentId: id,
  };
}

/** `stateChangeTimeString` is not used and empty (GC page). */
function state({ agentId, state: value, reasonCode, pendingState, changedAt }: AgentView): object {
  return {
    type: 'State',
    agentId,
    state: value,
    reasonCode,
    stateChangeTimeString: '',
    pendingState,
    stateChangeTime: finesseTime(changedAt),
  };
}

/** Call variables are there when they are not empty (a sibling product's page). */
function dialog(call: CallView): object {
  const filled = Object.entries(call.variables).filter(([, value]) => value !== null && value !== '');
  return {
    id: call.id,
    state: call.state,
    callType: call.callType,
    fromAddress: call.from,
    toAddress: call.to,
    ani: call.ani,
    dnis: call.dnis,
    queueName: call.queueName,
    associatedDialogId: call.associatedDialogId,
    secondaryId: call.secondaryId,
    wrapUpReason: call.wrapUpReason,
    participants: call.participants.map(participant),
    callVariables: Object.fromEntries(filled),
  };
}

function participant(view: ParticipantView): object {
  return {
    address: view.address,
    state: view.state,
    stateCause: view.stateCause,
    startTime: finesseTime(view.startedAt),
    stateChangeTime: finesseTime(view.changedAt),
    actions: view.actions,
    type: view.type,
    kind: view.kind,
  };
}

function member({ agentId, changedAt, ...view }: AgentView): object {
  return { ...view, loginId: agentId, stateChangeTime: finesseTime(changedAt) };
}

function queue({ longestSince, ...figures }: QueueFigures): object {
  return { ...figures, startTimeOfLongestCallInQueue: finesseTime(longestSince) };
}
