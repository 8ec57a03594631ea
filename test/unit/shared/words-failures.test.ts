import { expect, it } from 'vitest';
import { callFailureWords } from '../../../src-shared/words-failures.ts';

it.each([
  ['BUSY', 'The other side is busy.'],
  ['Busy', 'The other side is busy.'],
  ['BAD_DESTINATION', 'This number cannot be reached. Check it, then call again.'],
  ['Bad Destination', 'This number cannot be reached. Check it, then call again.'],
  ['OTHER', 'The phone system gave no reason.'],
  ['All trunks are in use', 'All trunks are in use'],
])('a call that failed with %s: %s', (failure, words) => {
  expect(callFailureWords(failure)).toBe(words);
});
