import type { MessageKey } from '../../src-shared/language/catalogue.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Link } from '../../src-shared/link.ts';
import type { AppView } from '../../src-shared/view.ts';

/**
 * What stands between a signed-in agent and their phone system.
 *
 *   none -> reconnecting -> unreachable (every server was tried) -> restoring -> none
 *   out-of-service: the connector answers, Finesse behind it does not
 */
export type Trouble = 'none' | 'reconnecting' | 'unreachable' | 'restoring' | 'out-of-service';

/** How many servers the profile in use names; the demo has one. */
export function serverCount({ profiles, profile }: AppView['settings']): number {
  return profiles.find(({ id }) => id === profile)?.servers.length ?? 1;
}

/** Reads the trouble off the link; `live` is whether what is shown is known to be true. */
export function troubleOf(link: Link, live: boolean, servers: number): Trouble {
  switch (link.phase) {
    case 'up':
      if (link.service === 'out') return 'out-of-service';
      if (live) return 'none';
      // The broker lives; whether a connector stands behind it is not known yet.
      return link.service === 'unknown' ? 'reconnecting' : 'restoring';
    case 'off':
      return 'unreachable';
    case 'connecting':
    case 'waiting':
      return link.attempt > Math.max(servers, 2) ? 'unreachable' : 'reconnecting';
  }
}

const reasons = {
  reconnecting: 'off.no-connection',
  unreachable: 'off.no-connection',
  restoring: 'off.restoring',
  'out-of-service': 'off.out-of-service',
} as const satisfies Record<Exclude<Trouble, 'none'>, MessageKey>;

/** Why nothing can be ordered now; `null` when it can. */
export const offReason = (trouble: Trouble): string | null =>
  trouble === 'none' ? null : say(reasons[trouble]);

/** The trouble there is in what main shows now. */
export const troubleIn = ({ link, session, settings }: AppView): Trouble =>
  troubleOf(link, session.phase === 'in' && session.live, serverCount(settings));

/** Why nothing can be ordered in what main shows now; `null` when it can. */
export const offOf = (view: AppView): string | null => offReason(troubleIn(view));
