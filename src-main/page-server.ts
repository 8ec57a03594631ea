import { join } from 'node:path';
import type { Language } from '../src-shared/language/languages.ts';
import type { PageFiles } from './core/locked-page.ts';
import { platformOf } from './core/platform.ts';
import { appOrigin, denyPermissions, serveApp } from './edge/app-protocol.ts';

/** Serves the pages, and the agent's own tones, to windows that have no rights; answers when the first one has come. */
export function servePages(toneFolder: string): Promise<void> {
  const served = serveApp({
    folder: join(import.meta.dirname, '../renderer'),
    toneFolder,
    // A constant of the build: what is shipped does not even ask the environment.
    devServer: import.meta.env.DEV ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null,
  });
  denyPermissions();
  return served;
}

/** Where a window finds its page: each comes up in the language of the moment. */
export function pageFiles(language: () => Language): PageFiles {
  return {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page(name, dark, more) {
      const query = new URLSearchParams({
        theme: dark ? 'dark' : 'light',
        language: language(),
        platform: platformOf(process.platform),
        ...more,
      });
      return `${appOrigin}/${name}.html?${query.toString()}`;
    },
  };
}
