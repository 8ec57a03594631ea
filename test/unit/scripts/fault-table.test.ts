import { expect, test } from 'vitest';
import { faultRows, faultTable, playwrightEnded, vitestEnded } from '../../../scripts/fault-table.ts';
import { faults, faultTitle, readFaultTitle } from '../../faults/list.ts';

test('there are 24 faults, and a title says which one it proves', () => {
  expect(new Set(faults).size).toBe(24);
  for (const name of faults)
    expect(readFaultTitle(faultTitle(name, 'real app', 7))).toEqual({ name, proof: 'real app', seed: 7 });
  expect(readFaultTitle('something else [real app, seed 7]')).toBeNull();
});

const passing = faults.map((name) => ({
  title: faultTitle(name, 'virtual time', 1),
  status: 'passed' as const,
}));
const rowOf = (ended: Parameters<typeof faultRows>[0]) => faultRows(ended)[10];

test('a fault holds when something proves it and nothing fails', () => {
  expect(faultTable(faultRows(passing)).split('\n').at(-1)).toBe('24 of 24 faults hold');
  const failed = { title: faultTitle('broker restarts', 'ActiveMQ', 2), status: 'failed' as const };
  expect(rowOf([...passing, failed])).toMatchObject({ holds: false, failed: 1 });
  expect(faultTable(faultRows([...passing, failed]))).toMatch(/broker restarts +FAILS \(1\)/);
  expect(rowOf([{ ...failed, status: 'skipped' }])).toMatchObject({ holds: false, leftOut: ['ActiveMQ'] });
  expect(faultTable(faultRows(passing.slice(1)))).toContain('23 of 24 faults hold');
});

test('the proofs are read from the reports of both runners', () => {
  const title = faultTitle('broker restarts', 'real socket', 1);
  const vitest = { testResults: [{ assertionResults: [{ title, status: 'passed' }] }] };
  const spec = (ok: boolean, status: string) => ({ title, ok, tests: [{ status }] });
  const playwright = {
    suites: [
      { suites: [{ specs: [spec(true, 'expected'), spec(false, 'unexpected'), spec(true, 'skipped')] }] },
    ],
  };
  expect(vitestEnded(JSON.stringify(vitest))).toEqual([{ title, status: 'passed' }]);
  expect(playwrightEnded(JSON.stringify(playwright)).map(({ status }) => status)).toEqual([
    'passed',
    'failed',
    'skipped',
  ]);
});
