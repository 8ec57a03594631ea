import eslint from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a folder may not import, as the conventions in docs/architecture.md have it. */
const notFrom = (...bans: { regex: string; message: string }[]): ['error', unknown] => [
  'error',
  { patterns: bans },
];
const bans = {
  svelte: { regex: '^(svelte|@lucide)', message: 'Svelte belongs to src-renderer.' },
  main: { regex: '/src-main/', message: 'This folder does not know the main process.' },
  renderer: { regex: '/src-renderer/', message: 'This folder does not know the renderer.' },
  core: { regex: '/core/', message: 'The tests compare core and demo: neither may lean on the other.' },
  edge: { regex: '/edge/', message: 'Only the wiring knows the edges.' },
  demo: { regex: '/demo/', message: 'Only demo-mode.ts starts the embedded connector.' },
  otherEdge: {
    // What several of them keep is an object in a JSON file.
    regex: '^\\./(?!json-file\\.ts$)',
    message: 'Edges do not import each other; start-app.ts introduces them.',
  },
  wiring: {
    regex: '^(\\.\\./)+[^/]+\\.ts$',
    message: 'The wiring imports this folder, not the other way round.',
  },
  coreWiring: { regex: '^\\.\\./\\.\\./[^/]+\\.ts$', message: 'The core does not know its wiring.' },
  zod: { regex: '^zod', message: 'Only core/connector checks what comes from outside.' },
  wholeZod: { regex: '^zod$', message: 'The start loads zod/mini, a quarter of it.' },
  libraries: { regex: '^(?!\\.|zod/mini$)', message: 'Only zod/mini may be imported here.' },
  pageLibraries: {
    regex: '^(?!\\.|svelte($|/)|@lucide/svelte/|@fontsource|virtua/svelte$)',
    message: 'A page has Svelte, its icons, its font and its long lists.',
  },
  demoLibraries: { regex: '^(?!\\.|node:|ws$)', message: 'The embedded connector has Node and ws.' },
};
const coreBans = [bans.libraries, bans.coreWiring, bans.edge, bans.demo, bans.renderer];

export default defineConfig(
  { ignores: ['out', 'dist', '/tour', 'node_modules', 'coverage', 'test-results'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Libraries type their plain option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // In a template the parser sees a callback's parameters as any; svelte-check types them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['src-shared/**/*.ts'],
    ignores: ['src-shared/language/say.ts', 'src-shared/shown-number.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.libraries, bans.main, bans.renderer) },
  },
  {
    files: ['src-main/core/**/*.ts'],
    rules: {
      'no-restricted-imports': notFrom(...coreBans),
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'setImmediate', 'console', 'process', 'performance', 'Buffer'].map(
          (name) => ({ name, message: 'The core is pure: it takes events and gives effects.' }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Times come in with the event.' },
        { object: 'Math', property: 'random', message: 'Chance comes in with the event.' },
      ],
    },
  },
  {
    files: ['src-main/core/*.ts'],
    rules: { 'no-restricted-imports': notFrom(...coreBans, bans.wiring) },
  },
  {
    files: ['src-main/core/{state,views,inspector,connection-test,diagnostics,way}/**/*.ts'],
    rules: { 'no-restricted-imports': notFrom(...coreBans, bans.zod) },
  },
  {
    files: ['src-main/edge/**/*.ts'],
    rules: {
      'no-restricted-imports': notFrom(
        ...[bans.otherEdge, bans.wiring, bans.demo, bans.renderer, bans.svelte, bans.wholeZod],
      ),
    },
  },
  {
    files: ['src-main/*.ts'],
    ignores: ['src-main/demo-mode.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.renderer, bans.svelte, bans.demo, bans.wholeZod) },
  },
  {
    files: ['src-main/demo-mode.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.renderer, bans.svelte, bans.wholeZod) },
  },
  {
    files: ['src-main/demo/**/*.ts'],
    rules: {
      'no-restricted-imports': notFrom(bans.demoLibraries, bans.core, bans.edge, bans.wiring, bans.renderer),
    },
  },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    ignores: ['src-renderer/lib/people/search.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.pageLibraries, bans.main) },
  },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    ignores: ['src-renderer/lib/bridge.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'softphone', message: 'Only lib/bridge.ts reads the bridge.' },
      ],
    },
  },
  {
    files: ['**/*.config.ts', 'src-renderer/**/*.svelte'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
