import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  learnNumbers,
  shownNumber,
  writeNumbers,
  type ReadNumber,
} from '../../../src-shared/shown-number.ts';

let read: ReadNumber;
beforeAll(async () => {
  read = await learnNumbers();
  writeNumbers(() => ({ region: 'AT', read }));
});

describe('a number is written', () => {
  it.each([
    ['at home the national way', '+442079460123', 'GB', '020 7946 0123'],
    ['abroad the international way', '+442079460123', 'AT', '+44 20 7946 0123'],
    ['without a region the international way', '+442079460123', '', '+44 20 7946 0123'],
    ['from a national one', '02079460123', 'GB', '020 7946 0123'],
    ['from one dialled out of the country', '00442079460123', 'AT', '+44 20 7946 0123'],
    ['from one without its +', '12025550143', 'US', '(202) 555-0143'],
    ['from one that has been grouped already', '+43 (1) 555-0142', 'AT', '01 5550142'],
  ])('%s', (_, raw, region, shown) => {
    expect(shownNumber(raw, region)).toBe(shown);
  });

  it('by the region in force where none is named', () => {
    expect(shownNumber('+4315550142')).toBe('01 5550142');
  });
});

describe('what is shown as it came', () => {
  it.each([
    ['an extension', '3001', 'AT'],
    ['a short number that could be one of the country', '1234', 'AT'],
    ['a word', 'anonymous', 'GB'],
    ['a SIP address', 'sip:bob@example.test', 'GB'],
    ['a number that does not exist', '+4915', 'DE'],
    ['a number with a prefix of the house', '90043123456', 'AT'],
    ['a number whose leading 0 would be lost', '0800555010', 'DE'],
    ['a national number where the region is not known', '02079460123', ''],
    ['nothing', '', 'GB'],
  ])('%s', (_, raw, region) => {
    expect(shownNumber(raw, region)).toBe(raw);
  });

  it('everything, while the library has not been loaded', () => {
    writeNumbers(() => ({ region: 'GB', read: null }));
    onTestFinished(() => writeNumbers(() => ({ region: 'AT', read })));
    expect(shownNumber('+442079460123')).toBe('+442079460123');
  });
});

it('what is shown is still the number that came', () => {
  const text = fc.stringMatching(/^\+?[0-9]{1,15}$/);
  fc.assert(
    fc.property(text, fc.constantFrom('AT', 'DE', 'GB', 'US', 'IT', 'SA'), (raw, region) => {
      const shown = shownNumber(raw, region);
      const meant = (written: string) => read(written, { defaultCountry: region, extract: false })?.number;
      expect(shown === raw || meant(shown) === meant(raw)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
