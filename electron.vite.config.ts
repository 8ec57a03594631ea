import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { devOut, devPort } from './scripts/dev/places.ts';
import { listBundled } from './scripts/bundled-packages.ts';
import { plainIcons } from './scripts/plain-icons.ts';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * electron-store (by conf) brings a validator (260 KB) for schemas that it is given, and semver for migrations of its
 * own. Ours are checked and moved without it, and it is given neither.
 */
const withoutUnasked: Plugin = {
  name: 'without-unasked',
  enforce: 'pre',
  resolveId: (id, by) =>
    /^ajv\/|^ajv-formats$|^semver$/.test(id) && by?.includes('/node_modules/conf/') === true
      ? 'unasked'
      : null,
  load: (id) => (id === 'unasked' ? 'export class Ajv2020 {}\nexport default {};' : null),
};

/** fflate makes a `require` of its own. electron-vite gives one to each chunk that asks for it, and two are an error. */
const oneRequire: Plugin = {
  name: 'one-require',
  transform(code, id) {
    if (!id.includes('/node_modules/fflate/')) return null;
    const own = "var require = createRequire('/');";
    if (!code.includes(own)) throw new Error('fflate makes its `require` in another way now.');
    return code.replace(own, '');
  },
};

/** One build for three places. Everything is bundled: the package carries no node_modules. */
const config = (out: string): UserConfig => ({
  main: {
    plugins: [withoutUnasked, oneRequire, listBundled()],
    build: {
      outDir: here(`${out}/main`),
      target: 'node20',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: here('src-main/main.ts'),
        // What ws and dbus-next would take if it were there.
        external: ['electron', 'bufferutil', 'utf-8-validate', 'usocket', 'x11'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    plugins: [listBundled()],
    build: {
      outDir: here(`${out}/preload`),
      target: 'node20',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: here('src-main/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [plainIcons, svelte(), listBundled()],
    // Of `npm run dev`. The pages come through app://, so that Vite's client has to be told where its socket is.
    server: {
      host: '127.0.0.1',
      port: devPort,
      strictPort: true,
      hmr: { host: '127.0.0.1', clientPort: devPort },
    },
    build: {
      outDir: here(`${out}/renderer`),
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // A schema that a page does not use is left out, and the library with it.
        treeshake: { manualPureFunctions: ['z'] },
        // What pages share is one file: main hands out each of them, while it starts itself.
        output: {
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 4, test: /\.(ts|js|svelte)$/ }] },
        },
        input: {
          main: here('src-renderer/main.html'),
          popup: here('src-renderer/popup.html'),
          mini: here('src-renderer/mini.html'),
          inspector: here('src-renderer/inspector.html'),
          settings: here('src-renderer/settings.html'),
          team: here('src-renderer/team.html'),
          wallboard: here('src-renderer/wallboard.html'),
        },
      },
    },
  },
});

/** What is built while developing is a place of its own: in `out/` is what is tested and shipped. */
export default defineConfig(({ command }) => config(command === 'serve' ? devOut : 'out'));
