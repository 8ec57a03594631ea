import type { AppState } from './app-state.ts';
import { askForContacts, onContactsOverdue, onContactsRefused } from './contacts.ts';
import { closeQuestion, questionOf, type ListName } from './lists.ts';
import { linkRefusal } from './orders.ts';
import { askForPhonebooks, failPhonebooks } from './phonebooks.ts';
import { askForQueues, failQueues, tryQueuesAgain } from './queues.ts';
import { chain, stay, type Step } from './step.ts';
import { askForMembers, askForStates, failMembers } from './team-lists.ts';
import { askForTeam, failTeam, tryTeamAgain } from './team.ts';

/**
 * Asks for the lists that are wanted and not on their way: after the log-in, when somebody looks, and again what a
 * lost link has swallowed. Run by `follow`.
 */
export function askForLists(state: AppState): Step {
  if (linkRefusal(state) !== null) return stay(state);
  let now = stay(state);
  for (const askFor of lists) {
    const then = askFor(now.state);
    if (then.state !== now.state) now = { state: then.state, effects: [...now.effects, ...then.effects] };
  }
  return now;
}
const lists = [askForPhonebooks, askForContacts, askForMembers, askForTeam, askForQueues];

/** The time to answer is over. Only this list has failed; the next one is asked for. */
export function onListOverdue(state: AppState, at: number, list: ListName): Step {
  if (questionOf(state, list) === null) return stay(state);
  const failed = list === 'contacts' ? onContactsOverdue(state, at) : failList(state, list);
  return afterFailure(state, failed, list);
}

/** The connector will not give the list. */
export function onListRefused(state: AppState, at: number, list: ListName): Step {
  const failed = list === 'contacts' ? onContactsRefused(state, at) : failList(state, list);
  return afterFailure(state, failed, list);
}

/** What a list that has not come leads to: the same one later, or another way to know. */
const afterFailure = (before: AppState, failed: AppState, list: ListName): Step =>
  chain(closeQuestion(failed, list), tryTeamAgain, list === 'queues' ? tryQueuesAgain : stay, (now) =>
    askForStates(before, now, list),
  );

function failList(state: AppState, list: Exclude<ListName, 'contacts'>): AppState {
  switch (list) {
    case 'team':
      return failTeam(state);
    case 'team-users':
      return failMembers(state);
    case 'team-states':
      return state;
    case 'queues':
      return failQueues(state);
    default:
      return failPhonebooks(state, list);
  }
}
