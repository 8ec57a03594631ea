import { expect, it } from 'vitest';
import { isWithheld } from '../../../src-shared/withheld.ts';

it.each(['', ' ', 'anonymous', 'Anonymous', 'Restricted', 'unknown', 'sip:anonymous@anonymous.invalid'])(
  '“%s” names nobody',
  (address) => {
    expect(isWithheld(address)).toBe(true);
  },
);

it.each(['+442079460123', '3001', 'sip:bob@example.test', 'bob', '0'])('“%s” names somebody', (address) => {
  expect(isWithheld(address)).toBe(false);
});
