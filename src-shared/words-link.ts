import { say } from './language/say.ts';
import type { LoginProblem } from './link.ts';
import { failureTold, type Told } from './words-link-failure.ts';

/** The field of the log-in form a problem belongs to. */
export type LogInField = 'agentId' | 'password' | 'extension';

/** A failed log-in in words, and the field it stands beside; `null` when it belongs to none. */
export interface LogInTold extends Told {
  readonly field: LogInField | null;
}

/** What to tell an agent whose log-in failed. */
export function logInTold(problem: LoginProblem): LogInTold {
  const told = (field: LogInField | null, title: string, text = ''): LogInTold => ({ field, title, text });
  switch (problem.kind) {
    case 'credentials':
      return told('password', say('sign-in.credentials.title'), say('sign-in.credentials.text'));
    case 'unknown-agent':
      return told('agentId', say('sign-in.unknown-agent.title'), say('sign-in.unknown-agent.text'));
    case 'no-extension':
      return told('extension', say('log-in.missing.extension'));
    case 'no-password':
      return told('password', say('log-in.missing.password'));
    case 'wrong-extension': {
      const title = say('sign-in.wrong-extension.title', { extension: problem.extension });
      return told('extension', title, say('sign-in.wrong-extension.text'));
    }
    case 'extension-in-use': {
      const title = say('sign-in.extension-in-use.title', { extension: problem.extension });
      return told('extension', title, say('sign-in.extension-in-use.text'));
    }
    case 'licences':
      return told(null, say('sign-in.licences.title'), say('sign-in.licences.text'));
    case 'subscription':
      return told(null, say('sign-in.subscription.title'), say('sign-in.subscription.text'));
    case 'out-of-service':
      return told(null, say('sign-in.out-of-service.title'), say('sign-in.out-of-service.text'));
    case 'no-answer':
      return problem.step === 'link'
        ? told(null, say('failure.silent.title'), say('sign-in.no-server.text'))
        : told(null, say('sign-in.no-answer.title'), say('sign-in.no-answer.text'));
    case 'link': {
      const { title, text } = failureTold(problem.failure);
      return told(null, title, text);
    }
    case 'other':
      return told(null, say('sign-in.other.title'), spoken(problem.text, problem.code));
  }
}

/** The phone system's own words with the code last; says so when it gave none. */
export function spoken(text: string, code: string): string {
  if (text === '')
    return code === '' ? say('phone-system.silent') : say('phone-system.silent-code', { code });
  const words = text.replace(/[.\s]+$/, '');
  return code === '' || text.includes(code) ? `${words}.` : say('phone-system.said', { text: words, code });
}
