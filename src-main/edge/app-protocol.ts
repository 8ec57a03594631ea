import { net, protocol, session } from 'electron';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appPath } from '../core/app-path.ts';

export const appOrigin = 'app://sidetone';

/** What a page may do: its own files and nothing else. No inline code, no network, no frames. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages from `folder` under app://sidetone/, with the policy on every answer. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const path = appPath(request.url);
    if (path === null) return new Response('Not found', { status: 404 });
    const found = await net.fetch(pathToFileURL(join(folder, path)).href).catch(() => null);
    if (found === null) return new Response('Not found', { status: 404 });
    const headers = new Headers(found.headers);
    headers.set('Content-Security-Policy', policy);
    headers.set('X-Content-Type-Options', 'nosniff');
    return new Response(found.body, { status: found.status, headers });
  });
}

/**
 * Nothing that a page asks of the browser is granted: no camera, no devices, no clipboard, no notifications of its
 * own. What an agent copies goes through main.
 */
export function denyPermissions(): void {
  const all = session.defaultSession;
  all.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  all.setPermissionCheckHandler(() => false);
  all.setDevicePermissionHandler(() => false);
}
