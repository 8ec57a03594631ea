import type { Settings } from '../src-shared/settings.ts';
import { checkValue, type Checked } from './core/connector/values.ts';
import type { Effect } from './core/state/app-event.ts';

/** Our name towards the connector: the profile's own, else one that is unique to this installation. */
export function destinationOf(wanted: string, installationId: string): Checked {
  const checked = checkValue(wanted === '' ? `sidetone-${installationId}` : wanted);
  if (checked === null) throw new Error('the schema let a client destination pass that breaks a frame');
  return checked;
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
