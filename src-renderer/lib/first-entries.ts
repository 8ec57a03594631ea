import type { RequestInput } from '../../src-shared/contract.ts';
import type { AppView } from '../../src-shared/view.ts';

/** The accounts of the embedded connector; one of them may be the one remembered. */
const demoAgents = ['1001', '1002', '1003', '2001'];

/** What stands in the log-in form before anybody types: the remembered values, in the demo a demo account. */
export function firstEntries({
  settings,
  desk,
}: Pick<AppView, 'settings' | 'desk'>): RequestInput<'session/log-in'> {
  const { agentId, extension, remember } = settings;
  const rest = { remember, rememberPassword: desk.secureStorage && desk.passwordKept };
  if (settings.profile !== 'demo') return { agentId, password: '', extension, ...rest };
  const known = demoAgents.includes(agentId) && extension !== '';
  return known
    ? { agentId, password: 'demo', extension, ...rest }
    : { agentId: '1001', password: 'demo', extension: '3001', ...rest };
}
