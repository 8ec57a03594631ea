import { app, type BrowserWindow } from 'electron';
import { release } from 'node:os';
import { basename } from 'node:path';
import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { diagnosticsRequests } from '../src-shared/diagnostics.ts';
import { say } from '../src-shared/language/say.ts';
import { dayOf } from '../src-shared/recents.ts';
import type { AppView } from '../src-shared/view.ts';
import { ok, refuse } from './answers.ts';
import { bundleFiles, previewOf, type BundleFile } from './core/diagnostics/bundle.ts';
import type { Recorder } from './core/inspector/recorder.ts';
import { askWhereToSave } from './edge/file-dialogs.ts';
import { readLogs } from './edge/log-files.ts';

export interface DiagnosticsGiven {
  readonly view: () => AppView;
  readonly now: () => number;
  readonly recorder: Pick<Recorder, 'latest'>;
  readonly logFolder: string;
  /** The window that asks; `null` when it has gone meanwhile. */
  readonly window: () => BrowserWindow | null;
  readonly tell: <N extends keyof PageEvents>(name: N, payload: PageEvents[N]) => void;
}

export type DiagnosticsHandlers = Pick<RequestHandlers, keyof typeof diagnosticsRequests>;

/** What an agent gives to support: put together, shown, and only then saved. */
export function createDiagnostics(given: DiagnosticsGiven): DiagnosticsHandlers {
  const { view, now, recorder, logFolder, window, tell } = given;
  /** What has been shown; nothing else is saved. */
  let shown: readonly BundleFile[] = [];

  async function prepare(): Promise<RequestResult> {
    shown = bundleFiles({
      versions: versions(view()),
      settings: view().settings,
      entries: recorder.latest(),
      logs: await readLogs(logFolder),
    });
    tell('diagnostics/ready', { files: shown.map(previewOf) });
    return ok;
  }

  async function save(): Promise<RequestResult> {
    const asking = window();
    if (asking === null || shown.length === 0) return refuse(say('diagnostics.not-prepared'));
    const files = shown;
    const fileName = `sidetone-diagnostics-${dayOf(now())}.zip`;
    const path = await askWhereToSave(asking, 'zip', say('diagnostics.save-title'), fileName);
    if (path === null) return ok;
    const { writeZip } = await import('./edge/zip-file.ts');
    const written = await writeZip(path, files);
    if (written.ok) tell('diagnostics/saved', { name: basename(path) });
    return written;
  }

  return { 'diagnostics/prepare': prepare, 'diagnostics/save': save };
}

/** What runs here. No name of the computer or of its user is in it. */
const versions = ({ desk, link }: AppView): Readonly<Record<string, string>> => ({
  sidetone: desk.version,
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  node: process.versions.node,
  system: `${process.platform} ${release()} ${process.arch}`,
  session: process.env['XDG_SESSION_TYPE'] ?? '',
  language: desk.language,
  locale: app.getLocale(),
  hotkeys: desk.hotkeys.map(({ name, status }) => `${name} ${status}`).join(', '),
  link: link.phase,
});
