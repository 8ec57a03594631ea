import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import type { StepResult } from '../../src-shared/connection-test.ts';
import { outcomeTold } from '../../src-shared/words-connection-test.ts';
import { connectionTestRequest } from '../../src-shared/server-requests.ts';
import { createConnectionTests } from '../../src-main/connection-tests.ts';
import {
  startEmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import { profileSchema, type Profile } from '../../src-shared/settings.ts';
import { createWays } from '../../src-main/ways.ts';
import { trustedAuthorities } from '../../src-main/edge/authorities.ts';
import { startHttpProxy } from '../support/proxy.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

const started: { dispose(): unknown }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.dispose();
});

const fixture = (name: string) => readFileSync(tlsFixture(name), 'utf8');

type Given = Partial<ReturnType<typeof connectionTestRequest.parse>>;

/** Tests these addresses as the settings would, and answers what each step came to. */
async function tested(
  servers: readonly string[],
  given: Given = {},
  ca: string | null = null,
  system = 'DIRECT',
  saved: Partial<Profile> = {},
) {
  const results: (StepResult & { server: string })[] = [];
  const tests = createConnectionTests({
    tell: ({ run, server, result }) => {
      expect(run).toBe('this');
      results.push({ ...result, server });
    },
    saved: (id) => (id === 'main' ? profileSchema.parse({ id, name: 'Main', servers, ...saved }) : null),
    keptPassword: () => Promise.resolve('kept'),
    ways: createWays(() => Promise.resolve(system)),
    readAuthorities: () => Promise.resolve(trustedAuthorities(ca)),
    newName: () => `test-${randomBytes(4).toString('hex')}`,
  });
  started.push({ dispose: () => tests.stop() });
  const input = connectionTestRequest.parse({
    id: null,
    brokerPassword: '',
    run: 'this',
    servers,
    ...given,
  });
  await tests.handlers['connection/test'](input);
  return {
    results,
    kinds: results.map(({ outcome }) => outcome.kind),
    last: results.at(-1)?.outcome,
  };
}

async function connector(options: EmbeddedConnectorOptions = {}) {
  const made = await startEmbeddedConnector(options);
  started.push({ dispose: () => made.close() });
  return made;
}

/** Listens on a free port of loopback until the test is over. */
async function listening(server: Server | HttpServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.push({
    dispose: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(resolve);
      }),
  });
  return (server.address() as AddressInfo).port;
}

describe('a connector that answers', () => {
  test('is gone through step by step, to IN_SERVICE, each with its time', async () => {
    const { url, port } = await connector();
    const { results } = await tested([url]);
    expect(results.map(({ step, outcome }) => [step, outcome])).toMatchObject([
      ['name', { kind: 'resolved', addresses: ['127.0.0.1'] }],
      ['tcp', { kind: 'open', port }],
      ['websocket', { kind: 'upgraded', protocol: 'v12.stomp' }],
      ['stomp', { kind: 'connected' }],
      ['subscribe', { kind: 'subscribed' }],
      ['hello', { kind: 'in-service' }],
    ]);
    expect(results.every(({ ms, verdict }) => ms >= 0 && verdict === 'good')).toBe(true);
  });

  test('out of service is told as that: it works, and somebody should know', async () => {
    const { url, control } = await connector();
    control.setService('OUT_OF_SERVICE');
    const { results } = await tested([url]);
    expect(results.at(-1)).toMatchObject({ verdict: 'warning', outcome: { kind: 'out-of-service' } });
  });

  test('hears nothing but the greeting, under a name of its own', async () => {
    const { url, control } = await connector();
    await tested([url]);
    await tested([url]);
    const heard = control.received();
    expect(heard.map(({ word }) => word)).toEqual(['hello', 'hello']);
    expect(new Set(heard.map(({ subject }) => subject)).size).toBe(2);
  });

  test('that keeps silent may have another queue', async () => {
    const { url, control } = await connector();
    control.ignore('Hello');
    expect((await tested([url], { serviceTimeoutMs: 1000 })).last).toEqual({ kind: 'no-answer' });
  });

  test('asks for the broker’s user: a wrong one is refused, the kept password is used', async () => {
    const { url } = await connector({ credentials: { login: 'sidetone', passcode: 'kept' } });
    expect((await tested([url], { brokerLogin: 'sidetone', brokerPassword: 'no' })).last).toEqual({
      kind: 'broker-login',
    });
    const asked = { brokerLogin: 'sidetone', id: 'main' };
    const saved = { brokerLogin: 'sidetone' };
    expect((await tested([url], asked, null, 'DIRECT', saved)).last).toEqual({ kind: 'in-service' });
  });

  test('gives the kept password to no address and no trust but the saved ones', async () => {
    const { url } = await connector({ credentials: { login: 'sidetone', passcode: 'kept' } });
    const asked = { brokerLogin: 'sidetone', id: 'main' };
    for (const saved of [{ servers: ['ws://127.0.0.1:1'] }, { proxy: 'direct' }, { brokerLogin: 'other' }]) {
      const { last } = await tested([url], asked, null, 'DIRECT', { brokerLogin: 'sidetone', ...saved });
      expect(last).toEqual({ kind: 'broker-login' });
    }
  });
});

