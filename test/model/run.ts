import fc from 'fast-check';
import { plansOf, type Kind } from './plans.ts';
import { playSession } from './session.ts';

/**
 * Plays `sessions` sessions of one kind. Answers `null`, or the first that ends in a difference, cut down to
 * what matters: the difference, the setting and one line for each thing that happened.
 * @param seed the same seed gives the same sessions
 */
export function playSessions(kind: Kind, sessions: number, seed: number): string | null {
  const agrees = fc.property(plansOf(kind), (plan) => {
    const found = playSession(plan);
    if (found.length > 0) throw new Error(found.join('\n'));
  });
  const result = fc.check(agrees, { numRuns: sessions, seed });
  if (!result.failed) return null;
  const [plan] = result.counterexample ?? [];
  const lines =
    plan?.happenings.map(({ what, pick, thenMs }) => `  ${what} ${pick}, then ${thenMs} ms`) ?? [];
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : 'It threw';
  return [`${kind} sessions, seed ${seed}:`, why, JSON.stringify(plan?.setting), ...lines].join('\n');
}
