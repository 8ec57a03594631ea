import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbidden } from '../../../src-shared/forbidden.ts';
import { parseNumber } from '../../../src-shared/phone-number.ts';

describe('what can be dialled', () => {
  it.each([
    ['4087', '4087'],
    ['+43 1 555 0142', '+4315550142'],
    ['+49 (30) 5550-178', '+49305550178'],
    ['030/5550.178', '0305550178'],
    ['0800\u00a0555\u2013010', '0800555010'],
    ['*72', '*72'],
  ])('reads %s as %s', (text, number) => {
    expect(parseNumber(text)).toEqual({ ok: true, number });
  });

  it.each([
    ['Jonas', 'Letters cannot be dialled.'],
    ['0800-FLOWERS', 'Letters cannot be dialled.'],
    ['40,87', 'Commas, # and | cannot be used here.'],
    ['#31#', 'Commas, # and | cannot be used here.'],
    ['40+87', 'A number has digits, * and a leading + only.'],
    [' ', 'Enter a number.'],
    ['+', 'Enter a number.'],
  ])('refuses %j and says: %s', (text, error) => {
    expect(parseNumber(text)).toEqual({ ok: false, error });
  });

  it('never lets through what would break a command', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseNumber(text);
        if (result.ok) {
          expect(result.number).toMatch(/^\+?[\d*]+$/);
          expect(result.number).not.toMatch(forbidden);
        } else expect(result.error).not.toBe('');
      }),
    );
  });
});