describe('an address where no connector is', () => {
  test('with nobody on its port', async () => {
    const { url, control } = await connector();
    await control.stopListening();
    const { kinds } = await tested([url]);
    expect(kinds).toEqual(['resolved', 'refused']);
  });

  test('with a name that does not exist', async () => {
    const { kinds } = await tested(['ws://no-such-host.invalid:61614']);
    expect(['name-unknown', 'unreachable']).toContain(kinds[0]);
    expect(kinds).toHaveLength(1);
  });

  test('with a web server', async () => {
    const port = await listening(createHttpServer((_request, response) => response.writeHead(404).end()));
    expect((await tested([`ws://127.0.0.1:${port}`])).last).toEqual({ kind: 'http', status: 404 });
  });

  test('with OpenWire, ActiveMQ’s own protocol', async () => {
    const greeting = Buffer.from('\0\0\0\xf0\x01ActiveMQ\0\0\0\x0c\x01', 'latin1');
    const port = await listening(createServer((socket) => socket.end(greeting)));
    expect((await tested([`ws://127.0.0.1:${port}`])).last).toEqual({ kind: 'openwire' });
  });

  test('with something that hangs up', async () => {
    const port = await listening(createServer((socket) => socket.destroy()));
    const { results } = await tested([`ws://127.0.0.1:${port}`]);
    expect(results.at(-1)).toMatchObject({ step: 'websocket', verdict: 'bad' });
  });

  test('with a WebSocket that does not speak STOMP', async () => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => false });
    started.push({ dispose: () => server.close() });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await tested([`ws://127.0.0.1:${port}`])).last).toEqual({ kind: 'no-stomp' });
  });

  test('without TLS', async () => {
    const { port } = await connector();
    const { results } = await tested([`wss://127.0.0.1:${port}`]);
    expect(results.at(-1)).toMatchObject({ step: 'tls', verdict: 'bad' });
  });
});

describe('an encrypted connection', () => {
  /** A TLS server before a connector, with the certificate of that name. */
  async function encrypted(name: string): Promise<string> {
    const { port } = await connector();
    const made = await startTlsServer(name, port);
    started.push(made);
    return made.url;
  }

  test('with a certificate that has signed itself is refused, and the certificate shown', async () => {
    const { last, kinds } = await tested([await encrypted('self-signed')]);
    expect(kinds).toEqual(['resolved', 'open', 'untrusted']);
    expect(last).toMatchObject({ fault: 'self-signed', certificate: { subject: 'localhost' } });
  });

  test('of an unknown authority is refused, and trusted with its file', async () => {
    const url = await encrypted('localhost');
    expect((await tested([url])).last).toMatchObject({ kind: 'untrusted', fault: 'unknown-issuer' });
    const { kinds, results } = await tested([url], {}, fixture('ca.pem'));
    expect(kinds).toEqual([
      'resolved',
      'open',
      'trusted',
      'upgraded',
      'connected',
      'subscribed',
      'in-service',
    ]);
    expect(results[2]?.outcome).toMatchObject({
      certificate: {
        subject: 'localhost',
        issuer: 'Sidetone test authority, Sidetone tests',
        fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) as string,
      },
    });
  });

  test('to another name than the certificate’s is refused', async () => {
    const url = await encrypted('other-name');
    expect((await tested([url], {}, fixture('ca.pem'))).last).toMatchObject({
      kind: 'untrusted',
      fault: 'wrong-name',
      certificate: { subject: 'gc-a.example' },
    });
  });
});

describe('a pinned key', () => {
  test('is told by the test, and makes a server trusted that has signed itself', async () => {
    const { port } = await connector();
    const server = await startTlsServer('self-signed', port);
    started.push(server);
    const { last } = await tested([server.url]);
    const key = last?.kind === 'untrusted' ? last.certificate.key : '';
    expect(key).toMatch(/^sha256\/.{44}$/);
    expect((await tested([server.url], { pinnedKey: key })).last).toEqual({ kind: 'in-service' });
    const other = `sha256/${'A'.repeat(43)}=`;
    expect((await tested([server.url], { pinnedKey: other })).last).toMatchObject({ fault: 'wrong-key' });
  });

  test('is not passed over where nothing is encrypted: such an address is not tried', async () => {
    const { url, control } = await connector();
    const { results } = await tested([url], { pinnedKey: `sha256/${'A'.repeat(43)}=` });
    expect(results).toMatchObject([{ step: 'tls', verdict: 'bad', outcome: { kind: 'unguarded' } }]);
    expect(control.received()).toEqual([]);
  });
});

