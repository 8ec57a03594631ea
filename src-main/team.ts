import type { BrowserWindow } from 'electron';
import type { RequestHandlers } from '../src-shared/contract.ts';
import type { queueRequests } from '../src-shared/queues.ts';
import { teamPages, type TeamPage, type TeamRows, type teamRequests } from '../src-shared/team-channel.ts';
import { done, ok, unless } from './answers.ts';
import { agentRefusal, type StateOrder } from './core/state/agent-orders.ts';
import { bargeRefusal, monitoredCall, monitorRefusal } from './core/state/monitoring.ts';
import { callRefusal } from './core/state/orders.ts';
import { orderWindow } from './edge/windows.ts';
import type { Phone } from './phone.ts';
import { createTeamFeed } from './team-feed.ts';

export interface TeamGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  /** Brings rows to a page; one that is not open hears nothing. */
  readonly tell: (page: TeamPage, rows: TeamRows) => void;
  /** Each opens its window, or brings it up; `closed` is called when it has gone. */
  readonly openTeam: (closed: () => void) => BrowserWindow;
  readonly openWallboard: (closed: () => void) => BrowserWindow;
}

type TeamHandlers = Pick<RequestHandlers, keyof typeof teamRequests | keyof typeof queueRequests>;

/** A supervisor's teams and queues: what pages may ask and order of them, and the rows on their way. */
export function createTeam({ phone, tell, openTeam, openWallboard }: TeamGiven) {
  const { store, raise } = phone;
  const feeds = new Map(
    teamPages.map((page) => [
      page,
      createTeamFeed(
        () => store.state().supervision,
        (rows) => tell(page, rows),
      ),
    ]),
  );
  let team: BrowserWindow | null = null;
  let wallboard: BrowserWindow | null = null;

  const agent =
    (order: StateOrder) =>
    ({ agentId }: { readonly agentId: string }) =>
      unless(agentRefusal(store.state(), order, agentId), () =>
        raise({ type: 'order/agent', order, agentId }),
      );
  const looksAway = (page: 'team' | 'wallboard') => () => {
    if (page === 'team') {
      team = null;
      feeds.get(page)?.want(false);
    } else wallboard = null;
    raise({ type: 'order/look-at-queues', page, looking: false });
  };

  const handlers: TeamHandlers = {
    'team/rows': ({ page, wanted }) => done(() => feeds.get(page)?.want(wanted)),
    'team/reload': () => done(() => raise({ type: 'order/reload-teams' })),
    'team/make-ready': agent('agent-ready'),
    'team/make-not-ready': agent('agent-not-ready'),
    'team/log-out': agent('agent-log-out'),
    'team/monitor': ({ agentId }) =>
      unless(monitorRefusal(store.state(), agentId), () => raise({ type: 'order/monitor', agentId })),
    'team/end-monitor': () => {
      const call = monitoredCall(store.state().calls);
      if (call === undefined) return ok;
      const { id: dialogId } = call;
      const refusal = callRefusal(store.state(), 'release', dialogId);
      return unless(refusal, () => raise({ type: 'order/call', order: 'release', dialogId }));
    },
    'team/barge-in': () => unless(bargeRefusal(store.state()), () => raise({ type: 'order/barge-in' })),
    'team/read': ({ agentId }) => done(() => raise({ type: 'order/read-told', agentId })),
    'team/open': () => done(() => (team = openTeam(looksAway('team')))),
    'team/window': ({ verb }) =>
      done(() => {
        if (team !== null) orderWindow(team, verb);
      }),
    'queues/look': ({ page, looking }) => done(() => raise({ type: 'order/look-at-queues', page, looking })),
    'queues/retry': () => done(() => raise({ type: 'order/retry-queues' })),
    'wallboard/open': () => done(() => (wallboard = openWallboard(looksAway('wallboard')))),
    'wallboard/close': () => done(() => wallboard?.close()),
  };
  return {
    handlers,
    follow() {
      for (const feed of feeds.values()) feed.changed();
    },
    dispose() {
      for (const feed of feeds.values()) feed.dispose();
    },
  };
}

export type Team = ReturnType<typeof createTeam>;
