import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbidden } from '../../../src-shared/forbidden.ts';
import { parseNumber } from '../../../src-shared/phone-number.ts';

describe('what can be dialled', () => {
  it.each([
    ['4087', '4087'],
    ['+43 1 555 0142', '+4315550142'],
    ['+49 (30) 5550-178', '+49305550178'],
    ['+49 (0) 30 5550178', '+49305550178'],
    ['0049(0)30 5550178', '0049305550178'],
    ['(0) 30 5550178', '0305550178'],
    ['030/5550.178', '0305550178'],
    ['0043 1 5550142', '004315550142'],
    ['0800\u00a0555\u2013010', '0800555010'],
    ['(202) 555\u22120143', '2025550143'],
    ['*72', '*72'],
    ['tel:+43-1-5550142', '+4315550142'],
    ['TEL:4087;phone-context=example', '4087'],
    ['callto:4087', '4087'],
    ['1-800-FLOWERS', '18003569377'],
    ['0800-flowers', '08003569377'],
    ['＋４３　１　５５５', '+431555'],
    ['٠٣٠ ٥٥٥٠١٧٨', '0305550178'],
    ['۰۳۰۵۵۵', '030555'],
    ['\u202a+43 1 555\u202c', '+431555'],
    ['\u200f4087\u200e', '4087'],
  ])('reads %s as %s', (text, number) => {
    expect(parseNumber(text)).toEqual({ ok: true, number });
  });

  it.each([
    ['Jonas', 'Letters cannot be dialled.'],
    ['40 Jonas', 'Letters cannot be dialled.'],
    ['0800-ÄPFEL', 'Letters cannot be dialled.'],
    ['سامي', 'Letters cannot be dialled.'],
    ['01 555 0142 ext. 12', 'Dial the number without its extension.'],
    ['+1 202 555 0143 x12', 'Dial the number without its extension.'],
    ['tel:+12025550143;ext=12', 'Dial the number without its extension.'],
    ['030 5550-178 Durchwahl 4', 'Dial the number without its extension.'],
    ['40,87', 'Commas, # and | cannot be used here.'],
    ['40，87', 'Commas, # and | cannot be used here.'],
    ['#31#', 'Commas, # and | cannot be used here.'],
    ['40+87', 'A number has digits, * and a leading + only.'],
    ['📞', 'A number has digits, * and a leading + only.'],
    [' ', 'Enter a number.'],
    ['+', 'Enter a number.'],
    ['tel:', 'Enter a number.'],
    ['\u200e', 'Enter a number.'],
  ])('refuses %j and says: %s', (text, error) => {
    expect(parseNumber(text)).toEqual({ ok: false, error });
  });

  it('never lets through what would break a command', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('+0123456789*#,| ()-./x:;extlabc٣۴５＃')) }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseNumber(text);
        if (result.ok) {
          expect(result.number).toMatch(/^\+?[\d*]+$/);
          expect(result.number).not.toMatch(forbidden);
          expect(parseNumber(result.number)).toEqual(result);
        } else expect(result.error).not.toBe('');
      }),
    );
  });

  const digits = fc.string({
    unit: fc.constantFrom(...Array.from('123456789')),
    minLength: 3,
    maxLength: 15,
  });
  const between = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', '\u2011', '\u200e', ' - ');

  it('takes a number however its digits are grouped', () => {
    fc.assert(
      fc.property(digits, fc.array(between, { minLength: 15, maxLength: 15 }), (number, gaps) => {
        const written = Array.from(number)
          .map((digit, index) => digit + (gaps[index] ?? ''))
          .join('');
        expect(parseNumber(written)).toEqual({ ok: true, number });
        expect(parseNumber(`+${written}`)).toEqual({ ok: true, number: `+${number}` });
      }),
    );
  });

  it('takes the digits of every script', () => {
    const zero = fc.constantFrom('0', '٠', '۰', '०', '০', '๐', '０');
    fc.assert(
      fc.property(digits, zero, (number, first) => {
        const written = Array.from(number)
          .map((digit) => String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(digit)))
          .join('');
        expect(parseNumber(written)).toEqual({ ok: true, number });
      }),
    );
  });
});
