import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { serverRequests } from '../src-shared/server-requests.ts';
import type { createConnectionTests } from './connection-tests.ts';
import { isCertificate } from './edge/authorities.ts';
import { readText } from './edge/text-file.ts';
import type { Servers } from './servers.ts';

export interface ServerHandlersGiven {
  readonly servers: Pick<Servers, 'use' | 'add' | 'change' | 'remove'>;
  readonly signedOut: () => boolean;
  readonly tests: Tests;
  /** Asks the user for a file; `null` when none was chosen. */
  readonly askForFile: (title: string) => Promise<string | null>;
}

export type ServerHandlers = Pick<RequestHandlers, keyof typeof serverRequests>;
type Tests = ReturnType<typeof createConnectionTests>['handlers'];

/** Orders about the servers one can sign in to. */
export function createServerHandlers({
  servers,
  signedOut,
  tests,
  askForFile,
}: ServerHandlersGiven): ServerHandlers {
  /** Another server would take the agent away from this one, with Finesse none the wiser. */
  const whileOut = (go: () => Promise<RequestResult>): RequestResult | Promise<RequestResult> =>
    signedOut() ? go() : { ok: false, error: say('refusal.signed-in') };

  async function chooseFile(id: string, member: 'protocolFile' | 'caFile'): Promise<RequestResult> {
    const isCa = member === 'caFile';
    const path = await askForFile(isCa ? say('servers.ca.choose') : say('servers.protocol-file.choose'));
    if (path === null) return { ok: true };
    if (isCa) {
      const content = await readText(path);
      if (!content.ok || !isCertificate(content.text))
        return { ok: false, error: say('servers.ca.wrong'), field: member };
    }
    return servers.change({ id, [member]: path });
  }

  return {
    ...tests,
    'profile/use': ({ id }) => whileOut(() => servers.use(id)),
    'profile/add': (input) => (input.use ? whileOut(() => servers.add(input)) : servers.add(input)),
    'profile/change': (input) => servers.change(input),
    'profile/remove': ({ id }) => servers.remove(id),
    'profile/choose-file': ({ id, member }) => chooseFile(id, member),
  };
}
