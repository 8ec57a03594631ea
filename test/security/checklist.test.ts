import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checklistTable, holds } from '../../scripts/electron-checklist.ts';
import { playwrightTests, vitestTests } from '../../scripts/ran-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidetone-checklist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (content: unknown) => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const item = { number: 1, item: 'Lock the door', tests: ['locked', 'shut'] };
const passed = (title: string) => ({ title, passed: true });

test('an item holds when each of its tests has run and passed, wherever it stands', () => {
  expect(holds(item, [passed('locked'), passed('shut'), passed('shut')])).toBe(true);
  expect(holds(item, [passed('locked')])).toBe(false);
  expect(holds(item, [passed('locked'), passed('shut'), { title: 'shut', passed: false }])).toBe(false);
});

test('nothing holds where nothing ran', () => {
  expect(checklistTable([]).match(/FAILS/g)).toHaveLength(20);
  expect([...vitestTests(join(folder, 'none')), ...playwrightTests(join(folder, 'none'))]).toEqual([]);
});

test('tests are read from the reports of both runners', () => {
  const assertionResults = [
    { title: 'a', status: 'passed' },
    { title: 'b', status: 'failed' },
    { title: 'c', status: 'skipped' },
  ];
  expect(vitestTests(file({ testResults: [{ assertionResults }] }))).toEqual([
    { title: 'a', passed: true },
    { title: 'b', passed: false },
    { title: 'c', passed: false },
  ]);
  const inner = { specs: [{ title: 'b', ok: false }] };
  const suites = [{ specs: [{ title: 'a', ok: true }], suites: [inner] }];
  expect(playwrightTests(file({ suites }))).toEqual([
    { title: 'a', passed: true },
    { title: 'b', passed: false },
  ]);
});
