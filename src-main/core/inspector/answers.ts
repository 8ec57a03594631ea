import type { CommandRow } from '../connector/command-row.ts';
import type { Command } from '../connector/command.ts';
import type { ConnectorEvent } from '../connector/event.ts';

const kinds: Readonly<Record<CommandRow['expects'], readonly ConnectorEvent['kind'][]>> = {
  none: [],
  system: ['system'],
  'connect-status': ['connect-status'],
  'agent-info': ['agent-info', 'error'],
  state: ['state'],
  reasons: ['reasons'],
  dialog: ['call', 'snapshot'],
  consult: ['call'],
  'dialog-end': ['call'],
  'more-participants': ['call'],
  'fewer-participants': ['call'],
  'dialog-controls': ['dialog-controls'],
  participants: ['participants'],
  'logged-in-agents': ['logged-in-agents'],
  phonebooks: ['phonebooks'],
  contacts: ['contacts'],
  queues: ['queues'],
  'team-users': ['team-users'],
};
const categories: Partial<Record<Command['key'], string>> = {
  notReadyReasons: 'not-ready',
  logoutReasons: 'logout',
  wrapUpReasons: 'wrap-up',
};

/**
 * Whether an event is the answer to a question: to a command that the state keeps no account of (a sign of
 * life, a log-in, a list that was asked for). `expects` is that of the command's row.
 */
export function answers(
  { key, subject, values }: Command,
  expects: CommandRow['expects'],
  event: ConnectorEvent,
): boolean {
  if (!kinds[expects].includes(event.kind)) return false;
  switch (event.kind) {
    case 'reasons':
      return event.category === categories[key];
    case 'call':
      return event.dialog.id === String(values.dialogId);
    case 'state':
      return event.agentId.toLowerCase() === subject.toLowerCase();
    default:
      return true;
  }
}
