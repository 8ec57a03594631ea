import type { Counts } from '../../../src-shared/inspector/channel.ts';
import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { createRing, type RingLimits } from '../../../src-shared/inspector/ring.ts';
import { maskSecrets } from '../../../src-shared/mask-secrets.ts';
import type { CommandRow } from '../connector/command-row.ts';
import type { Command } from '../connector/command.ts';
import type { Outgoing } from '../connector/encode.ts';
import type { ConnectorEvent, Decoded } from '../connector/event.ts';
import type { Secret } from '../connector/values.ts';
import { answers } from './answers.ts';

/** Kept while nobody looks, so that whoever opens the inspector sees what led up to it. */
export const unwatched: RingLimits = { count: 500, bytes: 4 * 1024 * 1024 };

/** What support gets: always so many, however long one of them was. */
const latestCount = 500;
/** A longer body, a phonebook for one, would cost more than it tells: its length stands for it. */
const mostLatestChars = 16_000;
const shortened = (entry: Entry): Entry =>
  entry.body.length > mostLatestChars ? { ...entry, body: `(${entry.body.length} characters)` } : entry;

/** A command that nothing has answered, by its entry's number. */
interface Open {
  readonly seq: number;
  readonly at: number;
  readonly command: Command;
  readonly expects: CommandRow['expects'];
}
/** The commands that the state waits for. */
type Pending = readonly { readonly command: Command }[];
const mostType = 100;
/** Questions that nobody answers must not pile up. */
const mostOpen = 100;

const nothingOdd = { extras: [], known: true, readable: true, latencyMs: null, partner: null } as const;

/** A short one would eat half the protocol: it is hidden where it stands alone. */
const shortPassword = 4;

/**
 * Takes the password out of a text, as it is and as JSON writes it. Besides the encoder and the secure store
 * only this opens it: a connector may echo a body that held it, without any name in front.
 */
function withoutPassword(text: string, password: Secret | null): string {
  const plain = password?.open() ?? '';
  if (plain === '') return text;
  const forms = new Set([plain, JSON.stringify(plain).slice(1, -1)]);
  return [...forms].reduce((shown, form) => {
    if (plain.length >= shortPassword) return shown.replaceAll(form, '***');
    const literally = form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return shown.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])${literally}(?![\p{L}\p{N}])`, 'gu'), '***');
  }, text);
}

/**
 * Records what goes over the link, both ways. `changed` is called with the number of every entry that is new
 * or has got its answer. `password` gives the one in use: it is hidden wherever it comes back.
 */
export function createRecorder(password: () => Secret | null = () => null) {
  const ring = createRing(unwatched);
  const latest = createRing({ count: latestCount, bytes: Infinity });
  let counts: Counts = { unreadable: 0, unknown: 0, extras: 0 };
  let sequence = 0;
  let open: readonly Open[] = [];
  let changed: (seq: number) => void = () => undefined;

  function add(entry: Omit<Entry, 'seq'>): number {
    sequence += 1;
    const added = { ...entry, seq: sequence };
    ring.push(added);
    latest.push(shortened(added));
    changed(sequence);
    return sequence;
  }

  function answered(seq: number, by: Partial<Entry>) {
    for (const kept of [ring, latest]) {
      const entry = kept.get(seq);
      if (entry !== undefined) kept.replace({ ...entry, ...by });
    }
    if (ring.get(seq) !== undefined) changed(seq);
  }

  function pair({ seq, at }: Open, event: Entry) {
    answered(seq, { latencyMs: Math.max(0, event.at - at), partner: event.seq });
    if (ring.get(event.seq)?.partner === null) answered(event.seq, { partner: seq });
  }

  return {
    ring,
    /** The last 500 messages for support, oldest first, without the bodies of very long ones. */
    latest: (): readonly Entry[] => latest.all(),
    /** A command has gone out; `row` is the one it was written by. */
    sent(at: number, command: Command, row: CommandRow, { type, shown }: Outgoing) {
      const seq = add({ ...nothingOdd, at, direction: 'out', type, form: null, body: shown });
      // The same question again takes the place of one that was never answered.
      const others = open.filter(({ command: { key, subject } }) => {
        const repeated = key === command.key && subject === command.subject;
        return !(repeated && (row.expects === 'system' || row.expects === 'reasons'));
      });
      open = [...others, { seq, at, command, expects: row.expects }].slice(-mostOpen);
    },
    /** An event has come. Answers its number, for `settle` once the state has taken it in. */
    heard(at: number, body: string, decoded: Decoded): number {
      const hide = (text: string) => withoutPassword(text, password());
      const { readable, known, extras, type, form } = reading(decoded);
      counts = {
        unreadable: counts.unreadable + Number(!readable),
        unknown: counts.unknown + Number(!known),
        extras: counts.extras + Number(known && extras.length > 0),
      };
      return add({
        ...nothingOdd,
        ...{ at, direction: 'in', form, readable, known },
        type: hide(type),
        body: hide(maskSecrets(body)),
        extras: extras.map(hide),
      });
    },
    /** How many messages were odd since the start, however many of them are kept; another object each time. */
    counts: () => counts,
    /**
     * Puts an event beside the commands it answered: those that were pending before it and are not after it,
     * and the first question of its kind.
     */
    settle(seq: number, said: ConnectorEvent, before: Pending, after: Pending) {
      const event = ring.get(seq);
      if (event === undefined) return;
      const has = (pending: Pending, wanted: Command) => pending.some(({ command }) => command === wanted);
      const confirmed = open.filter(({ command }) => has(before, command) && !has(after, command));
      const asked = open.find(
        ({ command, expects }) => !has(before, command) && answers(command, expects, said),
      );
      const done = asked === undefined ? confirmed : [...confirmed, asked];
      for (const one of done) pair(one, event);
      open = open.filter((one) => !done.includes(one));
    },
    /** From now on `listen` hears of every change. */
    follow(listen: (seq: number) => void) {
      changed = listen;
    },
    /** Numbers go on: an answer to what was cleared finds nothing. */
    clear() {
      ring.clear();
      open = [];
    },
  };
}

/** An event's members of its entry. */
function reading(decoded: Decoded) {
  if (!decoded.ok)
    return { readable: false, known: true, extras: [], type: `(${decoded.why})`, form: null } as const;
  const { word, form, event, extras } = decoded;
  return { readable: true, known: event.kind !== 'unknown', extras, type: word.slice(0, mostType), form };
}

export type Recorder = ReturnType<typeof createRecorder>;
