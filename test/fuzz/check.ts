import { decode } from '../../src-main/core/connector/decode.ts';
import { Secret } from '../../src-main/core/connector/values.ts';
import { createRecorder } from '../../src-main/core/inspector/recorder.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { reduce } from '../../src-main/core/state/reduce.ts';
import { prettyBody } from '../../src-renderer/lib/inspector/pretty-body.ts';
import { maskBody } from '../../src-shared/inspector/mask.ts';
import { checked } from '../support/play.ts';
import { decodedSchema } from './decoded-schema.ts';
import { effectFaults, stateFaults } from './invariants.ts';
import { stages } from './stages.ts';
import type { Story } from './story.ts';

/** The objects that every other one inherits from. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const membersOf = (prototype: object) =>
  Reflect.ownKeys(prototype).map((key) => Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown);
const pristine = prototypes.map(membersOf);

const isPristine = () =>
  prototypes.every((prototype, index) => {
    const now = membersOf(prototype);
    const before = pristine[index]!;
    return now.length === before.length && now.every((value, at) => value === before[at]);
  });

/** Tells a story to the decoder, the reducer and the inspector, and answers what is wrong with the outcome; `null` if nothing. */
export function whatIsWrong({ stage, messages, options }: Story): string | null {
  const recorder = createRecorder(() => new Secret(checked('hush-hush')));
  let state: AppState = stages[stage];
  let at = 2_000_000;
  try {
    for (const message of messages) {
      at += 100;
      const decoded = decode(message, options);
      const parsed = decodedSchema.safeParse(decoded);
      if (!parsed.success) return `decoded to something else: ${parsed.error.message}`;
      const seq = recorder.heard(at, message, decoded);
      const entry = recorder.ring.get(seq);
      if (entry === undefined) return 'not recorded';
      prettyBody(entry, maskBody(entry.body), []);
      if (!decoded.ok) continue;
      const step = reduce(state, { type: 'connector/said', at, event: decoded.event, chance: 0.5 });
      recorder.settle(seq, decoded.event, state.pending, step.state.pending);
      const isSame = step.state === state;
      state = step.state;
      const faults = [...(isSame ? [] : stateFaults(state, at)), ...effectFaults(step.effects)];
      if (faults.length > 0) return faults.join('; ');
    }
    return isPristine() ? null : 'changed a prototype';
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
