import type { Notice, NoticeBody } from '../../../src-shared/notice.ts';
import type { AppState } from './app-state.ts';

/** More than an agent reads; the oldest go first. */
const most = 20;

/** One notice however often the administrator's file is saved; a good file takes it away. */
export const policyNotice = 'policy-file';

const ofMachine: readonly NoticeBody['kind'][] = [
  'settings-reset',
  'settings-newer',
  'settings-not-kept',
  'startup-refused',
  'policy-file',
];
/** What is told of this machine stays when another server is chosen; the rest was about the one before. */
export const machineNotices = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ body }) => ofMachine.includes(body.kind));

/** Adds a notice. One with the same id is replaced, so that a repeated fact is told once. */
export function raise(
  state: AppState,
  at: number,
  tone: Notice['tone'],
  body: NoticeBody,
  id = `n${state.sequence + 1}`,
): AppState {
  const others = state.notices.filter((one) => one.id !== id);
  return {
    ...state,
    sequence: state.sequence + 1,
    notices: [...others, { id, at, tone, body }].slice(-most),
  };
}

/** Takes a notice away, where it still is there. */
export function dropNotice(state: AppState, id: string): AppState {
  if (!state.notices.some((one) => one.id === id)) return state;
  return { ...state, notices: state.notices.filter((one) => one.id !== id) };
}
