import type { RanTest } from './ran-tests.ts';

/** One item of Electron's security checklist, and the tests by which it holds. */
export interface ChecklistItem {
  readonly number: number;
  /** In the words of the checklist. */
  readonly item: string;
  /** Titles of tests of the suite `security`; each has to have passed wherever it stands. */
  readonly tests: readonly string[];
}

/** https://www.electronjs.org/docs/latest/tutorial/security, in its order. */
export const electronChecklist: readonly ChecklistItem[] = [
  ['Only load secure content', 'all that a page loads comes from the app itself'],
  [
    'Do not enable Node.js integration for remote content',
    'no page has Node, in workers and frames neither',
    'has nothing of Node and no more than the bridge',
  ],
  ['Enable context isolation', 'every page is isolated from the preload'],
  ['Enable process sandboxing', 'every page runs in the sandbox'],
  ['Handle session permission requests', 'no permission of the browser is granted'],
  ['Do not disable webSecurity', 'no page is free of the same-origin policy'],
  [
    'Define a Content Security Policy',
    'comes with a policy that allows its own files alone',
    'runs no code that was put into it: inline script, handler, eval, javascript: address',
    'fetches nothing from elsewhere: image, frame, script, style, form, fetch, beacon, socket',
  ],
  ['Do not enable allowRunningInsecureContent', 'no page may run content that came unencrypted'],
  ['Do not enable experimental features', 'no page has experimental features'],
  ['Do not use enableBlinkFeatures', 'no page has features of Blink switched on'],
  ['Do not use allowpopups for WebViews', 'no page may embed a webview'],
  ['Verify WebView options before creation', 'gets no webview'],
  ['Disable or limit navigation', 'goes nowhere'],
  ['Disable or limit creation of new windows', 'opens no window'],
  [
    'Do not use shell.openExternal with untrusted content',
    'whatever a template or a call holds, only an address of a permitted scheme is opened',
    'an address that would run something is not opened, whoever wrote it into the settings',
  ],
  ['Use a current version of Electron', 'the Electron that ships is one of the three newest lines'],
  [
    'Validate the sender of all IPC messages',
    'no request is answered to another site, even through our own bridge',
    'no request is answered to our own page in a window that is not ours, even through our own bridge',
    'no request is answered to a frame within our own page',
  ],
  [
    'Avoid file:// and prefer custom protocols',
    'all that a page loads comes from the app itself',
    'no address of the app leads to a file that is not a page of it',
  ],
  [
    'Check which fuses you can change',
    'the fuses that ship are those that the packaging sets',
    'fuses are read back from a binary, and each that is wrong is named',
  ],
  [
    'Do not expose Electron APIs to untrusted content',
    'has nothing of Node and no more than the bridge',
    'has a bridge for itself alone, not for a frame in it',
  ],
].map(([item = '', ...tests], index) => ({ number: index + 1, item, tests }));

/** Whether all tests of an item have run, and passed everywhere. */
export const holds = ({ tests }: ChecklistItem, ran: readonly RanTest[]): boolean =>
  tests.every((title) => {
    const mine = ran.filter((one) => one.title === title);
    return mine.length > 0 && mine.every(({ end }) => end === 'passed' || end === 'flaky');
  });

/** A line for each item. */
export const checklistTable = (ran: readonly RanTest[]): string =>
  electronChecklist
    .map((one) => `${String(one.number).padStart(2)}  ${holds(one, ran) ? 'holds' : 'FAILS'}  ${one.item}`)
    .join('\n');
