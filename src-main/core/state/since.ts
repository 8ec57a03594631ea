import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { WallMs } from '../connector/event.ts';
import type { AppState } from './app-state.ts';

interface Seen {
  readonly state: AgentStateName;
  readonly reasonCode: string | null;
}

/**
 * When another agent's state began: as before where it is the same, else as the connector says once its clock is
 * known, else when we saw it change. Of somebody who has just come into sight nobody knows.
 */
export function sinceOf(
  { clockOffsetMs }: Pick<AppState, 'clockOffsetMs'>,
  at: number,
  before: (Seen & { readonly since: number | null }) | undefined,
  now: Seen & { readonly changedAt: WallMs },
): number | null {
  const same = before?.state === now.state && before.reasonCode === now.reasonCode;
  if (same && before.since !== null) return before.since;
  if (clockOffsetMs !== null && now.changedAt !== null) return Math.min(at, now.changedAt + clockOffsetMs);
  return before === undefined || same ? null : at;
}
