import type { AgentView, CallView, CallWord, GcEvent, ParticipantView } from './events.ts';
import { finesseTime } from './finesse-time.ts';
import { contact, member, phonebook, queue } from './rows-text.ts';
import type { AgentProfile } from './world.ts';

/**
 * An event in the delimited form of older connectors: `<addressee>#<word>#<field>#…`. Shapes are those seen
 * in a client; the words before a colon, which clients skip, and the fields nobody has seen are assumed.
 */
export function encodeText(addressee: string, event: GcEvent): string {
  return [addressee, ...fields(event)].join('#');
}

function fields(event: GcEvent): readonly string[] {
  switch (event.type) {
    case 'System':
      return [event.status];
    case 'ConnectStatus':
      return ['ConnectStatus', event.status];
    case 'AgentInfo':
      return agentInfo(event.profile);
    case 'State':
      return state(event.agent);
    case 'ReasonCodes': {
      const codes = event.reasons.map(({ code }) => code).join(',');
      const labels = event.reasons.map(({ label }) => label).join(',');
      return ['ReasonCodes', event.category, `codes:${codes}`, `labels:${labels}`];
    }
    case 'Call':
      return call(event.word, event.call);
    case 'DialogState': // the answer's word is not known: the call as it is now
      return call('InboundCall', event.call);
    case 'DialogGone':
      return ['InboundCall', 'NotFound', `DialogID:${event.dialogId}`];
    case 'DialogControls':
      return ['DialogControls', `DialogID:${event.dialogId}`, event.actions.join(',')];
    case 'Participants':
      return ['Participants', `DialogID:${event.dialogId}`, ...participants(event.participants)];
    case 'Error':
      return ['Error', event.code, event.errorMessage];
    case 'Control':
      return ['Control', '', event.text];
    case 'Phonebooks':
      return ['Phonebooks', ...event.phonebooks.map(phonebook)];
    case 'TeamPhoneBooks':
      return ['TeamPhoneBooks', ...rowsOr('NoTeamPhoneBookFound', event.phonebooks.map(phonebook))];
    case 'PhonebookContacts':
      return ['PhonebookContacts', ...rowsOr('NoContactFound', event.contacts.map(contact))];
    case 'TeamUsers':
      return ['TeamUsersList', ...event.members.map(member)];
    case 'LoggedInAgents':
      return ['LoggedInAgents', ...event.members.map(member)];
    case 'QueueList':
      return ['QueueList', ...event.queues.map(queue)];
  }
}

const rowsOr = (empty: string, rows: readonly string[]) => (rows.length === 0 ? [empty] : rows);

function agentInfo({ firstName, lastName, supervises, wrapUpOnIncoming, team }: AgentProfile): string[] {
  const teams = supervises.map(({ id, name }) => `${id},${name}`).join('|');
  return [
    'AgentInfo',
    firstName,
    lastName,
    String(supervises.length > 0),
    wrapUpOnIncoming,
    `TotalTeams:${supervises.length}`,
    teams,
    team.id,
    `${firstName} ${lastName}`,
  ];
}

function state(agent: AgentView): string[] {
  return [
    'State',
    agent.state,
    agent.reasonCode,
    '',
    agent.pendingState,
    finesseTime(agent.changedAt),
    `${agent.firstName} ${agent.lastName}`,
    agent.agentId,
    agent.extension,
  ];
}

/** HELD stands for the agent's own leg: the whole dialog has no such state. */
function call(word: CallWord, view: CallView): string[] {
  const dialogId = `DialogID:${view.id}`;
  const started = finesseTime(view.startedAt);
  const callType = `CallType:${view.callType}`;
  const shown = view.ownState === 'HELD' ? 'HELD' : view.state;
  if (word === 'NewInboundCall' || word === 'OutboundPreview')
    return [word, view.from, variables(view), dialogId, callType, started];
  if (word === 'ConsultCall') return [word, shown, dialogId, view.otherParty];
  if (shown === 'FAILED') return [word, shown, dialogId, view.failure];
  return [
    word,
    shown,
    dialogId,
    view.otherParty,
    variables(view),
    started,
    callType,
    ...participants(view.participants),
  ];
}

const numbered = Array.from({ length: 10 }, (_, index) => `callVariable${index + 1}`);

/** The ten call variables are always there; a null is written as the word (seen on the wire). */
function variables({ ani, associatedDialogId, variables: known }: CallView): string {
  const others = Object.keys(known).filter((name) => !numbered.includes(name));
  const listed = [...numbered, ...others].map((name) => {
    const value = known[name];
    return `${name}=${value === null ? 'null' : (value ?? '')}`;
  });
  return [`ani=${ani}`, `associatedDialogId=${associatedDialogId}`, ...listed].join('|');
}

function participants(views: readonly ParticipantView[]): [string, string] {
  const entries = views.map(({ address, state: leg, type, kind, changedAt }) =>
    [address, leg, type, kind, finesseTime(changedAt)].join(','),
  );
  return [`ParticipantsCount:${views.length}`, `participants:${entries.join('|')}`];
}
