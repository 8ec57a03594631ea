import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFavourite, markFavourite } from '../../../src-shared/favourites.ts';
import { isSameNumber, numberBucket } from '../../../src-shared/same-number.ts';

describe('the same number', () => {
  it.each([
    ['+43 1 555 0142', '+4315550142'],
    ['+43 1 555 0142', '0043 1 5550142'],
    ['+43 1 555 0142', '01 5550142'],
    ['+1 (202) 555-0143', '2025550143'],
    ['4315550142', '+43 1 555 0142'],
    ['4087', '4087'],
    ['anonymous', 'anonymous'],
  ])('%s is %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
    expect(isSameNumber(other, one)).toBe(true);
    expect(numberBucket(one)).toBe(numberBucket(other));
  });

  it.each([
    ['4087', '4088'],
    ['0142', '+43 1 555 0142'],
    ['4087', '+43 1 555 4087'],
    ['+43 1 555 0142', '+49 1 555 0142'],
    // The Austrian number's country is the German one's area.
    ['+43 1 555 0142', '0431 5550142'],
    ['anonymous', 'unknown'],
    ['', '4087'],
  ])('%s is not %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
    expect(isSameNumber(other, one)).toBe(false);
  });

  it('is told alike from both sides, and found in its bucket', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 14 });
    const number = fc.tuple(fc.constantFrom('', '+', '00', '0'), digits).map((parts) => parts.join(''));
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(isSameNumber(one, one)).toBe(true);
        expect(isSameNumber(one, other)).toBe(isSameNumber(other, one));
        if (isSameNumber(one, other)) expect(numberBucket(one)).toBe(numberBucket(other));
      }),
    );
  });
});

describe('favourites', () => {
  const marta = { number: '+43 1 555 0142', name: 'Marta' };

  it('have a number once, however it is written, under its last name', () => {
    const renamed = { number: '01 5550142', name: 'Marta K.' };
    const list = markFavourite(
      markFavourite([{ number: '4087', name: 'Jonas' }], marta, true),
      renamed,
      true,
    );
    expect(list).toEqual([{ number: '4087', name: 'Jonas' }, renamed]);
    expect(isFavourite(list, marta.number)).toBe(true);
  });

  it('are left again', () => {
    expect(markFavourite([marta], { number: '004315550142', name: '' }, false)).toEqual([]);
  });
});
