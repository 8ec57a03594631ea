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
  electron: { regex: '^electron($|[-/])', message: 'Only src-main/edge and main.ts touch Electron.' },
  node: { regex: '^node:', message: 'This folder must run without Node.' },
  svelte: { regex: '^(svelte|@lucide)', message: 'Svelte belongs to src-renderer.' },
  main: { regex: '/src-main/', message: 'This folder does not know the main process.' },
  renderer: { regex: '/src-renderer/', message: 'This folder does not know the renderer.' },
  edge: { regex: '/edge/', message: 'The core does not know its edges.' },
  demo: { regex: '/demo/', message: 'Only main.ts starts the embedded connector.' },
  otherEdge: { regex: '^\\./', message: 'Edges do not import each other; main.ts introduces them.' },
  libraries: { regex: '^(?!\\.|zod$)', message: 'Only zod may be imported here.' },
};

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
    rules: { 'no-restricted-imports': notFrom(bans.libraries, bans.main, bans.renderer) },
  },
  {
    files: ['src-main/core/**/*.ts'],
    rules: {
      'no-restricted-imports': notFrom(bans.libraries, bans.edge, bans.demo, bans.renderer),
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
    files: ['src-main/edge/**/*.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.otherEdge, bans.demo, bans.renderer, bans.svelte) },
  },
  {
    files: ['src-main/demo/**/*.ts'],
    rules: { 'no-restricted-imports': notFrom(bans.electron, bans.edge, bans.renderer, bans.svelte) },
  },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    rules: { 'no-restricted-imports': notFrom(bans.electron, bans.node, bans.main) },
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
    files: ['*.config.ts', 'src-renderer/**/*.svelte'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
