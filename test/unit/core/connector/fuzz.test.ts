import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpus } from '../../../fuzz/corpus.ts';
import { burdens } from '../../../fuzz/mutate-text.ts';
import { createRandom } from '../../../fuzz/random.ts';
import { whatIsWrong } from '../../../fuzz/check.ts';
import { fuzzDecode } from '../../../fuzz/decode.ts';
import { stages, type Stage } from '../../../fuzz/stages.ts';
import { shrinkStory } from '../../../fuzz/shrink.ts';

test('damaged messages are decoded to a valid answer and leave the state whole', () => {
  const { failure, inputs } = fuzzDecode(4_000, 20260115);
  expect(failure).toBeNull();
  expect(inputs).toBeGreaterThanOrEqual(4_000);
});

test.each(burdens.map((burden, index) => [index, burden] as const))(
  'burden %i is borne, whatever is loaded with it',
  (index, burden) => {
    const random = createRandom(index + 1);
    const messages = corpus.filter((_sample, at) => at % 12 === 0).map((sample) => burden(sample, random));
    expect(whatIsWrong({ stage: 'twoCalls', messages })).toBeNull();
  },
  60_000,
);

test('every sample can arrive at any moment, also twice', () => {
  const folder = new URL('../../../fixtures/events/', import.meta.url);
  const messages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|txt)$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  for (const stage of Object.keys(stages) as Stage[])
    expect([stage, whatIsWrong({ stage, messages: [...messages, ...messages] })]).toEqual([stage, null]);
});

test('a story that fails is cut down to what makes it fail', () => {
  const story = { stage: 'linked', messages: ['one', 'a long second message', 'three'] } as const;
  const fails = ({ messages }: { messages: readonly string[] }) =>
    messages.some((message) => message.includes('sec') && message.endsWith('e'));
  expect(shrinkStory(story, fails).messages).toEqual(['sece']);
});
