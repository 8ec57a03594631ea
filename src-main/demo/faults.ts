import type { FaultControl, Refusal } from './control.ts';
import type { ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import type { Schedule } from './schedule.ts';

/** What a fault makes of a command. */
export interface CommandFault {
  readonly refusal: ErrorView | null;
  readonly delayMs: number;
  readonly isIgnored: boolean;
}

/** The faults on commands and events; those on the link and of the service are elsewhere. */
export interface Faults {
  /** @param word in lower case */
  forCommand(word: string, body: string): CommandFault;
  /** Lets an event through to `publish`, as often and in the order that the faults have it. */
  pass(topic: string, text: string): void;
  readonly control: Pick<
    FaultControl,
    'refuse' | 'delay' | 'ignore' | 'dropEvents' | 'duplicateEvents' | 'reorderEvents' | 'clearFaults'
  >;
}

const strayEventMs = 50;

/** Keeps which commands and events go wrong, as tests and the control panel want it. */
export function createFaults(schedule: Schedule, publish: (topic: string, text: string) => void): Faults {
  const refusals = new Map<string, ErrorView>();
  const delays = new Map<string, number>();
  const ignored = new Map<string, true>();
  let toDrop = 0;
  let duplicates = false;
  let reorders = false;
  let heldBack: (() => void) | null = null;

  function put<Value>(table: Map<string, Value>, word: string, value: Value): () => void {
    table.set(word.toLowerCase(), value);
    return () => void table.delete(word.toLowerCase());
  }

  /** Sends what was held back, after `first` if there is one. */
  function release(first?: () => void) {
    const second = heldBack;
    heldBack = null;
    first?.();
    second?.();
  }

  return {
    forCommand: (word, body) => ({
      refusal: refusals.get(word) ?? null,
      delayMs: delays.get(word) ?? 0,
      isIgnored: ignored.has(word) || ignored.has(withBody(word, body)),
    }),
    pass(topic, text) {
      if (toDrop > 0) {
        toDrop -= 1;
        return;
      }
      const send = () => {
        publish(topic, text);
        if (duplicates) publish(topic, text);
      };
      if (!reorders || heldBack !== null) return release(send);
      heldBack = send;
      schedule.after(strayEventMs, () => {
        if (heldBack === send) release();
      });
    },
    control: {
      refuse: (word, error) =>
        put(refusals, word, error === undefined ? finesseErrors.refused : toErrorView(error)),
      delay: (word, ms) => put(delays, word, ms),
      ignore: (word, body) => put(ignored, body === undefined ? word : withBody(word, body), true),
      dropEvents: (count) => void (toDrop = count),
      duplicateEvents: (on) => void (duplicates = on),
      reorderEvents(on) {
        reorders = on;
        if (!on) release();
      },
      clearFaults() {
        [refusals, delays, ignored].forEach((table) => table.clear());
        toDrop = 0;
        duplicates = false;
        reorders = false;
        release();
      },
    },
  };
}

/** A command with what it says, as one key: no word has a blank. */
const withBody = (word: string, body: string) => `${word} ${body}`.toLowerCase();

function toErrorView({ errorType, errorMessage, errorData = '', code = errorType }: Refusal): ErrorView {
  return { errorType, errorMessage, errorData, code };
}
