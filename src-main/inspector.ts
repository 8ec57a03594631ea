import { clipboard, type BrowserWindow } from 'electron';
import { basename } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { inspectorRequests } from '../src-shared/inspector/channel.ts';
import { createRing, watched, type Ring } from '../src-shared/inspector/ring.ts';
import { decode } from './core/connector/decode.ts';
import { commandLines } from './core/inspector/command-lines.ts';
import { fixtureText } from './core/inspector/fixture.ts';
import { parseLine, toLine } from './core/inspector/json-lines.ts';
import { unwatched, type Recorder } from './core/inspector/recorder.ts';
import { createReplay } from './core/inspector/replay.ts';
import { readingOf } from './core/state/protocol-in-use.ts';
import type { Store } from './core/store.ts';
import { askForFile, askWhereToSave } from './edge/file-dialogs.ts';
import { tell } from './edge/ipc.ts';
import { readLines, writeLines } from './edge/line-file.ts';
import { createEntryFeed } from './entry-feed.ts';

export interface InspectorGiven {
  readonly store: Store;
  readonly recorder: Recorder;
  /** Opens the inspector's window, or brings it up; `closed` is called when it has gone. */
  readonly openWindow: (closed: () => void) => BrowserWindow;
}

export type InspectorHandlers = Pick<RequestHandlers, keyof typeof inspectorRequests>;

const ok: RequestResult = { ok: true };
const notOpen: RequestResult = { ok: false, error: 'The inspector is not open.' };
const mostFileBytes = 64 * 1024 * 1024;
const unbounded = { count: Infinity, bytes: Infinity };
/** Entries that a replay takes in before anything else in main has its turn. */
const stride = 500;

/** The protocol inspector: what its window is shown, and what it may order. */
export function createInspector({ store, recorder, openWindow }: InspectorGiven) {
  let window: BrowserWindow | null = null;
  let file: Ring = createRing(unbounded);
  let replay: ReturnType<typeof createReplay> | null = null;
  /** The entry whose state the page asked for last. */
  let wanted = 0;

  function toPage<N extends keyof PageEvents>(name: N, payload: PageEvents[N]) {
    if (window !== null && !window.isDestroyed()) tell(window.webContents, name, payload);
  }
  const live = createEntryFeed(
    'live',
    () => recorder.ring,
    (batch) => toPage('inspector/entries', batch),
  );
  const saved = createEntryFeed(
    'file',
    () => file,
    (batch) => toPage('inspector/entries', batch),
  );
  const { protocol: first } = store.state();
  let shownProtocol = first;
  const showProtocol = () => {
    shownProtocol = store.state().protocol;
    const { name, commands } = shownProtocol;
    toPage('inspector/commands', { protocol: name, lines: commandLines(commands) });
  };
  const unsubscribe = store.subscribe((state) => {
    if (state.protocol !== shownProtocol) showProtocol();
  });
  const readEvent = (body: string) => decode(body, readingOf(store.state()));

  function open() {
    window = openWindow(close);
    recorder.ring.limit(watched);
    recorder.follow((seq) => live.changed(seq));
  }

  /** Back to the little that is kept while nobody looks. */
  function close() {
    window = null;
    recorder.follow(() => undefined);
    recorder.ring.limit(unwatched);
    live.dispose();
    saved.dispose();
    file = createRing(unbounded);
    replay = null;
  }

  async function save(personal: boolean): Promise<RequestResult> {
    if (window === null) return notOpen;
    // What comes while the agent chooses a place does not belong to what they saw.
    const entries = recorder.ring.all();
    const title = personal ? 'Save messages with names, numbers and call data' : 'Save messages';
    const path = await askWhereToSave(window, title, 'sidetone-messages.jsonl');
    if (path === null) return ok;
    function* lines() {
      for (const entry of entries) yield toLine(entry, personal);
    }
    return writeLines(path, lines());
  }

  async function load(): Promise<RequestResult> {
    if (window === null) return notOpen;
    const path = await askForFile(window, 'Open messages');
    if (path === null) return ok;
    const opened = createRing(unbounded);
    let expected = 0;
    const read = await readLines(path, mostFileBytes, (line, number) => {
      const result = parseLine(line, number, expected);
      if (!result.ok) return result.error;
      if (result.entry === null) return null;
      opened.push(result.entry);
      expected = result.entry.seq + 1;
      return null;
    });
    if (!read.ok) return read;
    if (opened.count() === 0) return { ok: false, error: 'The file holds no messages.' };
    file = opened;
    const { destination, settings, desk } = store.state();
    replay = createReplay(opened.all(), readEvent, { destination, settings, desk });
    toPage('inspector/replay', { file: basename(path) });
    saved.restart();
    return ok;
  }

  /** The page may ask on while a long file is gone through: then the last question counts. */
  async function stateAt(seq: number): Promise<RequestResult> {
    wanted = seq;
    const current = replay;
    const entry = file.get(seq);
    if (current === null || entry === undefined) return { ok: false, error: 'There is no such message.' };
    while (wanted === seq && replay === current) {
      if (current.advance(seq, stride)) {
        toPage('inspector/state', { seq, at: entry.at, view: current.view() });
        break;
      }
      await yieldToOthers();
    }
    return ok;
  }

  const done = (go: () => void): RequestResult => {
    go();
    return ok;
  };
  const handlers: InspectorHandlers = {
    'inspector/open': () => done(open),
    'inspector/ready': () =>
      done(() => {
        live.restart();
        showProtocol();
      }),
    'inspector/clear': () =>
      done(() => {
        recorder.clear();
        live.restart();
      }),
    'inspector/save': ({ personal }) => save(personal),
    'inspector/load': load,
    'inspector/copy': async ({ source, seq, personal }) => {
      const entry = (source === 'live' ? recorder.ring : file).get(seq);
      if (entry === undefined) return { ok: false, error: 'This message is no longer kept.' };
      await clipboard.writeText(fixtureText(entry, personal));
      return ok;
    },
    'inspector/state-at': ({ seq }) => stateAt(seq),
    'inspector/window': ({ verb }) =>
      done(() => {
        if (verb === 'minimise') window?.minimize();
        else if (verb === 'close') window?.close();
        else if (window?.isMaximized() === true) window.unmaximize();
        else window?.maximize();
      }),
  };

  return {
    handlers,
    dispose() {
      unsubscribe();
      live.dispose();
      saved.dispose();
    },
  };
}
