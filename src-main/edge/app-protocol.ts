import { net, protocol, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appPath } from '../core/app-path.ts';

export const appOrigin = 'app://sidetone';

/** What a page may do: its own files and nothing else. No inline code, no network, no frames. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  // The tones are files like the pages themselves; 'self' is this app, and no network.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What Vite adds to a page that is being worked on: styles in the page, and a socket that says what has changed. */
const policyOfDevelopment = policy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws://127.0.0.1:*");

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Where a page finds the agent's own tones. */
const ownTones = 'own-tones/';

/** Where the pages come from. */
interface PageSources {
  /** The folder of the built pages. */
  readonly folder: string;
  /** The folder of the agent's own tones. */
  readonly toneFolder: string;
  /** The address of Vite, which serves the pages as they are being written; `null` in every built app. */
  readonly devServer: string | null;
}

/**
 * Serves the pages under app://sidetone/, and the agent's own tones, with the policy on every answer. What it answers
 * resolves once the first page has its scripts: they come in one go, and the page has something to do by itself.
 */
export function serveApp(sources: PageSources): Promise<void> {
  let waiting = 0;
  return new Promise((served) => {
    protocol.handle('app', async (request) => {
      const isScript = request.url.endsWith('.js');
      if (isScript) waiting += 1;
      const response = await answerTo(request, sources);
      if (isScript) {
        waiting -= 1;
        setImmediate(() => waiting === 0 && served());
      }
      return response;
    });
  });
}

async function answerTo(request: Request, { folder, toneFolder, devServer }: PageSources): Promise<Response> {
  const path = appPath(request.url);
  const isTone = path?.startsWith(ownTones) === true;
  if (devServer !== null && !isTone) {
    const { pathname, search } = new URL(request.url);
    return withPolicy(policyOfDevelopment, await net.fetch(`${devServer}${pathname}${search}`));
  }
  if (path === null) return new Response('Not found', { status: 404 });
  const file = isTone ? join(toneFolder, path.slice(ownTones.length)) : join(folder, path);
  const type = types[extname(file)];
  // Read at once: a fetch from file:// costs main several times as much, while it starts.
  const found = type === undefined ? null : await readFile(file).catch(() => null);
  if (type === undefined || found === null) return new Response('Not found', { status: 404 });
  const body = path.endsWith('.html') ? inTheme(found, request.url) : found;
  return withPolicy(policy, new Response(body, { headers: { 'Content-Type': type } }));
}

/** A built page may be painted before its script has run: already then it is in the theme that its address names. */
const inTheme = (page: Buffer<ArrayBuffer>, url: string): string | Buffer<ArrayBuffer> =>
  new URL(url).searchParams.get('theme') === 'dark'
    ? page.toString().replace('data-theme="light"', 'data-theme="dark"')
    : page;

/** What there is to serve: what a page is built of, and tones. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.flac': 'audio/flac',
};

function withPolicy(contentPolicy: string, { body, status, headers: found }: Response): Response {
  const headers = new Headers(found);
  headers.set('Content-Security-Policy', contentPolicy);
  headers.set('X-Content-Type-Options', 'nosniff');
  return new Response(body, { status, headers });
}

/**
 * Chromium would fetch a dictionary from its maker for every language of the system, though no page checks spelling
 * (Electron, session.setSpellCheckerLanguages). Must run before anything waits: the fetching begins with the session.
 */
export function fetchNoDictionary(): void {
  session.defaultSession.setSpellCheckerLanguages([]);
}

/**
 * Nothing that a page asks of the browser is granted (no camera, no microphone, no clipboard, no notifications of its
 * own), but to know the loudspeakers and headsets by name, so that an agent can choose where it rings. What an agent
 * copies goes through main.
 */
export function denyPermissions(): void {
  const all = session.defaultSession;
  const granted = (permission: string, origin: string) =>
    permission === 'speaker-selection' && origin.replace(/\/$/, '') === appOrigin;
  all.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(granted(permission, originOf(requestingUrl))),
  );
  all.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin));
  all.setDevicePermissionHandler(() => false);
}

/** Origin of a page of ours; a custom scheme has no `origin` of its own in Node's URL. */
const originOf = (url: string) => (url.startsWith(`${appOrigin}/`) ? appOrigin : '');
