import { test } from 'vitest';
import { createRandom, type Random } from '../fuzz/random.ts';
import { faultTitle, seedsOf, type FaultName, type Proof } from './list.ts';

/** Proves one fault with several seeds, each of which draws other lots. */
export function prove(name: FaultName, proof: Proof, run: (lots: Random) => void | Promise<void>): void {
  const seeds = proof === 'virtual time' ? seedsOf(3, 20) : seedsOf(1, 3);
  for (const seed of seeds) test(faultTitle(name, proof, seed), () => run(createRandom(seed)));
}