describe('a proxy', () => {
  /** The name is the proxy's to know: nobody else could find it. */
  const server = 'ws://gc-a.example:61614';
  async function proxied(options: Parameters<typeof startHttpProxy>[1] = {}) {
    const { port } = await connector();
    const proxy = await startHttpProxy(port, options);
    started.push(proxy);
    return proxy;
  }

  test('takes the place of the name and the port', async () => {
    const proxy = await proxied();
    const { kinds, results } = await tested([server], { proxy: `http://127.0.0.1:${proxy.port}` });
    expect(kinds).toEqual(['by-proxy', 'upgraded', 'connected', 'subscribed', 'in-service']);
    expect(results[0]).toMatchObject({ step: 'proxy', outcome: { proxy: `127.0.0.1:${proxy.port}` } });
    expect(proxy.asked).toEqual(['gc-a.example:61614']);
  });

  test('that asks for a log-in is told', async () => {
    const { port } = await proxied({ status: 407 });
    const { results } = await tested([server], { proxy: `http://127.0.0.1:${port}` });
    expect(results).toMatchObject([
      { step: 'proxy', verdict: 'bad', outcome: { kind: 'proxy', why: 'log-in' } },
    ]);
  });

  test('whose certificate nobody vouches for is told as the proxy’s, and has no key to pin', async () => {
    const { port } = await proxied({ encrypted: true });
    const { results } = await tested([server], { proxy: `https://localhost:${port}` });
    expect(results).toMatchObject([
      { step: 'proxy', verdict: 'bad', outcome: { kind: 'proxy-untrusted', fault: 'unknown-issuer' } },
    ]);
    const words = results.map(({ outcome }) => outcomeTold(outcome).text);
    expect(words).toEqual([expect.stringContaining('has signed the proxy’s certificate')]);
  });

  test('that is not there is told; where the system has another way, that is gone', async () => {
    const proxy = await proxied();
    await proxy.dispose();
    const { port } = proxy;
    const { last } = await tested([server], { proxy: `http://127.0.0.1:${port}` });
    expect(last).toEqual({ kind: 'proxy', proxy: `127.0.0.1:${port}`, why: 'unreachable' });
    const { results } = await tested([server], {}, null, `PROXY 127.0.0.1:${port}; DIRECT`);
    expect(results.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['proxy', 'warning'],
      ['name', 'bad'],
    ]);
  });
});

describe('several addresses', () => {
  test('are tested one after the other', async () => {
    const first = await connector();
    const second = await connector();
    await first.control.stopListening();
    const { results } = await tested([first.url, second.url]);
    expect(results.filter(({ verdict }) => verdict === 'bad').map(({ server }) => server)).toEqual([
      first.url,
    ]);
    expect(results.at(-1)).toMatchObject({ server: second.url, outcome: { kind: 'in-service' } });
  });

  test('a test that is stopped reports nothing more', async () => {
    const port = await listening(createServer());
    const results: unknown[] = [];
    const tests = createConnectionTests({
      tell: ({ result }) => results.push(result.step),
      saved: () => null,
      keptPassword: () => Promise.resolve(''),
      ways: createWays(() => Promise.resolve('DIRECT')),
      readAuthorities: () => Promise.resolve(null),
      newName: () => 'test-stopped',
    });
    const servers = [`ws://127.0.0.1:${port}`];
    const input = connectionTestRequest.parse({ id: null, brokerPassword: '', run: 'this', servers });
    const done = Promise.resolve(tests.handlers['connection/test'](input));
    await expect.poll(() => results.length).toBe(2);
    tests.stop();
    await done;
    expect(results).toEqual(['name', 'tcp']);
  });

  test('a test that is stopped at one proxy does not go to the next', async () => {
    const [first, next] = [await startSilentServer(), await startSilentServer()];
    started.push(first, next);
    const results: unknown[] = [];
    const tests = createConnectionTests({
      tell: ({ result }) => results.push(result.step),
      keptPassword: () => Promise.resolve(''),
      saved: () => null,
      ways: createWays(() => Promise.resolve(`PROXY 127.0.0.1:${first.port}; PROXY 127.0.0.1:${next.port}`)),
      readAuthorities: () => Promise.resolve(null),
      newName: () => 'test-stopped',
    });
    const servers = ['ws://gc-a.example:61614'];
    const input = connectionTestRequest.parse({ id: null, brokerPassword: '', run: 'this', servers });
    const asked = first.next();
    const done = Promise.resolve(tests.handlers['connection/test'](input));
    await asked;
    tests.stop();
    await done;
    expect(await next.count()).toBe(0);
    expect(results).toEqual([]);
  });
});
