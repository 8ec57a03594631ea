import type { DecodeOptions } from '../../src-main/core/connector/decode.ts';
import { corpus, words } from './corpus.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateText } from './mutate-text.ts';
import type { Random } from './random.ts';
import { stages, type Stage } from './stages.ts';

/** Messages that arrive one after the other, while the app is where `stage` says. */
export interface Story {
  readonly stage: Stage;
  /** How the site's events are read; as built in where it is left out. */
  readonly options?: DecodeOptions;
  readonly messages: readonly string[];
}

const mostMessages = 12;
const stageNames = Object.keys(stages) as Stage[];

export function drawStory(random: Random): Story {
  return {
    stage: random.of(stageNames),
    options: drawOptions(random),
    messages: Array.from({ length: 1 + random.below(mostMessages) }, () => drawMessage(random)),
  };
}

/** Mostly as built in; else a forced form, and names that are taken for others. */
function drawOptions(random: Random): DecodeOptions {
  const form = random.onceIn(2) ? 'auto' : random.of(['auto', 'json', 'text'] as const);
  if (!random.onceIn(4)) return { form };
  const names = () =>
    Object.fromEntries(
      Array.from({ length: 1 + random.below(4) }, () => [random.of(words), random.of(words)]),
    );
  return { form, names: { words: names(), members: names() } };
}

function drawMessage(random: Random): string {
  if (random.onceIn(50)) return nonsense(random);
  const sample = random.of(corpus);
  const json = random.onceIn(3) ? null : mutateJson(sample, random);
  const message = json ?? mutateText(sample, random);
  return random.onceIn(8) ? mutateText(message, random) : message;
}

/** Not even the remains of a message. */
function nonsense(random: Random): string {
  const character = () => String.fromCharCode(random.below(random.onceIn(2) ? 0x80 : 0x10000));
  return Array.from({ length: random.below(40) }, () =>
    random.onceIn(5) ? random.of(words) : character(),
  ).join(random.onceIn(3) ? '#' : '');
}
