import type { Checked as Input } from '../src-shared/contract.ts';
import { profileSchema, type Profile, type Settings } from '../src-shared/settings.ts';
import { checkValue, type Checked } from './core/connector/values.ts';
import type { Effect } from './core/state/app-event.ts';

/** Our name towards the connector: the profile's own, else one that is unique to this installation. */
export function destinationOf(wanted: string, installationId: string): Checked {
  const checked = checkValue(wanted === '' ? `sidetone-${installationId}` : wanted);
  if (checked === null) throw new Error('the schema let a client destination pass that breaks a frame');
  return checked;
}

/**
 * The profiles with one added or changed, and its id. What the form does not show keeps its value; `newId` is
 * used when the page gave none.
 */
export function withProfile(
  profiles: readonly Profile[],
  input: Input<'profile/save'>,
  newId: string,
): { profiles: Profile[]; id: string } {
  const { brokerPassword, ...saved } = input;
  const id = input.id ?? newId;
  const before = profiles.find((one) => one.id === id);
  const profile = profileSchema.parse({ ...before, ...saved, id });
  const changed = profiles.map((one) => (one.id === id ? profile : one));
  return { profiles: before === undefined ? [...profiles, profile] : changed, id };
}

const mostUsed = 20;

/** The reasons as they were last used, with this one in front. */
export const withUsed = (used: readonly string[], code: string): string[] =>
  [code, ...used.filter((one) => one !== code)].slice(0, mostUsed);

/** What the log-in form is to be filled in with next time; `before` is what it knows of a mobile agent. */
export function remembered(
  { remember, agentId, extension, mobile }: Extract<Effect, { type: 'remember' }>,
  before: Settings['mobile'],
): Pick<Settings, 'agentId' | 'extension' | 'remember' | 'mobile'> {
  const used = mobile !== null;
  // Who sits at their own phone for a day keeps the mobile one for the next.
  if (remember) return { agentId, extension, remember, mobile: { ...before, ...mobile, used } };
  return { agentId: '', extension: '', remember, mobile: { ...before, phone: '', used: false } };
}
