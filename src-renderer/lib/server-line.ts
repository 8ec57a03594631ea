import { clock, hostOf } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Link } from '../../src-shared/link.ts';
import type { SettingsView } from '../../src-shared/view.ts';
import { failureShort } from '../../src-shared/words-link-failure.ts';
import { listed } from './listed.ts';

/** Whether the connector answers, before anything is typed. */
export type ServerSign = 'connecting' | 'answers' | 'trouble';

/** How the server is, as its sign says it. */
export function serverSign(link: Link): ServerSign {
  if (link.phase === 'connecting') return 'connecting';
  if (link.phase !== 'up') return 'trouble';
  if (link.service === 'unknown') return 'connecting';
  return link.service === 'in' ? 'answers' : 'trouble';
}

/** The line under the server's name: where it is, or what keeps it from answering and when the next try comes. */
export function serverLine(
  profile: SettingsView['profiles'][number] | undefined,
  link: Link,
  now: number,
): string {
  switch (link.phase) {
    case 'off':
      return say('server-line.off');
    case 'connecting':
      return link.attempt > 1
        ? say('server-line.connecting-attempt', { host: hostOf(link.server), attempt: link.attempt })
        : say('server-line.connecting', { host: hostOf(link.server) });
    case 'waiting':
      return say('server-line.waiting', {
        host: hostOf(link.server),
        failure: failureShort(link.failure),
        attempt: link.attempt,
        time: clock(link.retryAt - now),
      });
    case 'up':
      if (link.service === 'out') return say('server-line.out-of-service');
      if (link.service === 'unknown') return say('server-line.asking', { host: hostOf(link.server) });
      return profile === undefined ? say('server-line.demo') : listed(profile.servers.map(named));
  }
}

const named = (address: string, index: number) =>
  index === 0 ? hostOf(address) : say('server-line.backup', { host: hostOf(address) });
