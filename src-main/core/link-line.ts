import type { Link } from '../../src-shared/link.ts';

const services = {
  unknown: 'open',
  in: 'the connector is in service',
  out: 'the connector is out of service',
};

/**
 * What the log is told of a link that has become another: that it is open, what its connector says of the service, and
 * why it was lost, whoever found that out. `null` for what only leads there.
 */
export function linkLine(before: Link, now: Link): string | null {
  if (now.phase === 'waiting' && before.phase !== 'waiting') return `lost: ${now.failure.kind}`;
  if (now.phase !== 'up' || (before.phase === 'up' && before.service === now.service)) return null;
  return services[now.service];
}
