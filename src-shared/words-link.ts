import type { LinkFailure, LoginProblem } from './link.ts';

/** Something to tell: what happened, then what still works and what to do. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** A few words for a server line, `no answer`, `refused`. */
export function failureShort(failure: LinkFailure): string {
  switch (failure.kind) {
    case 'refused':
      return 'refused';
    case 'unreachable':
      return 'cannot be reached';
    case 'not-websocket':
      return 'is not a connector';
    case 'certificate':
      return 'certificate not trusted';
    case 'broker-login':
      return 'broker password refused';
    case 'broker-error':
      return 'broker error';
    case 'silent':
      return 'no answer';
    case 'closed':
      return 'connection closed';
  }
}

/** The failure of a connection in full, for the agent and whoever supports them. */
export function failureTold(failure: LinkFailure): Told {
  switch (failure.kind) {
    case 'refused':
      return { title: 'The server refuses connections', text: 'Check the address and the port.' };
    case 'unreachable':
      return { title: 'The server cannot be reached', text: 'Check your network and the address.' };
    case 'not-websocket':
      return {
        title: 'Nothing speaks WebSocket at this address',
        text: `The broker's ws connector may be missing${failure.status === null ? '.' : ` (HTTP ${failure.status}).`}`,
      };
    case 'certificate':
      return {
        title: "The server's certificate is not trusted",
        text: `It is for ${failure.host}. Ask your administrator to add its CA to this computer.`,
      };
    case 'broker-login':
      return {
        title: 'The broker refuses its user and password',
        text: 'They belong to the server, not to you. Your administrator has them.',
      };
    case 'broker-error':
      return { title: 'The broker reports an error', text: failure.text };
    case 'silent':
      return { title: 'The server does not answer', text: 'It is there, but the connector says nothing.' };
    case 'closed':
      return { title: 'The server closed the connection', text: 'Trying again by itself.' };
  }
}

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
      return told('password', 'Agent ID and password do not match.', 'Check Caps Lock, then try again.');
    case 'unknown-agent':
      return told(
        'agentId',
        'No agent with this ID.',
        'Check the spelling, or ask your administrator which ID you have.',
      );
    case 'no-extension':
      return told('extension', 'Enter your extension.');
    case 'no-password':
      return told('password', 'Enter your password.');
    case 'wrong-extension':
      return told(
        'extension',
        `${problem.extension} is not a phone you can sign in to.`,
        "Check the number on your phone's display.",
      );
    case 'extension-in-use':
      return told(
        'extension',
        `${problem.extension} is in use by another agent.`,
        'Sign out there, or use your own extension.',
      );
    case 'licences':
      return told(
        null,
        'All licences are in use',
        'Someone has to sign out first. Your administrator can add licences.',
      );
    case 'subscription':
      return told(
        null,
        'Signed in, but no news arrives',
        'The server could not subscribe to your phone. Try again in a minute.',
      );
    case 'out-of-service':
      return told(null, 'Finesse is not in service', 'Your phone works. Sign in when it is back.');
    case 'no-answer':
      return problem.step === 'link'
        ? told(null, 'The server does not answer', 'Use your phone as usual, and try again.')
        : told(
            null,
            'No answer to your sign-in',
            'The server took it and said nothing. Try again in a minute.',
          );
    case 'link': {
      const { title, text } = failureTold(problem.failure);
      return told(null, title, text);
    }
    case 'other':
      return told(null, 'Sign-in did not work', spoken(problem.text, problem.code));
  }
}

/** The phone system's own words with the code last; says so when it gave none. */
export function spoken(text: string, code: string): string {
  const bracket = code === '' || text.includes(code) ? '' : ` (${code})`;
  if (text === '') return `The phone system gave no reason${bracket}.`;
  return `${text.replace(/[.\s]+$/, '')}${bracket}.`;
}
