import type { Reason } from '../../src-shared/agent.ts';
import { fold } from './people/fold.ts';

/** The reasons that have every word of what was typed, whatever the accents and the order. */
export function findReasons(reasons: readonly Reason[], query: string): readonly Reason[] {
  const typed = query.trim().toLocaleLowerCase();
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return reasons.filter(({ label }) => {
    // Signs, which are folded away, are found as they are written.
    if (label.toLocaleLowerCase().includes(typed)) return true;
    const folded = fold(label);
    return words.length > 0 && words.every((word) => folded.includes(word));
  });
}
