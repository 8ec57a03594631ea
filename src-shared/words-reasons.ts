import type { AgentStateName, Reason } from './agent.ts';
import type { PlainKey } from './language/catalogue.ts';
import { say } from './language/say.ts';

/** Finesse's own reason codes: why the system changed a state (Cisco, reason codes of UCCX and UCCE). */
interface SystemReason {
  readonly label: PlainKey;
  /** What the agent may want to know when it happened to them; absent where the label says it all. */
  readonly text?: PlainKey;
}

const phoneDown: SystemReason = {
  label: 'reason.phone-down',
  text: 'reason.phone-down.text',
};
const noAnswer: SystemReason = { label: 'reason.no-answer', text: 'reason.no-answer.text' };
const connectionLost: SystemReason = { label: 'reason.connection-lost', text: 'reason.connection-lost.text' };

const uccx: Readonly<Record<string, SystemReason>> = {
  '32765': connectionLost,
  '32764': { label: 'reason.centre-failure', text: 'reason.connection-lost.text' },
  '32763': noAnswer,
  '32762': { label: 'reason.off-hook', text: 'reason.off-hook.text' },
  '32761': { label: 'reason.other-call', text: 'reason.other-call.text' },
  '32760': { label: 'reason.logged-on' },
  '32759': phoneDown,
  '32758': { label: 'reason.wrap-up-over', text: 'reason.wrap-up-over.text' },
  '32757': { label: 'reason.system-moved', text: 'reason.system-moved.text' },
  '32756': { label: 'reason.phone-back', text: 'reason.phone-back.text' },
  '32755': { label: 'reason.call-ended' },
  '32754': { label: 'reason.phone-not-allowed', text: 'reason.phone-not-allowed.text' },
  '32753': { label: 'reason.line-not-allowed', text: 'reason.line-not-allowed.text' },
  '32752': { label: 'reason.call-withdrawn' },
  '32751': { label: 'reason.call-skipped' },
  '32750': { label: 'reason.extension-changed', text: 'reason.extension-changed.text' },
  '32749': { label: 'reason.consult-withdrawn' },
  '32747': { label: 'reason.campaign' },
  '32746': { label: 'reason.preview' },
  '32742': { label: 'reason.second-line', text: 'reason.second-line.text' },
  '32741': { label: 'reason.extension-in-use', text: 'reason.extension-in-use.text' },
  '22': { label: 'reason.out-by-supervisor' },
  '33': { label: 'reason.set-by-supervisor' },
};

const ucce: Readonly<Record<string, SystemReason>> = {
  '50001': connectionLost,
  '50002': connectionLost,
  '50003': phoneDown,
  '50004': { label: 'reason.inactive', text: 'reason.inactive.text' },
  '50005': { label: 'reason.other-line', text: 'reason.other-line.text' },
  '50010': { label: 'reason.missed-calls', text: 'reason.missed-calls.text' },
  '50020': { label: 'reason.skill-group', text: 'reason.skill-group.text' },
  '50030': { label: 'reason.phone-in-use', text: 'reason.phone-in-use.text' },
  '50040': { label: 'reason.mobile-ended', text: 'reason.mobile-failed.text' },
  '50041': { label: 'reason.mobile-failed', text: 'reason.mobile-failed.text' },
  '50042': { label: 'reason.mobile-dropped', text: 'reason.mobile-dropped.text' },
  '20001': { label: 'reason.out-by-supervisor' },
  '20003': { label: 'reason.out-by-system' },
  '-1': { label: 'reason.agent-reset', text: 'reason.agent-reset.text' },
  '-2': { label: 'reason.system-reset', text: 'reason.system-reset.text' },
  '-3': { label: 'reason.extension-changed', text: 'reason.extension-changed.text' },
};

/**
 * 32767 means two things: on UCCE that a call was redirected because nobody answered, on UCCX that the agent
 * logged on again. The events do not say which platform it is; an agent who is ready and becomes not ready by
 * it has missed a call, so this is what we say.
 */
const shared: Readonly<Record<string, SystemReason>> = { '32767': noAnswer };

const system: Readonly<Record<string, SystemReason>> = { ...uccx, ...ucce, ...shared };

/**
 * A reason code in words: the site's own label first, else the system's meaning, else the bare code. `null`
 * when no reason was given.
 */
export function reasonLabel(code: string | null, list: readonly Reason[] | null): string | null {
  if (code === null) return null;
  const own = list?.find((reason) => reason.code === code);
  if (own !== undefined) return own.label;
  const known = system[code];
  return known === undefined ? say('reason.bare', { code }) : say(known.label);
}

/** A sentence for a state change the agent did not order: why, with the code last; `null` when it is unknown. */
export function reasonText(state: AgentStateName, code: string | null): string | null {
  const reason = code === null ? undefined : system[code];
  if (reason === undefined || code === null) return null;
  const why = say('reason.because', { reason: say(reason.text ?? reason.label), code });
  return state === 'NOT_READY' ? `${why} ${say('reason.go-ready')}` : why;
}
