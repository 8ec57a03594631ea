import { whatIsWrong } from './check.ts';
import { createRandom } from './random.ts';
import { shrinkStory } from './shrink.ts';
import { drawStory, type Story } from './story.ts';

export interface DecodeFailure {
  /** The seed of its draw: `drawStory(createRandom(seed))` gives the story as it first failed. */
  readonly seed: number;
  readonly wrong: string;
  /** As small as it could be made. */
  readonly story: Story;
}

export interface DecodeRun {
  /** Messages that were decoded. */
  readonly inputs: number;
  readonly failure: DecodeFailure | null;
  /** The story that took longest, in ms. */
  readonly slowest: { readonly seed: number; readonly ms: number };
}

/**
 * Decodes and reduces at least `inputs` messages, story by story, and stops at the first that goes wrong.
 * @param seed the same seed gives the same messages
 * @param onStory called after each story with the number of messages so far
 */
export function fuzzDecode(inputs: number, seed: number, onStory?: (done: number) => void): DecodeRun {
  const seeds = createRandom(seed);
  let done = 0;
  let slowest = { seed, ms: 0 };
  while (done < inputs) {
    const storySeed = seeds.below(2 ** 31);
    const story = drawStory(createRandom(storySeed));
    const startedAt = performance.now();
    const wrong = whatIsWrong(story);
    const ms = performance.now() - startedAt;
    if (ms > slowest.ms) slowest = { seed: storySeed, ms };
    done += story.messages.length;
    if (wrong !== null) {
      const small = shrinkStory(story, (part) => whatIsWrong(part) !== null);
      const failure = { seed: storySeed, wrong: whatIsWrong(small) ?? wrong, story: small };
      return { inputs: done, failure, slowest };
    }
    onStory?.(done);
  }
  return { inputs: done, failure: null, slowest };
}
