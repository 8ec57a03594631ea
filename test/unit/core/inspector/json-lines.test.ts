import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine, toLine } from '../../../../src-main/core/inspector/json-lines.ts';
import type { Entry } from '../../../../src-shared/inspector/entry.ts';
import { entry, sentEntry } from '../../../support/entries.ts';

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  seq: fc.integer({ min: 1 }),
  at: fc.integer({ min: 0 }),
  direction: fc.constantFrom('out', 'in'),
  type: fc.string({ maxLength: 100 }),
  form: fc.constantFrom('json', 'text', null),
  // What stands behind a password's name is hidden when a file is read.
  body: fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:#|\n\u2028é0123abc')) }),
  extras: fc.array(fc.string()),
  known: fc.boolean(),
  readable: fc.boolean(),
  latencyMs: fc.option(fc.nat()),
  partner: fc.option(fc.integer({ min: 1 })),
});

describe('a saved file', () => {
  it('reads back what was saved, one message a line', () => {
    fc.assert(
      fc.property(anyEntry, (saved) => {
        const line = toLine(saved, true);
        expect(line).not.toContain('\n');
        expect(parseLine(line, 1, 0)).toEqual({ ok: true, entry: saved });
      }),
    );
  });

  it('holds numbers, names and call data only where the agent shows them', () => {
    const command = sentEntry(1, 'Login#1001', '***,3001');
    expect(toLine(command, false)).not.toMatch(/1001|3001/);
    expect(toLine(command, true)).toContain('Login#1001');
  });

  it('is read whatever stands in it: a message, nothing, or the line and what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const result = parseLine(line, 7, 0);
        if (!result.ok) expect(result.error).toMatch(/^Line 7 /);
        else expect(result.entry).toBeNull();
      }),
    );
  });

  it('names the line and the member', () => {
    const broken = { ...entry(), direction: 'up' };
    expect(parseLine(JSON.stringify(broken), 12, 0)).toEqual({
      ok: false,
      error: 'Line 12 cannot be read: direction is missing or wrong.',
    });
    expect(parseLine('{', 3, 0)).toEqual({ ok: false, error: 'Line 3 is not JSON.' });
    expect(parseLine(toLine(entry({ seq: 9 }), true), 2, 2)).toEqual({
      ok: false,
      error: 'Line 2 has number 9, not 2.',
    });
  });

  it('hides a password that somebody wrote into it', () => {
    const result = parseLine(JSON.stringify(entry({ body: '{"password":"hush"}' })), 1, 0);
    expect(JSON.stringify(result)).not.toContain('hush');
  });
});
