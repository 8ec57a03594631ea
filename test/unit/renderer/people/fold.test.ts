import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, rangesOf } from '../../../../src-renderer/lib/people/fold.ts';

/** The text with what is lit in brackets. */
function lit(text: string, query: string): string {
  return rangesOf(text, query).reduceRight(
    (shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    text,
  );
}

describe('what is lit', () => {
  it.each([
    ['Marta Kowalczyk', 'ma', '[Ma]rta Kowalczyk'],
    ['Marta Kowalczyk', 'kow mar', '[Mar]ta [Kow]alczyk'],
    ['Emma Marten', 'mar', 'Emma [Mar]ten'],
    ['Tomasz Orłowski', 'orlow', 'Tomasz [Orłow]ski'],
    ['Außenstelle', 'ausse', '[Auße]nstelle'],
    ['İpek', 'ip', '[İp]ek'],
    ["Sinéad O'Brien", 'obri', "Sinéad [O'Bri]en"],
    ['أحمد المصري', 'احم', '[أحم]د المصري'],
    ['Marta Kowalczyk', 'zz', 'Marta Kowalczyk'],
    ['+43 1 555 0142', '0043 1 55', '+[43 1 55]5 0142'],
    ['+43 1 555 0142', '01 55', '+43 [1 55]5 0142'],
    ['4102', '10', '4[10]2'],
    ['Marta Kowalczyk', '41', 'Marta Kowalczyk'],
  ])('of %s by %s is %s', (text, query, shown) => {
    expect(lit(text, query)).toBe(shown);
  });

  it('is always within the text, in order, and apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 4 }),
        (text, query) => {
          let end = 0;
          for (const [from, to] of rangesOf(text, query)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            end = to;
          }
        },
      ),
    );
  });
});

it('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
