import type { AgentStateName } from './agent.ts';
import type { SupervisionSettings } from './settings-supervision.ts';

/** After how many ms a state is too long; `null` where it never is. */
export function longLimit(
  state: AgentStateName,
  { notReadyMs, talkingMs, wrapUpMs }: Pick<SupervisionSettings, 'notReadyMs' | 'talkingMs' | 'wrapUpMs'>,
): number | null {
  switch (state) {
    case 'NOT_READY':
      return notReadyMs;
    case 'TALKING':
    case 'HOLD':
      return talkingMs;
    case 'WORK':
    case 'WORK_READY':
      return wrapUpMs;
    default:
      return null;
  }
}
