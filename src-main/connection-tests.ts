import { pinsOf } from '../src-shared/certificate.ts';
import type { Checked as Input, PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { Profile } from '../src-shared/settings.ts';
import { done, ok } from './answers.ts';
import type { TestTarget } from './core/connection-test/test-target.ts';
import { command } from './core/connector/command.ts';
import { decode } from './core/connector/decode.ts';
import { encode } from './core/connector/encode.ts';
import { protocols } from './core/connector/protocols.ts';
import { readProtocolFile } from './core/connector/read-protocol.ts';
import { testConnection, type RunningTest, type TestedWays } from './edge/connection-test.ts';
import { readText } from './edge/text-file.ts';
import { destinationOf } from './profiles.ts';

export interface ConnectionTestsGiven {
  readonly tell: (step: PageEvents['connection/step']) => void;
  /** A server as it is saved; `null` where there is none of this id. */
  readonly saved: (id: string) => Profile | null;
  /** The broker password that is kept for a saved server. */
  readonly keptPassword: (id: string) => Promise<string>;
  /** The steps of the way to a server. */
  readonly ways: TestedWays;
  readonly readAuthorities: (caFile: string) => Promise<readonly string[] | null>;
  /** Unique to this machine and this test: the name under which the connector answers. */
  readonly newName: () => string;
}

type Request = Input<'connection/test'>;

/** Tests of connections, one after the other, beside whatever session there is. A new one ends the one before. */
export function createConnectionTests(given: ConnectionTestsGiven) {
  let running: RunningTest | null = null;
  let latest = 0;

  function stop() {
    latest += 1;
    running?.stop();
    running = null;
  }

  /** What the connector would be told and asked, as the site has it. */
  async function targetOf(input: Request): Promise<(server: string) => TestTarget> {
    const base = protocols[input.protocol];
    const read =
      input.protocolFile === '' ? null : readProtocolFile(await readText(input.protocolFile), input.protocol);
    const protocol = read?.ok === true ? read.protocol : base;
    const form = input.form === 'protocol' ? protocol.form : input.form;
    const kept = input.id !== null && input.brokerPassword === '' ? await given.keptPassword(input.id) : '';
    const authorities = await given.readAuthorities(input.caFile);
    return (server) => {
      const destination = destinationOf('', given.newName());
      return {
        server,
        queue: input.queue,
        topic: `/topic/${destination}`,
        brokerLogin: input.brokerLogin,
        brokerPassword: mayHaveKept(input, server, given.saved) ? kept : input.brokerPassword,
        authorities,
        pins: pinsOf(input.pinnedKey) ?? [input.pinnedKey],
        proxy: input.proxy,
        hello: encode(protocol.commands.hello, destination, command('hello', destination, {}).values),
        answer(body) {
          const decoded = decode(body, { form, names: protocol.events });
          if (!decoded.ok || decoded.event.kind !== 'system') return null;
          return decoded.event.status === 'in' ? 'in-service' : 'out-of-service';
        },
        answerMs: input.serviceTimeoutMs,
      };
    };
  }

  async function test(input: Request): Promise<RequestResult> {
    stop();
    const mine = latest;
    const target = await targetOf(input);
    // Loaded with the first test: with it comes the library of sockets.
    const { createStompSteps } = await import('./edge/stomp-steps.ts');
    for (const server of input.servers) {
      if (mine !== latest) return ok;
      running = testConnection(target(server), given.ways, createStompSteps, (result) =>
        given.tell({ run: input.run, server, result }),
      );
      await running.done;
    }
    return ok;
  }

  const handlers: Pick<RequestHandlers, 'connection/test' | 'connection/stop'> = {
    'connection/test': test,
    'connection/stop': () => done(stop),
  };
  return { handlers, stop };
}

/**
 * The kept password goes only where the saved server goes, and only by the trust it has there: a page that names other
 * addresses, or another proof of who answers, has to name the password too.
 */
function mayHaveKept(input: Request, server: string, saved: ConnectionTestsGiven['saved']): boolean {
  const profile = input.id === null ? null : saved(input.id);
  if (profile === null || input.brokerPassword !== '' || !profile.servers.includes(server)) return false;
  return (['brokerLogin', 'caFile', 'pinnedKey', 'proxy'] as const).every(
    (name) => input[name] === profile[name],
  );
}
