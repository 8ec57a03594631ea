import type { AgentStateName, Reason, ReasonLists } from '../../src-shared/agent.ts';
import { say } from '../../src-shared/language/say.ts';

/** One line of the state menu. `off` says why it cannot be chosen now. */
export interface StateChoice {
  readonly id: string;
  readonly order: 'ready' | 'not-ready' | 'log-out' | 'log-out-page';
  readonly reasonCode: string | null;
  readonly label: string;
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

const matching = (list: readonly Reason[], query: string) =>
  list.filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));

/** The choices of a page of the state menu; what was typed narrows the reasons only. */
export function stateChoices(
  page: MenuPage,
  state: AgentStateName,
  reasons: ReasonLists,
  query: string,
): readonly StateChoice[] {
  const choice = (
    order: StateChoice['order'],
    reasonCode: string | null,
    label: string,
    off: string | null,
    key: string | null = null,
  ): StateChoice => ({ id: `${order}-${reasonCode ?? ''}`, order, reasonCode, label, key, off });
  const noLogOut = whyNot(state, 'LOGOUT');
  const logOut = reasons.logout ?? [];
  if (page === 'log-out')
    return [
      ...matching(logOut, query).map(({ code, label }) => choice('log-out', code, label, noLogOut)),
      choice('log-out', null, say('state-menu.log-out-without'), noLogOut),
    ];
  const noNotReady = whyNot(state, 'NOT_READY');
  const away = reasons.notReady ?? [];
  return [
    choice('ready', null, say('state-menu.ready'), whyNot(state, 'READY'), '1'),
    ...(away.length === 0
      ? [choice('not-ready', null, say('state-menu.not-ready'), noNotReady, '2')]
      : matching(away, query).map(({ code, label }) => choice('not-ready', code, label, noNotReady))),
    logOut.length > 0
      ? choice('log-out-page', null, say('state-menu.log-out'), noLogOut)
      : choice('log-out', null, say('state-menu.log-out'), noLogOut),
  ];
}
