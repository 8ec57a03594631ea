import type { AgentStateName, Reason } from './agent.ts';

/** Finesse's own reason codes: why the system changed a state (Cisco, reason codes of UCCX and UCCE). */
interface SystemReason {
  readonly label: string;
  /** What the agent may want to know when it happened to them; absent where the label says it all. */
  readonly text?: string;
}

const unanswered = 'You did not answer in time';
const lostForAMoment = 'The connection to the phone system was lost for a moment';
const phoneDown: SystemReason = {
  label: 'Phone out of service',
  text: 'Your phone is out of service. Check its cable and display',
};
const noAnswer: SystemReason = { label: 'No answer', text: unanswered };
const connectionLost: SystemReason = { label: 'Connection lost', text: lostForAMoment };

const uccx: Readonly<Record<string, SystemReason>> = {
  '32765': connectionLost,
  '32764': { label: 'Contact centre failure', text: lostForAMoment },
  '32763': noAnswer,
  '32762': { label: 'Off hook', text: 'Your handset was lifted' },
  '32761': { label: 'Other call', text: 'You are in a call that did not come from a queue' },
  '32760': { label: 'Logged on' },
  '32759': phoneDown,
  '32758': { label: 'Wrap-up time over', text: 'The time for wrap-up has run out' },
  '32757': { label: 'Phone system moved', text: 'The phone system moved to another server' },
  '32756': { label: 'Phone back', text: 'Your phone is in service again' },
  '32755': { label: 'Call ended' },
  '32754': { label: 'Phone not allowed', text: 'Your phone may not be used by the contact centre' },
  '32753': { label: 'Line not allowed', text: 'Your line may not be used by the contact centre' },
  '32752': { label: 'Call withdrawn' },
  '32751': { label: 'Call skipped' },
  '32750': { label: 'Extension changed', text: 'Your extension was changed' },
  '32749': { label: 'Consult withdrawn' },
  '32747': { label: 'Reserved for a campaign' },
  '32746': { label: 'Reserved for a preview' },
  '32742': { label: 'Second line off hook', text: 'The second line of your phone was lifted' },
  '32741': { label: 'Extension in use', text: 'Your extension is in use by another agent' },
  '22': { label: 'Logged out by a supervisor' },
  '33': { label: 'Set by a supervisor' },
};

const ucce: Readonly<Record<string, SystemReason>> = {
  '50001': connectionLost,
  '50002': connectionLost,
  '50003': phoneDown,
  '50004': { label: 'Inactive', text: 'You were inactive for too long' },
  '50005': { label: 'Other line busy', text: 'Another line of your phone is busy' },
  '50010': { label: 'Missed calls', text: 'Several calls were not answered' },
  '50020': { label: 'Skill group changed', text: 'Your skill group was changed' },
  '50030': { label: 'Phone in use', text: 'Your phone is in use by another agent' },
  '50040': { label: 'Mobile agent call ended', text: 'The call to your mobile phone failed' },
  '50041': { label: 'Mobile agent call failed', text: 'The call to your mobile phone failed' },
  '50042': { label: 'Mobile agent line dropped', text: 'The line to your mobile phone was dropped' },
  '20001': { label: 'Logged out by a supervisor' },
  '20003': { label: 'Logged out by the system' },
  '-1': { label: 'Agent reset', text: 'The phone system started your state anew' },
  '-2': { label: 'Phone system reset', text: 'The phone system was started anew' },
  '-3': { label: 'Extension changed', text: 'Your extension was changed' },
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
  return own?.label ?? system[code]?.label ?? `Reason ${code}`;
}

/** A sentence for a state change the agent did not order: why, with the code last; `null` when it is unknown. */
export function reasonText(state: AgentStateName, code: string | null): string | null {
  const reason = code === null ? undefined : system[code];
  if (reason === undefined || code === null) return null;
  const next = state === 'NOT_READY' ? ' Go ready when you can take calls.' : '';
  return `${reason.text ?? reason.label} (${code}).${next}`;
}
