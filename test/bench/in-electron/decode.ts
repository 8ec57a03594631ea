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
/** An hour of a busy agent: from then on the compiler has little left to do, however busy the machine is. */
const warmUp = 60_000;
/** Of calls in one session, each some eleven events. */
const sizes = [20, 200, 2000];

const signedIn = loggedIn();

function takeIn(texts: readonly string[]): void {
  let { state, at } = signedIn;
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

/** Of processor that this process has had, in ms: what else the machine does meanwhile does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Texts a second of processor. */
function rateOf(take: (texts: readonly string[]) => void, texts: readonly string[]): number {
  const from = spent();
  let count = 0;
  while (spent() - from < spanMs) {
    take(texts);
    count += texts.length;
  }
  return (count / (spent() - from)) * 1000;
}

const texts = [...seen, ...recordedSession(100)];
const rates: number[] = [];
const parseRates: number[] = [];
for (let count = 0; count < warmUp; count += texts.length) {
  takeIn(texts);
  parse(texts);
}
for (let turn = 0; turn < turns; turn += 1) {
  rates.push(rateOf(takeIn, texts));
  parseRates.push(rateOf(parse, texts));
}
const growth = sizes.map((size) => {
  const session = recordedSession(size);
  const from = spent();
  takeIn(session);
  return { size, value: spent() - from };
});
const readings: DecodeReadings = { rate: median(rates), parseRate: median(parseRates), growth };
process.stdout.write(JSON.stringify(readings));
