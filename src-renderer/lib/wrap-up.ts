import type { Agent, Reason } from '../../src-shared/agent.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import { forbidden } from '../../src-shared/forbidden.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Site } from '../../src-shared/view.ts';
import { listed } from './listed.ts';
import { findReasons } from './reason-search.ts';

/** A wrap-up reason to choose; `key` is the digit that chooses it, `off` says why it cannot be chosen. */
export interface WrapUpChoice extends Reason {
  readonly key: string | null;
  readonly off: string | null;
}

const mostKeys = 9;

/** The reasons that have what was typed, the first nine with their digits. */
export function wrapUpChoices(reasons: readonly Reason[], query: string): readonly WrapUpChoice[] {
  return findReasons(reasons, query).map((reason, index) => ({
    ...reason,
    key: index < mostKeys ? String(index + 1) : null,
    off: forbidden.test(reason.label) ? say('wrap-up.label-off') : null,
  }));
}

/** The choice after one more was chosen, or one of several taken back. */
export function toggled(chosen: readonly string[], code: string, several: boolean): readonly string[] {
  if (!several) return [code];
  return chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
}

/** What was chosen in words, in the order of choosing. */
export const chosenLabels = (chosen: readonly string[], reasons: readonly Reason[] | null): string =>
  listed(chosen.map((code) => reasons?.find((reason) => reason.code === code)?.label ?? code));

/** Epoch ms at which Finesse ends the wrap-up; `null` while there is none, or where the site knows no limit. */
export function wrapUpEnd({ state, since }: Agent, site: Site | null): number | null {
  const limitMs = site?.wrapUpLimitMs ?? null;
  return (state === 'WORK' || state === 'WORK_READY') && limitMs !== null ? since + limitMs : null;
}

/** The last seconds of a wrap-up are told by colour and glyph (design, wrap-up card). */
const endsSoonMs = 10_000;
/** Whether the time for wrap-up runs out in a moment. */
export const endsSoon = (until: number, now: number): boolean => until - now <= endsSoonMs;

/** Whether a reason for this call can be chosen while it lasts: Finesse asks for one after incoming calls. */
export const takesWrapUp = ({ wrapUp }: Agent, { kind, direction, phase }: Dialog): boolean =>
  wrapUp !== 'not-allowed' &&
  kind === 'call' &&
  direction === 'in' &&
  (phase === 'talking' || phase === 'held');
