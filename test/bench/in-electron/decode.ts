/**
 * How fast events are decoded, validated and reduced, against JSON.parse alone on the same texts. Runs in Electron's
 * own Node, and writes what it found to its output as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { decode } from '../../../src-main/core/connector/decode.ts';
import { readingOf } from '../../../src-main/core/state/protocol-in-use.ts';
import { reduce } from '../../../src-main/core/state/reduce.ts';
import { loggedIn } from '../../support/play.ts';
import { recordedSession } from '../recorded-session.ts';
import { median } from '../statistics.ts';
import type { DecodeReadings } from '../starts/decode.ts';

const [fixtures = ''] = process.argv.slice(2);
const seen = readdirSync(fixtures)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(`${fixtures}/${name}`, 'utf8'));

const spanMs = 250;
const turns = 7;
/** Of calls in one session, each some eleven events. */
const sizes = [20, 200, 2000];

function takeIn(texts: readonly string[]): void {
  let { state, at } = loggedIn();
  for (const text of texts) {
    at += 1000;
    const decoded = decode(text, readingOf(state));
    if (decoded.ok)
      state = reduce(state, { type: 'connector/said', at, event: decoded.event, chance: 0.5 }).state;
  }
}

function parse(texts: readonly string[]): void {
  for (const text of texts) JSON.parse(text);
}

/** Texts a second. */
function rateOf(take: (texts: readonly string[]) => void, texts: readonly string[]): number {
  const from = performance.now();
  let count = 0;
  while (performance.now() - from < spanMs) {
    take(texts);
    count += texts.length;
  }
  return (count / (performance.now() - from)) * 1000;
}

const texts = [...seen, ...recordedSession(100)];
const rates: number[] = [];
const parseRates: number[] = [];
// The first turn does not count: the compiler is at work.
for (let turn = 0; turn <= turns; turn += 1) {
  const [rate, parseRate] = [rateOf(takeIn, texts), rateOf(parse, texts)];
  if (turn > 0) {
    rates.push(rate);
    parseRates.push(parseRate);
  }
}
const growth = sizes.map((size) => {
  const session = recordedSession(size);
  const from = performance.now();
  takeIn(session);
  return { size, value: performance.now() - from };
});
const readings: DecodeReadings = { rate: median(rates), parseRate: median(parseRates), growth };
process.stdout.write(JSON.stringify(readings));
