import { clock, hostOf } from '../../src-shared/format.ts';
import type { Link } from '../../src-shared/link.ts';
import type { SettingsView } from '../../src-shared/view.ts';
import { failureShort } from '../../src-shared/words-link.ts';

/** Whether the connector answers, before anything is typed. */
export type ServerSign = 'connecting' | 'answers' | 'trouble';

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
      return 'Not connected';
    case 'connecting':
      return `${hostOf(link.server)}, connecting${link.attempt > 1 ? `, attempt ${link.attempt}` : ''}`;
    case 'waiting':
      return `${hostOf(link.server)}: ${failureShort(link.failure)}. Attempt ${link.attempt}, next in ${clock(link.retryAt - now)}`;
    case 'up':
      if (link.service === 'out') return 'The server answers, but Finesse is not in service';
      if (link.service === 'unknown') return `${hostOf(link.server)}, asking if it is in service`;
      return profile === undefined ? 'On this computer' : profile.servers.map(named).join(', ');
  }
}

const named = (address: string, index: number) => `${index === 0 ? '' : 'backup '}${hostOf(address)}`;
