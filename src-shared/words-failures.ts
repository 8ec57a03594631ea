import { say } from './language/say.ts';

/** Finesse's causes of a call that failed (its developer guide, CTI event mappings); `OTHER` says nothing. */
const causes = new Map([
  ['busy', () => say('call.failed.busy')],
  ['baddestination', () => say('call.failed.bad-destination')],
  ['other', () => say('call.no-reason')],
]);

/** Why a call failed, in words. What is none of Finesse's causes is the phone system's own text, and stays as it is. */
export const callFailureWords = (failure: string): string =>
  causes.get(failure.toLowerCase().replaceAll(/[\s_]/g, ''))?.() ?? failure;
