import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { cacheDir, projectDir } from '../../scripts/project.ts';

/** `npm run gallery`: the pages' components in every state there is a scene for, in a browser. Never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(cacheDir, 'gallery'),
  // Also when it is built for its test: what draws what is told by the components in development only.
  plugins: [svelte({ compilerOptions: { dev: true } })],
  server: { host: '127.0.0.1', port: 5181, strictPort: true, fs: { allow: [projectDir] } },
  build: {
    target: 'chrome130',
    rolldownOptions: { input: ['index.html', 'scene.html'].map((page) => join(import.meta.dirname, page)) },
  },
});
