import type { Agent, ReasonLists } from '../../src-shared/agent.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import { timeOfDay, timeOfDayExact } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Session } from '../../src-shared/link.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { disconnectedFace, stateFace, type StateFace } from '../../src-shared/words.ts';
import { reasonLabel } from '../../src-shared/words-reasons.ts';
import { busyFor } from './orders.svelte.ts';
import type { Trouble } from './trouble.ts';

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
}

/** The second line: why, or what comes next. */
function subOf({ agent, dialogs, reasons }: Facts): string | null {
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
      if (agent.pendingState !== null) return say('bar.then', { state: stateFace(agent.pendingState).label });
      return dialogs.some(({ phase }) => phase === 'dialling') ? say('bar.outgoing') : null;
    case 'WORK':
      return say('bar.then-not-ready');
    case 'WORK_READY':
      return say('bar.then-ready');
    case 'UNKNOWN':
      return say('bar.asking');
    case 'READY':
    case 'LOGOUT':
      return null;
  }
}

function buttonOf({ agent, pending, reasons }: Facts): BarButton | null {
  const leaving = busyFor(pending, 'log-out');
  const changing = busyFor(pending, 'ready') ?? busyFor(pending, 'not-ready');
  const busy = leaving ?? changing;
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

/** The bar for a signed-in agent: the last confirmed state, and while that may be old, since when. */
export function stateBarView(facts: Facts): StateBarView {
  const { agent, session, dialogs, trouble } = facts;
  const face = stateFace(agent.state);
  if (trouble === 'unreachable') {
    const sub = say('bar.last', { state: face.label, time: timeOfDay(session.asOf) });
    const button = { order: 'retry', label: say('bar.try-now'), key: null, busy: null } as const;
    return { face: disconnectedFace, sub, since: session.asOf, until: null, menu: false, button };
  }
  const until = dialogs.find(({ phase }) => phase === 'offered')?.expiresAt ?? null;
  const shown = { face, since: agent.since, until: face.solid ? until : null };
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
    menu: !face.solid && agent.state !== 'LOGOUT',
    button: buttonOf(facts),
  };
}
