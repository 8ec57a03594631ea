import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** One build for three places. Everything is bundled: the package carries no node_modules. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
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
    build: {
      outDir: 'out/preload',
      target: 'node20',
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
    plugins: [svelte()],
    build: {
      outDir: here('out/renderer'),
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          main: here('src-renderer/main.html'),
          popup: here('src-renderer/popup.html'),
          inspector: here('src-renderer/inspector.html'),
          settings: here('src-renderer/settings.html'),
        },
      },
    },
  },
});
