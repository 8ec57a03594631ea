import type { RequestInput } from '../../src-shared/contract.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { AppView } from '../../src-shared/view.ts';

/** The accounts of the embedded connector; one of them may be the one remembered. */
const demoAgents = ['1001', '1002', '1003', '2001'];

/** What the log-in form holds. Whether the phone counts is `mobile.used`: it stays when that is taken back. */
export type LogInEntries = Omit<RequestInput<'session/log-in'>, 'mobile'> & {
  readonly mobile: Settings['mobile'];
};

/** What stands in the log-in form before anybody types: the remembered values, in the demo a demo account. */
export function firstEntries({ settings, desk }: Pick<AppView, 'settings' | 'desk'>): LogInEntries {
  const { agentId, extension, remember, mobile } = settings;
  const rest = { mobile, remember, rememberPassword: desk.secureStorage && desk.passwordKept };
  if (settings.profile !== 'demo') return { agentId, password: '', extension, ...rest };
  const known = demoAgents.includes(agentId) && extension !== '';
  return known
    ? { agentId, password: 'demo', extension, ...rest }
    : { agentId: '1001', password: 'demo', extension: '3001', ...rest };
}

/** Whether agents may work at a phone of their own there: on UCCE, and where it is not known what there is. */
export const hasMobileAgents = (site: AppView['site']): boolean => site?.platform !== 'UCCX';
