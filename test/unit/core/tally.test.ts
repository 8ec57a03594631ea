import { expect, it } from 'vitest';
import { createTally } from '../../../src-main/core/tally.ts';

it('names what came once, and counts what came more often, in the order in which each came first', () => {
  const tally = createTally();
  for (const name of ['state', 'call', 'call', 'call']) tally.add(name);
  expect(tally.take()).toBe('state, call ×3');
});

it('begins anew once it was asked', () => {
  const tally = createTally();
  tally.add('state');
  tally.take();
  expect(tally.take()).toBeNull();
});
