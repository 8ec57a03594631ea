import type { Contact } from '../../../src-shared/phonebook.ts';
import { command } from '../connector/command.ts';
import type { Contact as ContactFacts, ConnectorEvent } from '../connector/event.ts';
import { checkValue } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { nameCalls } from './known-names.ts';
import { ask, closeQuestion, questionOf } from './lists.ts';
import { booksOf, type Loaded, type PhonebookState } from './phonebooks.ts';
import { chain, stay, type Step } from './step.ts';

/** More late answers than these nobody waits for. */
const mostOverdue = 8;

/**
 * The contacts of a phonebook are wanted, or with `null` those of all. What has failed is asked for again only by
 * name: a phonebook that does not answer is not asked with every key press.
 */
export function onWantContacts(state: AppState, id: string | null): Step {
  const { phonebooks } = state;
  if (id === null) return stay(phonebooks.everything ? state : put(state, { everything: true }));
  const known = booksOf(phonebooks).some((book) => book.id === id);
  const before = phonebooks.contacts.get(id);
  if (!known || before?.phase === 'loaded' || phonebooks.queue.includes(id)) return stay(state);
  const contacts = new Map(phonebooks.contacts);
  contacts.delete(id);
  return stay(put(state, { contacts, queue: [...phonebooks.queue, id] }));
}

/** The phonebook that is to be asked for next, or is being asked for. */
function nextBook({ phonebooks }: AppState): string | null {
  const { queue, everything, contacts } = phonebooks;
  if (queue[0] !== undefined || !everything) return queue[0] ?? null;
  return booksOf(phonebooks).find(({ id }) => !contacts.has(id))?.id ?? null;
}

/** Asks for one phonebook after the other: an answer of the text form does not name the one it is of. */
export function askForContacts(state: AppState): Step {
  const { credentials } = state;
  const id = nextBook(state);
  if (credentials === null || id === null || questionOf(state, 'contacts') !== null) return stay(state);
  const phonebookId = checkValue(id);
  // Nobody can ask for it: its name would break the frame.
  if (phonebookId === null) return chain(stay(settled(state, id, { phase: 'failed' })), askForContacts);
  const key = credentials.admin ? 'adminContacts' : 'getContacts';
  return ask(state, { list: 'contacts', command: command(key, credentials.agentId, { phonebookId }) });
}

/** Whether the contacts of a phonebook are on their way, or will be asked for as soon as it is their turn. */
export const isAwaited = ({ queue, everything, contacts }: PhonebookState, id: string): boolean =>
  !contacts.has(id) && (everything || queue.includes(id));

/** Contacts have come: of the phonebook they name, else of the one that was asked for. */
export function onContacts(
  state: AppState,
  at: number,
  said: Extract<ConnectorEvent, { kind: 'contacts' }>,
): Step {
  if (state.session.phase !== 'in') return stay(state);
  const contacts = said.contacts.map(contactOf);
  if (said.phonebookId === null) return onUnnamed(state, at, contacts);
  const { phonebookId: id } = said;
  if (!booksOf(state.phonebooks).some((book) => book.id === id)) return stay(state);
  const overdue = state.phonebooks.overdue.filter((one) => one !== id);
  const loaded = load(put(state, { overdue }), at, id, contacts);
  return asked(state) === id ? closeQuestion(loaded, 'contacts') : stay(loaded);
}

/**
 * Answers come in the order of the questions (assumed). Where one is overdue, the next may be its answer or that to
 * the question after it: both are kept until the second comes, or the time of the second question is over.
 */
function onUnnamed(state: AppState, at: number, contacts: readonly Contact[]): Step {
  const { overdue, unnamed } = state.phonebooks;
  const current = asked(state);
  const waiting = current === null ? overdue : [...overdue, current];
  const [first] = waiting;
  if (first === undefined) return stay(state);
  if (waiting.every((id) => id === first)) {
    const loaded = load(put(state, { overdue: overdue.slice(1) }), at, first, contacts);
    return current === null ? stay(loaded) : closeQuestion(loaded, 'contacts');
  }
  if (current === null) return stay(state);
  const heard = [...unnamed, contacts];
  if (heard.length < waiting.length) return stay(put(state, { unnamed: heard }));
  const all = waiting.reduce((now, id, index) => load(now, at, id, heard[index] ?? []), state);
  return closeQuestion(put(all, { overdue: [], unnamed: [] }), 'contacts');
}

/** The time to answer is over: the phonebook has failed, unless an answer without a name can only be its own. */
export function onContactsOverdue(state: AppState, at: number): AppState {
  const { overdue, unnamed } = state.phonebooks;
  const id = asked(state);
  if (id === null) return state;
  const last = unnamed.at(-1);
  if (last !== undefined) return put(load(state, at, id, last), { overdue: [], unnamed: [] });
  const late = [...overdue, id].slice(-mostOverdue);
  return put(settled(state, id, { phase: 'failed' }), { overdue: late });
}

/** An Error answers the question: what came meanwhile was for those that are overdue. */
export function onContactsRefused(state: AppState, at: number): AppState {
  const { overdue, unnamed } = state.phonebooks;
  const id = asked(state);
  if (id === null) return state;
  const late = overdue.slice(0, unnamed.length);
  const loaded = late.reduce((now, one, index) => load(now, at, one, unnamed[index] ?? []), state);
  const rest = { overdue: overdue.slice(unnamed.length), unnamed: [] };
  return put(settled(loaded, id, { phase: 'failed' }), rest);
}

const asked = (state: AppState): string | null =>
  questionOf(state, 'contacts')?.command.values.phonebookId ?? null;

const load = (state: AppState, at: number, id: string, contacts: readonly Contact[]): AppState =>
  nameCalls(settled(state, id, { phase: 'loaded', at, contacts }));

/** What became of a phonebook. A list that has come is not taken back by a failure. */
function settled(state: AppState, id: string, to: Loaded): AppState {
  const { contacts: before, queue } = state.phonebooks;
  const stays = to.phase === 'failed' && before.get(id)?.phase === 'loaded';
  const contacts = stays ? before : new Map(before).set(id, to);
  return put(state, { contacts, queue: queue.filter((one) => one !== id) });
}

const put = (state: AppState, part: Partial<PhonebookState>): AppState => ({
  ...state,
  phonebooks: { ...state.phonebooks, ...part },
});

function contactOf({ id, firstName, lastName, phoneNumber, description }: ContactFacts): Contact {
  const name = `${firstName} ${lastName}`.trim();
  return { id, name: name === '' ? null : name, number: phoneNumber, description };
}
