import { join } from 'node:path';
import type { AppView } from '../src-shared/view.ts';
import type { PageFiles } from './core/locked-page.ts';
import { appOrigin, denyPermissions, serveApp } from './edge/app-protocol.ts';

/** Serves the pages, which have no rights, and says where a window finds them: each comes up as the view has it. */
export function servePages(view: () => AppView, toneFolder: string): PageFiles {
  serveApp({
    folder: join(import.meta.dirname, '../renderer'),
    toneFolder,
    // A constant of the build: what is shipped does not even ask the environment.
    devServer: import.meta.env.DEV ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null,
  });
  denyPermissions();
  return {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page(name, dark, more) {
      const { language } = view().desk;
      const query = new URLSearchParams({ theme: dark ? 'dark' : 'light', language, ...more });
      return `${appOrigin}/${name}.html?${query.toString()}`;
    },
  };
}
