import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { serverRequests } from '../src-shared/server-requests.ts';
import { ok, refuse } from './answers.ts';
import type { createConnectionTests } from './connection-tests.ts';
import { noContent } from './core/file-content.ts';
import { isCertificate } from './edge/authorities.ts';
import { readText } from './edge/text-file.ts';
import type { Servers } from './servers.ts';

export interface ServerHandlersGiven {
  readonly servers: Pick<Servers, 'use' | 'add' | 'change' | 'remove'>;
  readonly signedOut: () => boolean;
  readonly tests: ReturnType<typeof createConnectionTests>['handlers'];
  /** Asks the user for a file; `null` when none was chosen. */
  readonly askForFile: (title: string) => Promise<string | null>;
  readonly tell: (chosen: PageEvents['server/file-chosen']) => void;
}

export type ServerHandlers = Pick<RequestHandlers, keyof typeof serverRequests>;

/** Orders about the servers one can sign in to. */
export function createServerHandlers(given: ServerHandlersGiven): ServerHandlers {
  const { servers, signedOut, tests, askForFile, tell } = given;
  /** Another server would take the agent away from this one, with Finesse none the wiser. */
  const whileOut = (go: () => Promise<RequestResult>): RequestResult | Promise<RequestResult> =>
    signedOut() ? go() : refuse(say('refusal.signed-in'));

  return {
    ...tests,
    'profile/use': ({ id }) => whileOut(() => servers.use(id)),
    'profile/add': async (input) =>
      (await caRefusal(input.caFile)) ??
      (input.use ? whileOut(() => servers.add(input)) : servers.add(input)),
    'profile/change': async (input) => (await caRefusal(input.caFile)) ?? servers.change(input),
    'profile/remove': ({ id }) => servers.remove(id),
    'profile/choose-file': async ({ ask, member }) => {
      const title = member === 'caFile' ? say('servers.ca.choose') : say('servers.protocol-file.choose');
      const path = await askForFile(title);
      if (path !== null) tell({ ask, path });
      return ok;
    },
  };
}

/** A file that holds no certificate would make every encrypted link fail later on; `null` where it is fine. */
async function caRefusal(file: string | undefined): Promise<RequestResult | null> {
  if (file === undefined || file === '') return null;
  const content = await readText(file);
  if (content.ok && isCertificate(content.text)) return null;
  return refuse(content.ok ? say('servers.ca.wrong') : noContent(content).message, 'caFile');
}
