import type { Plugin } from 'vite';

/** The file, in the folder of each build, that lists what it has bundled. It is not packaged. */
export const bundledList = 'bundled.json';

/**
 * Lists in a file the folders of the packages that a build has taken anything from: code, or an asset such as a font.
 * It is what the licences in a package are put together from. (Vite's own list stumbles over packages that write their
 * licence the way of 2012.)
 */
export function listBundled(): Plugin {
  return {
    name: 'list-bundled',
    generateBundle(_options, bundle) {
      const sources = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
      );
      const folders = [...new Set(sources.map(packageFolder))].filter((folder) => folder !== null);
      this.emitFile({ type: 'asset', fileName: bundledList, source: JSON.stringify(folders.toSorted()) });
    },
  };
}

/** The folder of the package that a file belongs to, from the first `node_modules` on; `null` for our own files. */
export function packageFolder(file: string): string | null {
  const path = file.replaceAll('\\', '/');
  const within = path.slice(Math.max(path.indexOf('node_modules/'), 0));
  return /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(within)?.[1] ?? null;
}
