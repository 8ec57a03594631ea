import type { RequestResult } from '../../src-shared/contract.ts';
import type { StepResult, TestStep } from '../../src-shared/connection-test.ts';
import { testSteps } from '../../src-shared/connection-test.ts';
import type { Profile } from '../../src-shared/settings.ts';
import { on, request } from './bridge.ts';
import { filledServers, type ServerEntries } from './server-entries.ts';

/** How the test of an address stands; `at`: the step that is tried, or that failed. */
export type AddressState =
  | { readonly phase: 'untested' }
  | { readonly phase: 'testing' | 'failed'; readonly at: TestStep }
  | { readonly phase: 'passed' };

/** `id`: of a saved server, whose kept password is used where none is typed. */
type Besides = Partial<Pick<Profile, 'id' | 'form' | 'serviceTimeoutMs'>>;
type Found = Readonly<Record<string, readonly StepResult[]>>;
const lastStep: TestStep = 'hello';

/** Tests of the addresses of one form, with what came of each step so far. Listens to main until it is disposed. */
export function createServerTest() {
  let run = '';
  let busy = $state(false);
  let addresses = $state.raw<readonly string[]>([]);
  let found = $state.raw<Found>({});

  const dispose = on('connection/step', (step) => {
    if (step.run !== run) return;
    found = { ...found, [step.server]: [...(found[step.server] ?? []), step.result] };
  });

  const isOver = (server: string) => {
    const last = found[server]?.at(-1);
    return last !== undefined && (last.verdict === 'bad' || last.step === lastStep);
  };
  const stepsOf = (server: string): readonly StepResult[] => found[server.trim()] ?? [];

  function stop() {
    if (busy) void request('connection/stop');
    run = '';
    busy = false;
  }

  return {
    get busy() {
      return busy;
    },
    stepsOf,
    stateOf(address: string): AddressState {
      const server = address.trim();
      const last = stepsOf(server).at(-1);
      if (last?.verdict === 'bad') return { phase: 'failed', at: last.step };
      if (last?.step === lastStep) return { phase: 'passed' };
      const isUnderWay = busy && addresses.find((one) => !isOver(one)) === server;
      return isUnderWay ? { phase: 'testing', at: stepAfter(last?.step, server) } : { phase: 'untested' };
    },
    /** Tests them, one after the other. `more`: what the server says besides, where it says anything. */
    async start(entries: ServerEntries, more: Besides = {}): Promise<RequestResult> {
      const servers = filledServers(entries.servers).map((server) => server.trim());
      const mine = crypto.randomUUID();
      run = mine;
      found = {};
      addresses = servers;
      busy = true;
      const { name: _name, ...tested } = entries;
      const result = await request('connection/test', { ...tested, run, servers, id: null, ...more });
      if (run === mine) busy = false;
      return result;
    },
    stop,
    /** What was found holds no longer: the form has changed. */
    forget() {
      stop();
      found = {};
    },
    dispose() {
      stop();
      dispose();
    },
  };
}
export type ServerTest = ReturnType<typeof createServerTest>;

/**
 * The step that is tried after this one: only an encrypted link has one of its own for that. Whether there is a proxy
 * is known when its step is told; it takes the place of the name and the port.
 */
function stepAfter(step: TestStep | undefined, server: string): TestStep {
  const tried = testSteps.filter((one) => one !== 'tls' || server.toLowerCase().startsWith('wss:'));
  if (step === undefined) return 'name';
  return tried[tried.indexOf(step === 'proxy' ? 'tcp' : step) + 1] ?? lastStep;
}
