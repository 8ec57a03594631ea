import type { Story } from './story.ts';

/**
 * The smallest part of a list that still fails: pieces are taken out, large ones first, as long as it does.
 * Asks `fails` at most `tries` times.
 */
export function shrinkList<Item>(
  items: readonly Item[],
  fails: (part: readonly Item[]) => boolean,
  tries = 5_000,
): readonly Item[] {
  let smallest = items;
  let left = tries;
  for (let size = Math.ceil(items.length / 2); size >= 1 && left > 0; size = size > 1 ? size >> 1 : 0)
    for (let at = 0; at < smallest.length && left > 0; left -= 1) {
      const part = smallest.toSpliced(at, size);
      if (fails(part)) smallest = part;
      else at += size;
    }
  return smallest;
}

/** The same story with fewer and shorter messages that still fails. */
export function shrinkStory(story: Story, fails: (story: Story) => boolean): Story {
  let messages = shrinkList(story.messages, (part) => fails({ ...story, messages: part }));
  messages.forEach((message, index) => {
    const withMessage = (text: string): Story => ({ ...story, messages: messages.with(index, text) });
    const shorter = shrinkList(message.split(''), (part) => fails(withMessage(part.join(''))));
    messages = withMessage(shorter.join('')).messages;
  });
  return { ...story, messages };
}
