import type { RequestResult } from '../src-shared/contract.ts';
import { refusalWords, type Refusal } from '../src-shared/words-refusals.ts';

/** What was asked for is done, or on its way. */
export const ok: RequestResult = { ok: true };

/** It is not done: why, in words, and beside which field of the input that is shown. */
export const refuse = (error: string, field?: string): RequestResult =>
  field === undefined ? { ok: false, error } : { ok: false, error, field };

/** Does what cannot be refused. */
export function done(go: () => void): RequestResult {
  go();
  return ok;
}

/** Goes ahead, or says why not. An order that is on its way already was asked for once more: that is fine. */
export function unless(refusal: Refusal | null, go: () => void): RequestResult {
  if (refusal === 'pending') return ok;
  return refusal === null ? done(go) : refuse(refusalWords(refusal));
}
