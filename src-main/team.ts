import type { BrowserWindow } from 'electron';
import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { queueRequests } from '../src-shared/queues.ts';
import { teamPages, type TeamPage, type TeamRows, type teamRequests } from '../src-shared/team-channel.ts';
import { refusalWords, type Refusal } from '../src-shared/words-refusals.ts';
import { agentRefusal, type StateOrder } from './core/state/agent-orders.ts';
import { bargeRefusal, monitoredCall, monitorRefusal } from './core/state/monitoring.ts';
import { callRefusal } from './core/state/orders.ts';
import type { Store } from './core/store.ts';
import { orderWindow } from './edge/windows.ts';
import type { Untimed } from './phone.ts';
import { createTeamFeed } from './team-feed.ts';

export interface TeamGiven {
  readonly store: Store;
  readonly now: () => number;
  /** Brings rows to a page; one that is not open hears nothing. */
  readonly tell: (page: TeamPage, rows: TeamRows) => void;
  /** Each opens its window, or brings it up; `closed` is called when it has gone. */
  readonly openTeam: (closed: () => void) => BrowserWindow;
  readonly openWallboard: (closed: () => void) => BrowserWindow;
}

type TeamHandlers = Pick<RequestHandlers, keyof typeof teamRequests | keyof typeof queueRequests>;

const ok: RequestResult = { ok: true };

/** A supervisor's teams and queues: what pages may ask and order of them, and the rows on their way. */
export function createTeam({ store, now, tell, openTeam, openWallboard }: TeamGiven) {
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

  function raise(event: Untimed): RequestResult {
    store.dispatch({ ...event, at: now() });
    return ok;
  }
  /** Goes ahead, or says why not. An order that is on its way already was asked for once more: that is fine. */
  function unless(refusal: Refusal | null, event: Untimed): RequestResult {
    if (refusal === 'pending') return ok;
    return refusal === null ? raise(event) : { ok: false, error: refusalWords(refusal) };
  }
  const agent =
    (order: StateOrder) =>
    ({ agentId }: { readonly agentId: string }) =>
      unless(agentRefusal(store.state(), order, agentId), { type: 'order/agent', order, agentId });
  const done = (go: () => void): RequestResult => {
    go();
    return ok;
  };
  const looksAway = (page: 'team' | 'wallboard') => () => {
    if (page === 'team') {
      team = null;
      feeds.get(page)?.want(false);
    } else wallboard = null;
    raise({ type: 'order/look-at-queues', page, looking: false });
  };

  const handlers: TeamHandlers = {
    'team/rows': ({ page, wanted }) => done(() => feeds.get(page)?.want(wanted)),
    'team/reload': () => raise({ type: 'order/reload-teams' }),
    'team/make-ready': agent('agent-ready'),
    'team/make-not-ready': agent('agent-not-ready'),
    'team/log-out': agent('agent-log-out'),
    'team/monitor': ({ agentId }) =>
      unless(monitorRefusal(store.state(), agentId), { type: 'order/monitor', agentId }),
    'team/end-monitor': () => {
      const call = monitoredCall(store.state().calls);
      if (call === undefined) return ok;
      const { id: dialogId } = call;
      const refusal = callRefusal(store.state(), 'release', dialogId);
      return unless(refusal, { type: 'order/call', order: 'release', dialogId });
    },
    'team/barge-in': () => unless(bargeRefusal(store.state()), { type: 'order/barge-in' }),
    'team/read': ({ agentId }) => raise({ type: 'order/read-told', agentId }),
    'team/open': () => done(() => (team = openTeam(looksAway('team')))),
    'team/window': ({ verb }) =>
      done(() => {
        if (team !== null) orderWindow(team, verb);
      }),
    'queues/look': ({ page, looking }) => raise({ type: 'order/look-at-queues', page, looking }),
    'queues/retry': () => raise({ type: 'order/retry-queues' }),
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
