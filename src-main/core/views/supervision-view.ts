import type { Agent } from '../../../src-shared/agent.ts';
import type { AdminView } from '../../../src-shared/admin-channel.ts';
import type { QueuesView } from '../../../src-shared/queues.ts';
import type { Monitored, SupervisionView } from '../../../src-shared/supervision.ts';
import type { Profile } from '../../../src-shared/settings.ts';
import type { AppState, Credentials } from '../state/app-state.ts';
import { customerIn, monitoredCall } from '../state/monitoring.ts';
import type { PhonebookState } from '../state/phonebooks.ts';
import type { QueueState, QueueTold } from '../state/queues.ts';
import { memberOf, type TeamList } from '../state/supervision.ts';
import { remembering } from './remembering.ts';

/**
 * Makes what stands beside a supervisor's rows. Of two thousand agents two hundred change a second: what is shown here
 * changes only with the teams and the call that is listened to.
 */
export function createSupervisionView(): (state: AppState) => SupervisionView | null {
  const monitored = createMonitored();
  const view = remembering(
    (
      teams: readonly TeamList[],
      size: number,
      countedSince: number,
      call: Monitored | null,
    ): SupervisionView => ({
      teams: teams.map(({ id, name, phase }) => ({ id, name, list: phase === 'wanted' ? 'loading' : phase })),
      size,
      countedSince,
      monitored: call,
    }),
  );
  return (state) => {
    if (state.agent?.supervisor !== true) return null;
    const { teams, agents, since } = state.supervision;
    return view(teams, agents.length, since, monitored(state));
  };
}

function createMonitored(): (state: AppState) => Monitored | null {
  const make = remembering(
    (
      calls: AppState['calls'],
      extension: string | null,
      agentId: Agent['id'] | null,
      name: string | null,
      profile: Profile | null,
      credentials: Credentials | null,
    ): Monitored | null => {
      const call = monitoredCall(calls);
      if (call === undefined || extension === null) return null;
      const { party, name: partyName, queue } = customerIn(call, extension, { profile, credentials });
      const listening = call.phase === 'held' ? 'held' : 'listening';
      return {
        dialogId: call.id,
        agentId,
        name: name ?? extension,
        extension,
        mode: call.bargedIn ? 'joined' : listening,
        since: call.answeredAt ?? call.startedAt,
        party,
        partyName,
        queue,
      };
    },
  );
  return ({ calls, supervision, profile, credentials }) => {
    const { extension = null, agentId = null } = supervision.monitor ?? {};
    const name = agentId === null ? null : (memberOf(supervision, agentId)?.name ?? null);
    return make(calls, extension, agentId, name, profile, credentials);
  };
}

const minuteMs = 60_000;
const shownMinutes = 60;

/** The queues as pages show them. On UCCX, or where every figure of every queue is -1, there are none. */
export function queuesView({ phase, at, queues }: QueueState, platform: Profile['platform']): QueuesView {
  // Also while they are asked for once more: what is shown does not change back and forth.
  if (platform === 'UCCX' || (queues.length > 0 && queues.every(isUnknown)))
    return { list: 'none', at, rows: [] };
  const due = at === null ? 'loading' : 'loaded';
  const list = phase === 'due' ? due : phase === 'again' ? 'failed' : phase;
  const rows = queues.map(({ longestMark, level, minutes, ...row }) => ({
    ...row,
    lastHour: lastHour(minutes, at ?? 0),
  }));
  return { list, at, rows };
}

const isUnknown = ({ waiting, ready, notReady, talking, work }: QueueTold) =>
  [waiting, ready, notReady, talking, work].every((figure) => figure === null);

function lastHour(minutes: QueueTold['minutes'], at: number): readonly (number | null)[] {
  const known = new Map(minutes.map(({ minute, waiting }) => [minute, waiting]));
  const now = Math.floor(at / minuteMs);
  return Array.from(
    { length: shownMinutes },
    (_, index) => known.get(now - shownMinutes + 1 + index) ?? null,
  );
}

/** What an administrator looks at. */
export function adminView(
  { chosenTeam, team }: PhonebookState,
  credentials: Credentials | null,
): AdminView | null {
  if (credentials?.admin !== true) return null;
  if (chosenTeam === null) return { team: null, list: 'none' };
  return { team: chosenTeam, list: team.phase === 'wanted' ? 'loading' : team.phase };
}
