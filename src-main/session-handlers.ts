import type { Checked as Input, RequestHandlers, RequestName } from '../src-shared/contract.ts';
import { forbiddenWords } from '../src-shared/forbidden.ts';
import { say } from '../src-shared/language/say.ts';
import { parseNumber } from '../src-shared/phone-number.ts';
import { done, ok, refuse, unless } from './answers.ts';
import { checkValue, Secret, type Checked } from './core/connector/values.ts';
import type { Credentials } from './core/state/app-state.ts';
import { sessionRefusal } from './core/state/orders.ts';
import type { Phone } from './phone.ts';

export interface SessionHandlersGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  /** The password that is kept for an agent; `null` for none. */
  readonly keptPassword: (agentId: string) => Promise<string | null>;
}

type SessionHandlers = Pick<RequestHandlers, Extract<RequestName, `${'session' | 'agent'}/${string}`>>;

/** Orders about the agent: to be logged in and out, and which state to be in. */
export function createSessionHandlers({ phone, keptPassword }: SessionHandlersGiven): SessionHandlers {
  const { raise } = phone;
  const state = () => phone.store.state();
  const inSession = (go: () => void) => unless(sessionRefusal(state()), go);
  const withReason = (reasonCode: string | null, go: (code: Checked | null) => void) => {
    const code = reasonCode === null ? null : checkValue(reasonCode);
    if (reasonCode !== null && code === null) return refuse(forbiddenWords(), 'reasonCode');
    return inSession(() => go(code));
  };

  return {
    'session/log-in': async (input) => {
      const kept = input.password === '' ? await keptPassword(input.agentId) : input.password;
      if (kept === null) return refuse(say('log-in.missing.password'), 'password');
      const agentId = checkValue(input.agentId);
      const extension = checkValue(input.extension);
      const password = checkValue(kept);
      if (agentId === null) return refuse(forbiddenWords(), 'agentId');
      if (extension === null) return refuse(forbiddenWords(), 'extension');
      if (password === null) return refuse(forbiddenWords(), 'password');
      const mobile = readMobile(input.mobile);
      if (typeof mobile === 'string') return refuse(mobile, 'mobile');
      if (!input.admin && extension === '') return refuse(say('log-in.missing.extension'), 'extension');
      const { remember, rememberPassword: keepPassword, admin } = input;
      const secret = new Secret(password);
      const credentials = { agentId, extension, password: secret, mobile, remember, keepPassword, admin };
      raise({ type: 'order/log-in', credentials });
      return ok;
    },
    'session/cancel': () => done(() => raise({ type: 'order/cancel-log-in' })),
    'session/log-out': ({ reasonCode }) =>
      state().credentials?.admin === true
        ? done(() => raise({ type: 'order/log-out', reasonCode: null }))
        : withReason(reasonCode, (code) => raise({ type: 'order/log-out', reasonCode: code })),
    'agent/ready': () => inSession(() => raise({ type: 'order/ready' })),
    'agent/not-ready': ({ reasonCode }) =>
      withReason(reasonCode, (code) => raise({ type: 'order/not-ready', reasonCode: code })),
    'agent/work': ({ then }) => inSession(() => raise({ type: 'order/work', then })),
    'agent/forget-wish': () => done(() => raise({ type: 'order/forget-wish' })),
  };
}

/** The phone of a mobile agent as it is dialled; in words why it is none. */
function readMobile(given: Input<'session/log-in'>['mobile']): Credentials['mobile'] | string {
  if (given === null) return null;
  const number = parseNumber(given.phone);
  if (!number.ok) return number.error;
  const phone = checkValue(number.number);
  return phone === null ? forbiddenWords() : { phone, connection: given.connection };
}
