import type { AgentView, QueueFigures } from './events.ts';
import { finesseTime } from './finesse-time.ts';
import type { Contact, Phonebook } from './world.ts';

/** `name:value` pairs, the value after the first colon. */
const row = (members: Readonly<Record<string, string | number>>) =>
  Object.entries(members)
    .map(([name, value]) => `${name}:${value}`)
    .join(',');

/** A row of Phonebooks and TeamPhoneBooks. */
export const phonebook = ({ name, type, id }: Phonebook) => row({ name, type, id });

/** A row of PhonebookContacts. */
export const contact = ({ description, firstName, lastName, phoneNumber, id }: Contact) =>
  row({ description, firstName, lastName, phoneNumber, id });

/** A row of TeamUsersList. Somebody without a phone has the label alone (seen in a client). */
export function member(agent: AgentView): string {
  const { firstName, lastName, extension, agentId, reasonCode, pendingState } = agent;
  const phone = extension === '' ? 'extension' : row({ extension });
  return [
    row({ firstName, lastName }),
    phone,
    row({
      loginId: agentId,
      state: agent.state,
      reasonCode,
      pendingState,
      stateChangeTime: finesseTime(agent.changedAt),
    }),
  ].join(',');
}

/** A row of QueueList. Clients read by position, so the order is that of the sample and not of the object. */
export function queue(figures: QueueFigures): string {
  return row({
    name: figures.name,
    agentsNotReady: figures.agentsNotReady,
    agentsReady: figures.agentsReady,
    agentsTalkingInbound: figures.agentsTalkingInbound,
    agentsTalkingInternal: figures.agentsTalkingInternal,
    agentsTalkingOutbound: figures.agentsTalkingOutbound,
    agentsWrapUpNotReady: figures.agentsWrapUpNotReady,
    agentsWrapUpReady: figures.agentsWrapUpReady,
    callsInQueue: figures.callsInQueue,
    startTimeOfLongestCallInQueue: finesseTime(figures.longestSince),
  });
}
