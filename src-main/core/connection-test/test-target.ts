import type { Outcome } from '../../../src-shared/connection-test.ts';
import type { Outgoing } from '../connector/encode.ts';
import type { WayTarget } from '../way/way-target.ts';

/** What is tested. The topic is one of our own, so that a live session beside it hears nothing of this. */
export interface TestTarget extends WayTarget {
  readonly queue: string;
  readonly topic: string;
  readonly brokerLogin: string;
  readonly brokerPassword: string;
  /** Our greeting to the connector. */
  readonly hello: Outgoing;
  /** How an event is to be taken: whether it answers the greeting, and how. */
  readonly answer: (body: string) => 'in-service' | 'out-of-service' | null;
  /** How long the connector has for its answer. */
  readonly answerMs: number;
}

/** Begins a step of a test. It settles once what came of it is known; what is settled after that says nothing. */
export type Begin = (settle: (outcome: Outcome) => void) => void;
