import type { Contact } from '../../../src-shared/phonebook.ts';
import { command } from '../connector/command.ts';
import type { ConnectorEvent, Phonebook } from '../connector/event.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { ask, closeQuestion, questionOf } from './lists.ts';
import { chain, stay, type Step } from './step.ts';

/**
 * One of the two lists of phonebooks.
 *
 *   wanted -> loaded
 *          \-> failed -> wanted (the agent tries again)
 */
interface BookList {
  readonly phase: 'wanted' | 'loaded' | 'failed';
  readonly books: readonly Phonebook[];
}

/** What became of the contacts of a phonebook; `at` is epoch ms. */
export type Loaded =
  | { readonly phase: 'loaded'; readonly at: number; readonly contacts: readonly Contact[] }
  | { readonly phase: 'failed' };

/** The phonebooks of whoever is signed in. Contacts are loaded when somebody first wants them, and then stay. */
export interface PhonebookState {
  /** Those for everybody. */
  readonly all: BookList;
  readonly team: BookList;
  /** By the phonebook's id; what is not in it has not been asked for, or not been answered. */
  readonly contacts: ReadonlyMap<string, Loaded>;
  /** Phonebooks that are wanted by name, next one first. */
  readonly queue: readonly string[];
  /** The contacts of all of them are wanted. */
  readonly everything: boolean;
  /** Phonebooks whose answer has not come in time, oldest first: it may come yet, and perhaps without a name. */
  readonly overdue: readonly string[];
  /** Answers that name no phonebook, while it is not sure whose they are. */
  readonly unnamed: readonly (readonly Contact[])[];
  /** The team whose phonebooks an administrator looks at; `null`: the agent's own. */
  readonly chosenTeam: Checked | null;
}

const wanted: BookList = { phase: 'wanted', books: [] };

/** Nothing of anybody: at the start, and after every log-out. */
export const noPhonebooks: PhonebookState = {
  all: wanted,
  team: wanted,
  contacts: new Map(),
  queue: [],
  everything: false,
  overdue: [],
  unnamed: [],
  chosenTeam: null,
};

/** Every phonebook once, those of the team first. */
export function booksOf({ all, team }: PhonebookState): readonly Phonebook[] {
  const ofTeam = team.books.map((book) => ({ ...book, type: 'TEAM' }) as const);
  const books = [...new Map([...all.books, ...ofTeam].map((book) => [book.id, book])).values()];
  return [...books.filter(({ type }) => type === 'TEAM'), ...books.filter(({ type }) => type !== 'TEAM')];
}

/** Asks for the lists that are wanted and not on their way. An agent without a team has no team's phonebooks. */
export function askForPhonebooks(state: AppState): Step {
  const { phonebooks, credentials, agent } = state;
  const all = phonebooks.all.phase === 'wanted' && questionOf(state, 'phonebooks') === null;
  const ofTeam = phonebooks.team.phase === 'wanted' && questionOf(state, 'team-phonebooks') === null;
  if (credentials === null || (!all && !ofTeam)) return stay(state);
  const subject = credentials.agentId;
  const teamId = phonebooks.chosenTeam ?? checkValue(agent?.team?.id ?? '');
  const key = credentials.admin ? 'adminPhonebooks' : 'getPhonebooks';
  const team = ofTeam && teamId !== null && teamId !== '';
  return chain(
    all ? ask(state, { list: 'phonebooks', command: command(key, subject, {}) }) : stay(state),
    (now) =>
      team
        ? ask(now, { list: 'team-phonebooks', command: command('adminTeamPhonebooks', subject, { teamId }) })
        : stay(now),
  );
}

/** An administrator looks at another team's phonebooks; the contacts that are here stay. */
export function onChooseTeam(state: AppState, teamId: Checked): Step {
  if (state.credentials?.admin !== true) return stay(state);
  const phonebooks = { ...state.phonebooks, team: wanted, chosenTeam: teamId };
  return closeQuestion({ ...state, phonebooks }, 'team-phonebooks');
}

/** A list of phonebooks has come, late perhaps: it counts all the same. */
export function onPhonebooks(
  state: AppState,
  { scope, phonebooks }: Extract<ConnectorEvent, { kind: 'phonebooks' }>,
): Step {
  if (state.session.phase !== 'in') return stay(state);
  const loaded: BookList = { phase: 'loaded', books: phonebooks };
  const list = scope === 'all' ? 'phonebooks' : 'team-phonebooks';
  return chain(closeQuestion(state, list), (now) => stay(withList(now, list, loaded)));
}

/** No list: an Error, or no answer in its time. What was known of it before stays. */
export function failPhonebooks(state: AppState, list: 'phonebooks' | 'team-phonebooks'): AppState {
  const { books } = list === 'phonebooks' ? state.phonebooks.all : state.phonebooks.team;
  return withList(state, list, { phase: 'failed', books });
}

/** The agent tries again: the lists that have failed are wanted once more. */
export function onRetryPhonebooks(state: AppState): Step {
  const again = (list: BookList): BookList => (list.phase === 'failed' ? { ...list, phase: 'wanted' } : list);
  const { all, team } = state.phonebooks;
  return stay({ ...state, phonebooks: { ...state.phonebooks, all: again(all), team: again(team) } });
}

function withList(state: AppState, list: 'phonebooks' | 'team-phonebooks', to: BookList): AppState {
  const member = list === 'phonebooks' ? 'all' : 'team';
  return { ...state, phonebooks: { ...state.phonebooks, [member]: to } };
}
