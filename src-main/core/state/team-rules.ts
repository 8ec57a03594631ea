import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { SupervisionSettings } from '../../../src-shared/settings-supervision.ts';
import { longLimit } from '../../../src-shared/team-limits.ts';
import type { TeamRow } from '../../../src-shared/supervision.ts';
import type { AppState } from './app-state.ts';
import { dropNotice, raise } from './notices.ts';
import { stay, step, type Step } from './step.ts';
import { putSupervision } from './supervision.ts';

/** How exactly a limit is kept that is told of. */
const lookEveryMs = 10_000;
/** Names that a sentence can hold. */
const mostNames = 3;

const tells = ({ alerts }: SupervisionSettings) => alerts !== 'table';

/** Looks for those in a state for too long from now on, while there is anybody to look at. */
export function startRules(before: AppState, now: AppState, at: number): Step {
  const { agents } = now.supervision;
  if (agents.length === 0 || before.supervision.agents.length > 0) return stay(now);
  return step(putSupervision(now, { ruledAt: at }), {
    type: 'timer/set',
    timer: 'rules',
    afterMs: lookEveryMs,
  });
}

/** Tells of everybody whose time has run out since the last look, in one notice a state. */
export function onRulesTimer(state: AppState, at: number): Step {
  const { agents, ruledAt } = state.supervision;
  if (agents.length === 0) return stay(state);
  const looked = putSupervision(state, { ruledAt: at });
  const { supervision } = state.settings;
  const late = !tells(supervision) || !isLive(state) ? [] : agents.filter((row) => hasJust(row, ruledAt, at));
  function hasJust({ state: name, since }: TeamRow, from: number, until: number) {
    const limit = longLimit(name, supervision);
    if (limit === null || since === null) return false;
    return since + limit > from && since + limit <= until;
  }
  const names = [...new Set(late.map(({ state: name }) => name))];
  const told = names.reduce(
    (now, name) =>
      tellLong(
        now,
        at,
        name,
        late.filter((row) => row.state === name),
      ),
    looked,
  );
  return step(told, { type: 'timer/set', timer: 'rules', afterMs: lookEveryMs });
}

function tellLong(state: AppState, at: number, name: AgentStateName, rows: readonly TeamRow[]): AppState {
  const afterMs = longLimit(name, state.settings.supervision) ?? 0;
  const names = rows.slice(0, mostNames).map((row) => row.name);
  const body = { kind: 'agents-too-long', state: name, names, count: rows.length, afterMs } as const;
  return raise(state, at, 'info', body, `too-long-${name}`);
}

/** A call has rung in vain at somebody. Several that nobody has read yet are one notice. */
export function tellMissed(state: AppState, at: number, { name }: TeamRow): AppState {
  const { supervision } = state.settings;
  if (!supervision.missed || !tells(supervision) || !isLive(state)) return state;
  const id = 'agents-missed';
  const before = state.notices.find((notice) => notice.id === id)?.body;
  const known = before?.kind === 'agents-missed' ? before : { names: [], count: 0 };
  const names = [name, ...known.names.filter((one) => one !== name)].slice(0, mostNames);
  const body = { kind: 'agents-missed', names, count: known.count + 1 } as const;
  return raise(dropNotice(state, id), at, 'info', body, id);
}

const isLive = ({ session }: AppState) => session.phase === 'in' && session.live;
