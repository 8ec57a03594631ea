import type { AppState } from './app-state.ts';
import { askForContacts, onContactsOverdue, onContactsRefused } from './contacts.ts';
import { closeQuestion, questionOf, type ListName } from './lists.ts';
import { sessionRefusal } from './orders.ts';
import { askForPhonebooks, failPhonebooks } from './phonebooks.ts';
import { chain, stay, type Step } from './step.ts';
import { askForTeam, failTeam, tryTeamAgain } from './team.ts';

/**
 * Asks for the lists that are wanted and not on their way: after the log-in, when somebody looks, and again what a
 * lost link has swallowed. Run after every event.
 */
export function askForLists(state: AppState): Step {
  if (sessionRefusal(state) !== null) return stay(state);
  return chain(askForPhonebooks(state), askForContacts, askForTeam);
}

/** The time to answer is over. Only this list has failed; the next one is asked for. */
export function onListOverdue(state: AppState, at: number, list: ListName): Step {
  if (questionOf(state, list) === null) return stay(state);
  const failed = list === 'contacts' ? onContactsOverdue(state, at) : failList(state, list);
  return chain(closeQuestion(failed, list), tryTeamAgain);
}

/** The connector will not give the list. */
export function onListRefused(state: AppState, at: number, list: ListName): Step {
  const failed = list === 'contacts' ? onContactsRefused(state, at) : failList(state, list);
  return chain(closeQuestion(failed, list), tryTeamAgain);
}

const failList = (state: AppState, list: Exclude<ListName, 'contacts'>): AppState =>
  list === 'team' ? failTeam(state) : failPhonebooks(state, list);
