import { expect, it } from 'vitest';
import { linkLine } from '../../../src-main/core/link-line.ts';
import type { Link } from '../../../src-shared/link.ts';

const off: Link = { phase: 'off' };
const connecting: Link = { phase: 'connecting', server: 'ws://gc', attempt: 1, since: 0 };
const up = (service: 'unknown' | 'in' | 'out'): Link => ({
  phase: 'up',
  server: 'ws://gc',
  since: 0,
  service,
});
const waiting: Link = {
  phase: 'waiting',
  server: 'ws://gc',
  attempt: 1,
  retryAt: 0,
  failure: { kind: 'no-connector' },
};

it.each([
  [off, connecting, null],
  [connecting, up('unknown'), 'open'],
  [up('unknown'), up('in'), 'the connector is in service'],
  [up('in'), up('out'), 'the connector is out of service'],
  [up('out'), up('in'), 'the connector is in service'],
  [up('in'), { ...up('in') }, null],
  [up('in'), waiting, 'lost: no-connector'],
  [connecting, waiting, 'lost: no-connector'],
  [waiting, { ...waiting }, null],
  [waiting, connecting, null],
  [up('in'), off, null],
] as const)('%j, then %j: %j', (before, now, line) => expect(linkLine(before, now)).toBe(line));
