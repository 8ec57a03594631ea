import { clipboard, type BrowserWindow } from 'electron';
import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { Counts, inspectorRequests } from '../src-shared/inspector/channel.ts';
import { createRing, watched } from '../src-shared/inspector/ring.ts';
import { say } from '../src-shared/language/say.ts';
import { done, ok, refuse } from './answers.ts';
import { decode } from './core/connector/decode.ts';
import { commandLines } from './core/inspector/command-lines.ts';
import { fixtureText } from './core/inspector/fixture.ts';
import { toLine } from './core/inspector/json-lines.ts';
import { unwatched, type Recorder } from './core/inspector/recorder.ts';
import { readingOf } from './core/state/protocol-in-use.ts';
import type { Store } from './core/store.ts';
import { askForFile, askWhereToSave } from './edge/file-dialogs.ts';
import { tell } from './edge/ipc.ts';
import { writeLines } from './edge/line-file.ts';
import { orderWindow } from './edge/windows.ts';
import { createEntryFeed } from './entry-feed.ts';
import { openSavedFile, type SavedFile } from './saved-file.ts';

export interface InspectorGiven {
  readonly store: Store;
  readonly recorder: Recorder;
  /** Opens the inspector's window, or brings it up; `closed` is called when it has gone. */
  readonly openWindow: (closed: () => void) => BrowserWindow;
}

export type InspectorHandlers = Pick<RequestHandlers, keyof typeof inspectorRequests>;

const notOpen = () => refuse(say('inspector.not-open'));
const noEntries = createRing({ count: 0, bytes: 0 });

/** The protocol inspector: what its window is shown, and what it may order. */
export function createInspector({ store, recorder, openWindow }: InspectorGiven) {
  let window: BrowserWindow | null = null;
  let file: SavedFile | null = null;

  function toPage<N extends keyof PageEvents>(name: N, payload: PageEvents[N]) {
    if (window !== null && !window.isDestroyed()) tell(window.webContents, name, payload);
  }
  const live = createEntryFeed(
    'live',
    () => recorder.ring,
    (batch) => {
      toPage('inspector/entries', batch);
      showCounts();
    },
  );
  const saved = createEntryFeed(
    'file',
    () => file?.entries ?? noEntries,
    (batch) => toPage('inspector/entries', batch),
  );
  let shownCounts: Counts | null = null;
  const showCounts = () => {
    if (shownCounts === recorder.counts()) return;
    shownCounts = recorder.counts();
    toPage('inspector/counts', shownCounts);
  };
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
    file = null;
  }

  async function save(personal: boolean): Promise<RequestResult> {
    if (window === null) return notOpen();
    // What comes while the agent chooses a place does not belong to what they saw.
    const entries = recorder.ring.all();
    const title = personal ? say('file.save-personal') : say('file.save');
    const path = await askWhereToSave(window, 'jsonl', title, 'sidetone-messages.jsonl');
    if (path === null) return ok;
    function* lines() {
      for (const entry of entries) yield toLine(entry, personal);
    }
    return writeLines(path, lines());
  }

  async function load(): Promise<RequestResult> {
    if (window === null) return notOpen();
    const path = await askForFile(window, 'jsonl', say('file.open'));
    if (path === null) return ok;
    const read = await openSavedFile(path, readEvent, store.state());
    if (!read.ok) return read;
    file = read.file;
    showFile();
    return ok;
  }

  /** The page has nothing of the file yet, or had something of another. */
  function showFile() {
    if (file === null) return;
    toPage('inspector/replay', { file: file.name });
    saved.restart();
  }

  async function stateAt(seq: number): Promise<RequestResult> {
    const asked = file;
    const at = asked?.entries.get(seq)?.at;
    if (asked === null || at === undefined) return refuse(say('inspector.no-such-message'));
    const view = await asked.stateAt(seq);
    if (view !== null && asked === file) toPage('inspector/state', { seq, at, view });
    return ok;
  }

  const handlers: InspectorHandlers = {
    'inspector/open': () => done(open),
    'inspector/ready': () =>
      done(() => {
        shownCounts = null;
        live.restart();
        showProtocol();
        showFile();
      }),
    'inspector/clear': () =>
      done(() => {
        recorder.clear();
        live.restart();
      }),
    'inspector/save': ({ personal }) => save(personal),
    'inspector/load': load,
    'inspector/copy': async ({ source, seq, personal }) => {
      const entry = (source === 'live' ? recorder.ring : file?.entries)?.get(seq);
      if (entry === undefined) return refuse(say('inspector.not-kept'));
      await clipboard.writeText(fixtureText(entry, personal));
      return ok;
    },
    'inspector/state-at': ({ seq }) => stateAt(seq),
    'inspector/window': ({ verb }) =>
      done(() => {
        if (window !== null) orderWindow(window, verb);
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
