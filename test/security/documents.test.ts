import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronChecklist } from '../../scripts/electron-checklist.ts';
import { projectDir } from '../../scripts/project.ts';

const read = (path: string) => readFileSync(join(projectDir, path), 'utf8');
const threatModel = read('docs/threat-model.md');

/** The tests that the threat model names: a file, then a title, each in backticks. */
const named = [
  ...threatModel.matchAll(/`(test\/[\w./-]+\.(?:test|spec)\.ts)`: (.+?)(?=; `test\/| \|$)/gm),
].flatMap(([, file = '', titles = '']) =>
  [...titles.matchAll(/`([^`]+)`/g)].map(([, title = '']) => [file, title] as const),
);
/** What stands in a source as the title of a test, or as the value that makes it one. */
const holdsTitle = (text: string, title: string) =>
  text.includes(title.replaceAll("'", "\\'")) || text.includes(title);

test('the threat model has a test for every claim', () => {
  const claims = threatModel.split('\n').filter((line) => /^\| [A-Z]\d+ \|/.test(line));
  expect(claims.length).toBeGreaterThan(20);
  for (const claim of claims) expect(claim).toMatch(/`test\/[\w./-]+\.(test|spec)\.ts`: `/);
});

test('every file that the threat model names is there', () => {
  const files = [...threatModel.matchAll(/`((?:test|src-main|src-shared|scripts)\/[\w./-]+)`/g)];
  expect(files.length).toBeGreaterThan(20);
  for (const [, file = ''] of files) expect(() => read(file), file).not.toThrow();
});

test.each(named)('%s has the test: %s', (file, title) => {
  expect(holdsTitle(read(file), title)).toBe(true);
});

test('the checklist has 20 items, each with tests that are in the suite', () => {
  expect(electronChecklist.map(({ number }) => number)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const suite = readdirSync(join(projectDir, 'test/security'))
    .map((name) => read(`test/security/${name}`))
    .join('\n');
  for (const { tests } of electronChecklist)
    for (const title of tests)
      expect(suite).toContain(title.replace(/^no request is answered to .*, even/, ', even'));
});
