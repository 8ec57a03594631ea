import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectDir } from '../../../scripts/project.ts';
import { playwrightTests, troubleLines, vitestTests } from '../../../scripts/ran-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidetone-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (content: unknown) => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const vitestTest = (title: string, status: string, failureMessages: readonly string[] = []) => ({
  title,
  fullName: `group ${title}`,
  status,
  failureMessages,
});
const playwrightSpec = (title: string, status: string, ...messages: readonly string[]) => ({
  title,
  file: 'a.spec.ts',
  tests: [{ status, results: messages.map((message) => ({ error: { message } })) }],
});

test('no report, or half of one: no tests', () => {
  const half = join(folder, 'half.json');
  writeFileSync(half, '{"suites": [');
  expect(playwrightTests(half)).toEqual([]);
  expect([...vitestTests(join(folder, 'none')), ...playwrightTests(join(folder, 'none'))]).toEqual([]);
});

test('vitest tests are named by file, group and title', () => {
  const assertionResults = [
    vitestTest('a', 'passed'),
    vitestTest('b', 'failed', ['\n\u001B[31mexpected 1\u001B[39m\n at line 3']),
    vitestTest('c', 'pending'),
  ];
  const report = {
    testResults: [{ name: join(projectDir, 'test/x.test.ts'), status: 'failed', assertionResults }],
  };
  expect(vitestTests(file(report))).toEqual([
    { title: 'a', place: 'test/x.test.ts › group a', end: 'passed', why: '' },
    { title: 'b', place: 'test/x.test.ts › group b', end: 'failed', why: 'expected 1' },
    { title: 'c', place: 'test/x.test.ts › group c', end: 'skipped', why: '' },
  ]);
});

test('a file of vitest that could not be loaded is a failure', () => {
  const broken = {
    name: join(projectDir, 'test/x.test.ts'),
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  };
  expect(troubleLines(vitestTests(file({ testResults: [broken] })))).toEqual([
    'failed: test/x.test.ts\n        no such module',
  ]);
});

test('Playwright tests are named by all they stand in, with the last that went wrong', () => {
  const inner = { title: 'group', specs: [playwrightSpec('b', 'unexpected', 'first go', 'second go')] };
  const outer = { title: 'a.spec.ts', specs: [playwrightSpec('a', 'expected')], suites: [inner] };
  expect(playwrightTests(file({ suites: [outer] }))).toEqual([
    { title: 'a', place: 'a.spec.ts › a', end: 'passed', why: '' },
    { title: 'b', place: 'a.spec.ts › group › b', end: 'failed', why: 'second go' },
  ]);
});

test('what needs looking at is what failed, and what passed only the second time', () => {
  const specs = [
    playwrightSpec('a', 'expected'),
    playwrightSpec('b', 'flaky', 'too slow'),
    playwrightSpec('c', 'skipped'),
  ];
  const suites = [{ title: 'a.spec.ts', specs }];
  expect(troubleLines(playwrightTests(file({ suites })))).toEqual(['flaky: a.spec.ts › b\n        too slow']);
});
