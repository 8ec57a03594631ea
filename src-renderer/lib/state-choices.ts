import type { Agent, AgentStateName, Reason, ReasonLists } from '../../src-shared/agent.ts';
import { say } from '../../src-shared/language/say.ts';
import type { AppView } from '../../src-shared/view.ts';
import { findReasons } from './reason-search.ts';

/** One line of the state menu. `off` says why it cannot be chosen now. */
export interface StateChoice {
  readonly id: string;
  readonly order: 'ready' | 'not-ready' | 'work-ready' | 'work-not-ready' | 'log-out' | 'log-out-page';
  readonly reasonCode: string | null;
  readonly label: string;
  /** The reason that was confirmed last. */
  readonly lastUsed: boolean;
  readonly key: string | null;
  readonly off: string | null;
}

export type MenuPage = 'states' | 'log-out';

const ringing: readonly AgentStateName[] = ['RESERVED', 'RESERVED_OUTBOUND', 'RESERVED_OUTBOUND_PREVIEW'];
const inCall: readonly AgentStateName[] = [...ringing, 'TALKING', 'HOLD'];

/** Why a state cannot be asked for from this one; Finesse refuses the rest itself. */
function whyNot(state: AgentStateName, wanted: 'READY' | 'NOT_READY' | 'LOGOUT'): string | null {
  if (wanted === 'LOGOUT') return inCall.includes(state) ? say('state-menu.end-first') : null;
  if (ringing.includes(state)) return say('state-menu.ringing');
  return wanted === 'READY' && state === 'READY' ? say('state-menu.ready-now') : null;
}

/** The reasons that were used, newest first, then the others in Finesse's order. */
function recentFirst(list: readonly Reason[], used: readonly string[]): readonly Reason[] {
  const place = ({ code }: Reason) => (used.includes(code) ? used.indexOf(code) : used.length);
  return list.toSorted((a, b) => place(a) - place(b));
}

/** What the menu has to know of the agent. */
export interface MenuFacts {
  readonly state: AgentStateName;
  readonly reasons: ReasonLists;
  /** Codes of Not ready that were confirmed, newest first. */
  readonly used: readonly string[];
  /** Whether the agent may wrap up (AgentInfo). */
  readonly wrapUp: boolean;
}

/** What the menu has to know, of what main shows. */
export const menuFacts = ({ reasons, settings }: AppView, { state, wrapUp }: Agent): MenuFacts => ({
  state,
  reasons,
  used: settings.usedReasons,
  wrapUp: wrapUp !== 'not-allowed',
});

/** The choices of a page of the state menu; what was typed narrows the reasons only. */
export function stateChoices(
  page: MenuPage,
  { state, reasons, used, wrapUp }: MenuFacts,
  query: string,
): readonly StateChoice[] {
  const choice = (
    order: StateChoice['order'],
    reasonCode: string | null,
    label: string,
    off: string | null,
    lastUsed = false,
  ): StateChoice => ({
    id: `${order}-${reasonCode ?? ''}`,
    order,
    reasonCode,
    label,
    key: null,
    off,
    lastUsed,
  });
  const noLogOut = whyNot(state, 'LOGOUT');
  const logOut = reasons.logout ?? [];
  if (page === 'log-out')
    return [
      ...findReasons(logOut, query).map(({ code, label }) => choice('log-out', code, label, noLogOut)),
      choice('log-out', null, say('state-menu.log-out-without'), noLogOut),
    ];
  const noNotReady = whyNot(state, 'NOT_READY');
  const away = recentFirst(reasons.notReady ?? [], used);
  const last = used.find((code) => away.some((reason) => reason.code === code));
  const choices = [
    choice('ready', null, say('state-menu.ready'), whyNot(state, 'READY')),
    ...(away.length === 0
      ? [choice('not-ready', null, say('state-menu.not-ready'), noNotReady)]
      : findReasons(away, query).map(({ code, label }) =>
          choice('not-ready', code, label, noNotReady, code === last),
        )),
    ...(wrapUp
      ? [
          choice('work-ready', null, say('state-menu.work-ready'), noNotReady),
          choice('work-not-ready', null, say('state-menu.work-not-ready'), noNotReady),
        ]
      : []),
  ];
  return [
    ...numbered(choices),
    logOut.length > 0
      ? choice('log-out-page', null, say('state-menu.log-out'), noLogOut)
      : choice('log-out', null, say('state-menu.log-out'), noLogOut),
  ];
}

/** The states themselves have a digit each, in their order; the reasons are found by typing. */
function numbered(choices: readonly StateChoice[]): readonly StateChoice[] {
  const states = choices.filter(({ reasonCode }) => reasonCode === null);
  return choices.map((one) => ({
    ...one,
    key: one.reasonCode === null ? String(states.indexOf(one) + 1) : null,
  }));
}
