import type { Agent, AgentStateName, ReasonLists, Wish } from '../../src-shared/agent.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import { duration, timeOfDay, timeOfDayExact } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Session } from '../../src-shared/link.ts';
import type { Order } from '../../src-shared/notice.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { disconnectedFace, stateFace, type StateFace } from '../../src-shared/words.ts';
import { reasonLabel } from '../../src-shared/words-reasons.ts';
import type { AppView } from '../../src-shared/view.ts';
import { busyFor } from './orders.svelte.ts';
import { troubleIn, type Trouble } from './trouble.ts';
import { wrapUpEnd } from './wrap-up.ts';

/** What the button of the bar does: `choose` opens the state menu. */
export type BarOrder = 'ready' | 'not-ready' | 'choose' | 'retry' | 'ask';

export interface BarButton {
  readonly order: BarOrder;
  readonly label: string;
  readonly key: string | null;
  readonly busy: string | null;
}

/** What the state bar shows. */
export interface StateBarView {
  readonly face: StateFace;
  readonly sub: string | null;
  /** Epoch ms the clock counts from, or towards when it is a limit. */
  readonly since: number;
  readonly until: number | null;
  /** The second line while a wrap-up is limited, from what is left of it in ms; `null` for any other time. */
  readonly left: ((ms: number) => string) | null;
  /** What is to follow the calls and can still be taken back, in words. */
  readonly wished: string | null;
  /** Epoch ms since which the agent has been not ready, and after how long that is told. */
  readonly reminder: { readonly since: number; readonly afterMs: number | null } | null;
  /** Whether the state menu can be opened. */
  readonly menu: boolean;
  readonly button: BarButton | null;
}

interface Facts {
  readonly agent: Agent;
  readonly session: Extract<Session, { phase: 'in' }>;
  readonly dialogs: readonly Dialog[];
  readonly pending: readonly Pending[];
  readonly reasons: ReasonLists;
  readonly trouble: Trouble;
  readonly wish: Wish | null;
  /** Epoch ms at which Finesse ends the wrap-up; `null` where there is no limit. */
  readonly wrapUpEnd: number | null;
  /** After how long not ready the agent is reminded; `null` never. */
  readonly notReadyMs: number | null;
}

/** The second line: why, or what comes next. */
function subOf(facts: Facts): string | null {
  const { agent, dialogs, reasons } = facts;
  const offered = dialogs.find(({ phase }) => phase === 'offered');
  switch (agent.state) {
    case 'NOT_READY':
      return reasonLabel(agent.reasonCode, reasons.notReady);
    case 'RESERVED':
    case 'RESERVED_OUTBOUND':
      return say('bar.ringing');
    case 'RESERVED_OUTBOUND_PREVIEW':
      return offered?.campaign
        ? say('bar.campaign', { campaign: offered.campaign })
        : say('bar.take-or-pass');
    case 'TALKING':
    case 'HOLD':
      if (nextOf(facts) !== null) return nextOf(facts);
      return dialogs.some(({ phase }) => phase === 'dialling') ? say('bar.outgoing') : null;
    case 'WORK':
      return nextOf(facts) ?? say('bar.then-not-ready');
    case 'WORK_READY':
      return nextOf(facts) ?? say('bar.then-ready');
    case 'UNKNOWN':
      return say('bar.asking');
    case 'READY':
    case 'LOGOUT':
      return null;
  }
}

/** What follows the calls: what was asked for here and waits, else what the event says is pending (UCCE). */
function nextOf({ agent, wish, reasons }: Facts): string | null {
  const next = wish?.state ?? agent.pendingState;
  if (next === null) return null;
  const state = stateFace(next).label;
  const reason = wish === null ? null : reasonLabel(wish.reasonCode, reasons.notReady);
  return reason === null ? say('bar.then', { state }) : say('bar.then-reason', { state, reason });
}

const stateOrders: readonly Order[] = ['log-out', 'ready', 'not-ready', 'work-ready', 'work-not-ready'];

function buttonOf({ agent, pending, reasons }: Facts): BarButton | null {
  const busy = stateOrders.map((order) => busyFor(pending, order)).find((word) => word !== null) ?? null;
  switch (agent.state) {
    case 'READY': {
      const choices = (reasons.notReady ?? []).length;
      return { order: choices > 0 ? 'choose' : 'not-ready', label: say('bar.not-ready'), key: 'R', busy };
    }
    case 'NOT_READY':
    case 'WORK':
    case 'WORK_READY':
      return { order: 'ready', label: say('bar.go-ready'), key: 'R', busy };
    case 'TALKING':
    case 'HOLD':
      return { order: 'choose', label: say('bar.change'), key: null, busy };
    case 'UNKNOWN':
      return { order: 'ask', label: say('bar.ask-again'), key: null, busy };
    case 'RESERVED':
    case 'RESERVED_OUTBOUND':
    case 'RESERVED_OUTBOUND_PREVIEW':
    case 'LOGOUT':
      return null;
  }
}

/** How the second line says what is left of a wrap-up. */
const leftWords = (state: AgentStateName) => (ms: number) => {
  const time = duration(ms);
  return state === 'WORK' ? say('bar.left-then-not-ready', { time }) : say('bar.left-then-ready', { time });
};

/** The bar of what main shows; `null` while nobody is signed in. */
export const stateBarOf = (view: AppView): StateBarView | null =>
  view.session.phase === 'in' && view.agent !== null ? agentBar(view, view.agent, view.session) : null;

/** The bar of what main shows of a signed-in agent. */
export function agentBar(view: AppView, agent: Agent, session: Facts['session']): StateBarView {
  const { dialogs, pending, reasons, wish, settings } = view;
  const limits = { wrapUpEnd: wrapUpEnd(agent, view.site), notReadyMs: settings.reminders.notReadyMs };
  const trouble = troubleIn(view);
  return stateBarView({ agent, session, dialogs, pending, reasons, trouble, wish, ...limits });
}

/** The bar for a signed-in agent: the last confirmed state, and while that may be old, since when. */
export function stateBarView(facts: Facts): StateBarView {
  const { agent, session, dialogs, trouble } = facts;
  const face = stateFace(agent.state);
  if (trouble === 'unreachable') {
    const sub = say('bar.last', { state: face.label, time: timeOfDay(session.asOf) });
    const button = { order: 'retry', label: say('bar.try-now'), key: null, busy: null } as const;
    const nothing = { until: null, left: null, wished: null, reminder: null };
    return { face: disconnectedFace, sub, since: session.asOf, ...nothing, menu: false, button };
  }
  const offered = dialogs.find(({ phase }) => phase === 'offered')?.expiresAt ?? null;
  const { wish, wrapUpEnd, notReadyMs } = facts;
  const shown = {
    face,
    since: agent.since,
    until: face.solid ? offered : wrapUpEnd,
    left: null,
    wished: wish === null ? null : stateFace(wish.state).label,
    reminder: agent.state === 'NOT_READY' ? { since: agent.since, afterMs: notReadyMs } : null,
  };
  if (trouble !== 'none')
    return {
      ...shown,
      sub: say('bar.as-of', { time: timeOfDayExact(session.asOf) }),
      menu: false,
      button: null,
    };
  return {
    ...shown,
    sub: subOf(facts),
    left: wrapUpEnd !== null && wish === null ? leftWords(agent.state) : null,
    menu: !face.solid && agent.state !== 'LOGOUT',
    button: buttonOf(facts),
  };
}
