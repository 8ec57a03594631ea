import { z } from 'zod';
import { faults, readFaultTitle, type Proof } from '../test/faults/list.ts';

/** How one proof of a fault ended. */
export interface Ended {
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
}

const statusOf = (text: string): Ended['status'] =>
  text === 'passed' || text === 'failed' ? text : 'skipped';

const vitestReport = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

/** What vitest's JSON report says of each test. Throws on nonsense. */
export const vitestEnded = (json: string): readonly Ended[] =>
  vitestReport
    .parse(JSON.parse(json))
    .testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status }) => ({ title, status: statusOf(status) })),
    );

const spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ status: z.string() })),
});
/** A file, or a group of tests in one. */
interface Suite {
  readonly specs?: readonly z.infer<typeof spec>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);

/** What Playwright's JSON report says of each test. Throws on nonsense. */
export function playwrightEnded(json: string): readonly Ended[] {
  const read = ({ specs = [], suites = [] }: Suite): readonly Ended[] => [
    ...specs.map(({ title, ok, tests }): Ended => {
      if (!ok) return { title, status: 'failed' };
      return { title, status: tests.every(({ status }) => status === 'skipped') ? 'skipped' : 'passed' };
    }),
    ...suites.flatMap(read),
  ];
  return read(suite.parse(JSON.parse(json)));
}

/** One fault with all its proofs. */
export interface FaultRow {
  readonly number: number;
  readonly name: string;
  /** `virtual time ×20, real socket ×3`: with how many seeds each proof held. */
  readonly proofs: string;
  readonly leftOut: readonly Proof[];
  readonly failed: number;
  /** Something was proved, and nothing failed. */
  readonly holds: boolean;
}

/** A row for each fault of the list, from the tests that have its number in their title. */
export function faultRows(ended: readonly Ended[]): readonly FaultRow[] {
  return faults.map((name, index) => {
    const mine = ended.flatMap((one) => {
      const read = readFaultTitle(one.title);
      return read?.name === name ? [{ ...one, proof: read.proof }] : [];
    });
    const passed = new Map<Proof, number>();
    for (const { status, proof } of mine)
      if (status === 'passed') passed.set(proof, (passed.get(proof) ?? 0) + 1);
    const failed = mine.filter(({ status }) => status === 'failed').length;
    return {
      number: index + 1,
      name,
      proofs: [...passed].map(([proof, times]) => `${proof} ×${times}`).join(', '),
      leftOut: [...new Set(mine.filter(({ status }) => status === 'skipped').map(({ proof }) => proof))],
      failed,
      holds: passed.size > 0 && failed === 0,
    };
  });
}

/** The table, with the sum as its last line: `24 of 24 faults hold`. */
export function faultTable(rows: readonly FaultRow[]): string {
  const lines = rows.map(({ number, name, proofs, leftOut, failed, holds }) => {
    const verdict = holds ? 'holds' : failed > 0 ? `FAILS (${failed})` : 'NOT PROVED';
    const without = leftOut.length === 0 ? '' : ` (left out: ${leftOut.join(', ')})`;
    return `${String(number).padStart(2)}  ${name.padEnd(38)}${verdict.padEnd(12)}${proofs}${without}`;
  });
  const holding = rows.filter(({ holds }) => holds).length;
  return [...lines, '', `${holding} of ${rows.length} faults hold`].join('\n');
}
