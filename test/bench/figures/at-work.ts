import type { Figure } from '../figure.ts';
import { atLeast, atMost, beyondAtMost, ratioAtLeast, ratioAtMost } from '../judge.ts';
import { leastTaskMs } from '../smoothness.ts';

/** How quick it is: by event, ring and hotkey, and with much of everything. */
export const atWork: readonly Figure[] = [
  {
    group: 'latency',
    what: 'event to painted, window visible, p95',
    unit: 'ms',
    sidetone: ['latency', 'eventMs'],
    baseline: ['bareLatency', 'eventMs'],
    reach: ratioAtMost(1.3),
    aim: ratioAtMost(1.1),
  },
  {
    group: 'latency',
    what: 'ring to painted popup, kept ready, p95',
    unit: 'ms',
    sidetone: ['latency', 'ringMs'],
    reach: atMost(100),
    aim: atMost(50),
  },
  {
    group: 'latency',
    what: 'hotkey pressed to command on the socket, p95',
    unit: 'ms',
    sidetone: ['latency', 'hotkeyMs'],
    baseline: ['bareLatency', 'hotkeyMs'],
    reach: beyondAtMost(10),
    aim: beyondAtMost(3),
  },
  {
    group: 'decode',
    what: 'decode + validate + reduce : JSON.parse alone',
    unit: '/s',
    sidetone: ['decode', 'rate'],
    baseline: ['decode', 'parseRate'],
    reach: ratioAtLeast(0.35),
    aim: ratioAtLeast(0.6),
  },
  {
    group: 'burst',
    what: 'burst of 10,000 events: longest task in main',
    unit: 'ms',
    sidetone: ['burst', 'longestMs'],
    reach: atMost(50),
  },
  {
    group: 'burst',
    what: 'that burst: longest task of the page',
    unit: 'ms',
    sidetone: ['burst', 'longestPageMs'],
    reach: atMost(50),
    least: leastTaskMs,
  },
  {
    group: 'burst',
    what: 'that burst: updates of the page in one second',
    unit: '/s',
    sidetone: ['burst', 'updatesPerSecond'],
    reach: atMost(60),
  },
  {
    group: 'burst',
    what: 'that burst: sent to painted, whole',
    unit: 'ms',
    sidetone: ['burst', 'wholeMs'],
    aim: atMost(1000),
  },
  {
    group: 'phonebook',
    what: 'phonebook of 50,000: key to painted results, p95',
    unit: 'ms',
    sidetone: ['phonebook', 'keyMs'],
    reach: atMost(50),
    aim: atMost(16),
  },
  {
    group: 'team',
    what: 'team of 2,000, 200 changes/s: longest task in main',
    unit: 'ms',
    sidetone: ['team', 'longestMs'],
    reach: atMost(50),
  },
  {
    group: 'team',
    what: 'that team: longest task of its page, scrolling',
    unit: 'ms',
    sidetone: ['team', 'longestPageMs'],
    reach: atMost(50),
    least: leastTaskMs,
  },
  {
    group: 'team',
    what: 'that team: frames while scrolling',
    unit: '/s',
    sidetone: ['team', 'framesPerSecond'],
    // 60, as a second is cut into frames.
    reach: atLeast(59.5),
  },
  {
    group: 'team',
    what: 'that team: CPU of all processes',
    unit: '%',
    sidetone: ['team', 'cpu'],
    aim: atMost(15),
  },
];
