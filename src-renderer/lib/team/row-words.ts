import type { ReasonLists } from '../../../src-shared/agent.ts';
import { mayOrder } from '../../../src-shared/agent-orders.ts';
import { longLimit } from '../../../src-shared/team-limits.ts';
import type { SupervisionSettings } from '../../../src-shared/settings-supervision.ts';
import { say } from '../../../src-shared/language/say.ts';
import { shownNumber } from '../../../src-shared/shown-number.ts';
import type { Monitored, OrderTold, SupervisionView, TeamRow } from '../../../src-shared/supervision.ts';
import { spoken } from '../../../src-shared/words-link.ts';
import { orderName, stateFace } from '../../../src-shared/words.ts';
import { reasonLabel } from '../../../src-shared/words-reasons.ts';
import { order } from '../orders.svelte.ts';
import type { MenuItem } from '../people/row-menu.ts';

/** Why somebody is not ready, or that they missed a call; `null` where there is nothing to add to the state. */
export function reasonOf(row: TeamRow, reasons: ReasonLists): string | null {
  if (row.state === 'NOT_READY') return reasonLabel(row.reasonCode, reasons.notReady);
  return row.state === 'LOGOUT' ? reasonLabel(row.reasonCode, reasons.logout) : null;
}

/** Whether somebody is in their state for longer than the supervisor wants. */
export function isLong({ state, since }: TeamRow, settings: SupervisionSettings, now: number): boolean {
  const limit = longLimit(state, settings);
  return limit !== null && since !== null && now - since >= limit;
}

/** Whom an agent talks with, as far as it is known: name or number, and the queue. */
export const callWords = ({ call }: TeamRow): readonly string[] =>
  call === null
    ? []
    : [call.name ?? (call.party === null ? null : shownNumber(call.party)), call.queue].filter(
        (word) => word !== null,
      );

/** What became of an order, in words. */
export function toldWords(told: OrderTold, name: string): string {
  const what = { order: orderName(told.order) };
  switch (told.outcome) {
    case 'done':
      return say('team.told.done', { name, ...what });
    case 'after-call':
      return say('team.told.after-call', what);
    case 'no-answer':
      return say('team.told.no-answer', what);
    case 'refused':
      return say('team.told.refused', { ...what, reason: spoken(told.text, told.code) });
  }
}

/** Who is being listened to, in words. */
export function monitoredWords({ name, mode }: Monitored): string {
  if (mode === 'joined') return say('monitor.joined', { name });
  return mode === 'held' ? say('monitor.held', { name }) : say('monitor.name', { name });
}

interface Given {
  readonly row: TeamRow;
  /** Why nothing can be ordered now. */
  readonly off: string | null;
  readonly supervision: SupervisionView;
  readonly onlogout: (agentId: string) => void;
}

/** What can be done with an agent, with the reason of what cannot be done now. */
export function agentMenu({ row, off, supervision, onlogout }: Given): readonly MenuItem[] {
  const { id: agentId } = row;
  const state = off ?? say('team.off.state');
  const grants = (what: Parameters<typeof mayOrder>[1]) =>
    off === null && mayOrder(row, what) ? null : state;
  const { monitored } = supervision;
  const mine = monitored?.agentId === agentId ? monitored : null;
  const watching: readonly MenuItem[] =
    mine === null
      ? [
          {
            id: 'listen',
            label: say('team.listen'),
            off: row.extension === null ? say('team.off.no-extension') : listenOff({ row, off, supervision }),
            run: () => void order('team/monitor', { agentId }),
          },
        ]
      : [
          {
            id: 'barge',
            label: orderName('barge-in'),
            off: off ?? (mine.mode === 'listening' ? null : say('team.off.state')),
            run: () => void order('team/barge-in'),
          },
          {
            id: 'stop',
            label: mine.mode === 'joined' ? say('monitor.leave') : say('monitor.stop'),
            off,
            run: () => void order('team/end-monitor'),
          },
        ];
  return [
    ...watching,
    {
      id: 'ready',
      label: say('team.set-ready'),
      off: grants('agent-ready'),
      run: () => void order('team/make-ready', { agentId }),
    },
    {
      id: 'not-ready',
      label: say('team.set-not-ready'),
      off: grants('agent-not-ready'),
      run: () => void order('team/make-not-ready', { agentId }),
    },
    { id: 'log-out', label: say('team.log-out'), off: grants('agent-log-out'), run: () => onlogout(agentId) },
  ];
}

/** Why this agent cannot be listened to now. What hangs on the supervisor's own phone, main says. */
export function listenOff({ row, off, supervision }: Omit<Given, 'onlogout'>): string | null {
  if (off !== null) return off;
  if (supervision.monitored !== null) return say('refusal.monitoring-already');
  return mayOrder(row, 'monitor') ? null : say('refusal.agent-not-talking');
}

/** What follows the calls, in words; UCCE only. */
export const nextWords = ({ pendingState }: TeamRow): string | null =>
  pendingState === null ? null : say('bar.then', { state: stateFace(pendingState).label });
