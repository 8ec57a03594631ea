import type { PlainKey } from './language/catalogue.ts';
import { say } from './language/say.ts';

/** Why an order cannot be carried out now. */
export type Refusal =
  | 'not-connected'
  | 'out-of-service'
  | 'not-signed-in'
  | 'call-ended'
  | 'not-allowed'
  | 'no-reason'
  | 'label-breaks'
  | 'dialling'
  | 'agent-gone'
  | 'agent-not-talking'
  | 'monitoring-already'
  | 'own-call'
  | 'own-not-ready'
  | 'pending';

const words = {
  'not-connected': 'refusal.not-connected',
  'out-of-service': 'refusal.out-of-service',
  'not-signed-in': 'refusal.not-signed-in',
  'call-ended': 'refusal.call-ended',
  'not-allowed': 'refusal.not-allowed',
  'no-reason': 'refusal.no-reason',
  'label-breaks': 'refusal.label-breaks',
  dialling: 'refusal.dialling',
  'agent-gone': 'refusal.agent-gone',
  'agent-not-talking': 'refusal.agent-not-talking',
  'monitoring-already': 'refusal.monitoring-already',
  'own-call': 'refusal.own-call',
  'own-not-ready': 'refusal.own-not-ready',
  pending: 'refusal.pending',
} as const satisfies Record<Refusal, PlainKey>;

/** The refusal as the agent reads it. */
export const refusalWords = (refusal: Refusal): string => say(words[refusal]);
