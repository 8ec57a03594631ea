import type { Command } from '../connector/command.ts';
import type { AppState } from './app-state.ts';
import { send } from './sending.ts';
import { loseQueues } from './queues.ts';
import { loseTeams } from './team-lists.ts';
import { loseTeam } from './team.ts';
import { stay, step, type Step } from './step.ts';

/** A list that the connector is asked for. Of each there is one question at a time. */
export type ListName =
  'phonebooks' | 'team-phonebooks' | 'contacts' | 'team' | 'team-users' | 'team-states' | 'queues';

/** A question that nothing has answered yet: neither the list, nor an Error, nor the end of its time. */
export interface Question {
  readonly list: ListName;
  readonly command: Command;
}

const defaultAnswerMs = 8000;

/** The question for a list that waits for its answer. */
export const questionOf = ({ questions }: AppState, list: ListName): Question | null =>
  questions.find((one) => one.list === list) ?? null;

/** Asks for a list, and waits for it as long as for any command. */
export function ask(state: AppState, question: Question): Step {
  const others = state.questions.filter(({ list }) => list !== question.list);
  return step({ ...state, questions: [...others, question] }, send(state, question.command), {
    type: 'timer/set',
    timer: `list:${question.list}`,
    afterMs: state.profile?.commandTimeoutMs ?? defaultAnswerMs,
  });
}

/** Nothing that was asked over a lost link is answered over the next one: what is still wanted is asked for again. */
export function forgetQuestions(state: AppState): Step {
  const phonebooks = { ...state.phonebooks, overdue: [], unnamed: [] };
  const names = state.questions.map(({ list }) => `list:${list}` as const);
  return step(
    {
      ...state,
      questions: [],
      phonebooks,
      team: loseTeam(state),
      supervision: loseTeams(state),
      queues: loseQueues(state),
    },
    ...[...names, 'team' as const, 'queues' as const].map(
      (timer) => ({ type: 'timer/clear', timer }) as const,
    ),
  );
}

/** A question is over, whatever came of it. */
export function closeQuestion(state: AppState, list: ListName): Step {
  if (questionOf(state, list) === null) return stay(state);
  const questions = state.questions.filter((one) => one.list !== list);
  return step({ ...state, questions }, { type: 'timer/clear', timer: `list:${list}` });
}
