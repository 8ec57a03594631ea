import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { csvLines } from '../../../../src-main/core/views/recents-csv.ts';
import type { Recent } from '../../../../src-shared/dialog.ts';
import { english, learn, speak } from '../../../../src-shared/language/say.ts';
import { sampleRecent } from '../../../support/sample-view.ts';

/** RFC 4180, read by its grammar: what a spreadsheet gets. */
function parse(text: string): string[][] {
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') table.push([]);
  }
  return table.filter((row) => row.length > 1);
}

const written = (...rows: readonly Recent[]) => [...csvLines(rows)].map((line) => `${line}\n`).join('');
/** The cells of one call by the head of their column. */
function cells(row: Partial<Recent>): Record<string, string> {
  const [heads, line] = parse(written(sampleRecent(row)).slice(1));
  return Object.fromEntries((heads ?? []).map((head, at) => [head, line?.[at] ?? '']));
}

afterEach(() => speak(() => english));

describe('a file of calls', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every line as RFC 4180 has it', () => {
    const text = written(sampleRecent());
    expect(text.startsWith('\uFEFFStart,Answered,End,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('tells everything of a call, times with their zone and lengths in seconds', () => {
    const row = cells({ outcome: 'transferred', transferredTo: '4102', wrapUp: ['Complaint', 'Other'] });
    expect(row).toMatchObject({
      'Talk time (s)': '240',
      Direction: 'Incoming',
      Outcome: 'Transferred',
      Name: 'Katharina Oberhuber',
      Queue: 'Billing DE',
      'Transferred to': '4102',
      'Wrap-up': 'Complaint; Other',
    });
    expect(row['Start']).toMatch(/^2026-11-23T10:31:07[+-]\d\d:\d\d$/);
    expect(Date.parse(row['Start'] ?? '')).toBe(sampleRecent().startedAt);
    expect(cells({ answeredAt: null })['Answered']).toBe('');
  });

  it('speaks the language of the agent', async () => {
    const german = await learn('de');
    speak(() => german);
    expect(cells({ outcome: 'missed' })).toMatchObject({ Richtung: 'Eingehend', Ergebnis: 'Verpasst' });
  });

  it.each(['=1+1', '-2+3', '@SUM(A1)', '\t=1', '+1-1', '+43-1-555', '\r=1', '=HYPERLINK("http://x")'])(
    'makes no formula of %j',
    (name) => {
      expect(cells({ name })['Name']).toBe(`'${name}`);
    },
  );

  it.each(['+43 1 555 0142', '+431555', '4087', '*21'])(
    'leaves the number %s to be read and dialled',
    (party) => {
      expect(cells({ party })['Number']).toBe(party);
    },
  );

  it('gives back whatever stood in a cell, and runs none of it', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'ß', 'م', ' ', '1'),
    });
    fc.assert(
      fc.property(text, text, (name, queue) => {
        const row = cells({ name, queue });
        for (const [given, read] of [
          [name, row['Name']],
          [queue, row['Queue']],
        ]) {
          expect(read === given || read === `'${given}`).toBe(true);
          if (read !== undefined && /^[=+\-@\t\r]/.test(read)) expect(read).toMatch(/^\+\d[\d ]*$/);
        }
      }),
      { seed: 8 },
    );
  });
});
