import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { trustedAuthorities } from '../../src-main/edge/authorities.ts';
import { createConnectorLink } from '../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../src-main/edge/silence-watch.ts';
import { createWays } from '../../src-main/ways.ts';
import type { LinkFailure } from '../../src-shared/link.ts';
import { startHttpProxy, startSocksProxy, type TestProxy } from '../support/proxy.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

const ends: { dispose(): unknown }[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end.dispose();
});
const until = <Made extends { dispose(): unknown }>(made: Made): Made => {
  ends.push(made);
  return made;
};

const own = trustedAuthorities(readFileSync(tlsFixture('ca.pem'), 'utf8'));
/** A name that nobody but the proxies knows. */
const plain = 'ws://gc-a.example:61614';
const encrypted = 'wss://gc-a.example:61614';

/** What comes of opening the app's own link; `system`: what the system says of proxies. */
async function opened(
  server: string,
  { proxy = 'system', system = 'DIRECT', limitMs = 8000, pins = [] as readonly string[] },
) {
  const asked: string[] = [];
  const ways = createWays((of) => {
    asked.push(of);
    return Promise.resolve(system);
  });
  const outcome = await new Promise<'opened' | LinkFailure>((resolve) => {
    const link = createConnectorLink(watchSilence, ways.open, {
      opened: () => resolve('opened'),
      lost: resolve,
      said: () => undefined,
      fault: () => undefined,
    });
    ends.push({ dispose: () => link.close() });
    const target = { server, queue: '/queue/Connector1', topic: '/topic/test', brokerLogin: '' };
    link.open({ ...target, brokerPassword: '', authorities: own, pins, proxy }, limitMs);
  });
  return { outcome, asked };
}

async function connectorPort(): Promise<number> {
  const connector = await startEmbeddedConnector();
  ends.push({ dispose: () => connector.close() });
  return connector.port;
}
/** A connector behind TLS, with the certificate of `gc-a.example`. */
const encryptedPort = async () => until(await startTlsServer('other-name', await connectorPort())).port;
const pac = ({ port }: TestProxy, type = 'PROXY') => `${type} 127.0.0.1:${port}`;
/** A port of loopback where nobody is any more. */
async function nobody(): Promise<TestProxy> {
  const proxy = await startHttpProxy(0);
  await proxy.dispose();
  return proxy;
}

describe('a link goes through', () => {
  test('the HTTP proxy that the system names', async () => {
    const proxy = until(await startHttpProxy(await connectorPort()));
    const { outcome, asked } = await opened(plain, { system: pac(proxy) });
    expect(outcome).toBe('opened');
    expect(asked).toEqual([plain]);
    expect(proxy.asked).toEqual(['gc-a.example:61614']);
  });

  test('a proxy encrypted from end to end: the certificate is the server’s', async () => {
    const proxy = until(await startHttpProxy(await encryptedPort()));
    expect((await opened(encrypted, { system: pac(proxy) })).outcome).toBe('opened');
    expect((await opened('wss://other.example:61614', { system: pac(proxy) })).outcome).toMatchObject({
      kind: 'certificate',
      host: 'other.example',
      fault: 'wrong-name',
    });
  });

  test('a proxy that is itself spoken to encrypted', async () => {
    const proxy = until(await startHttpProxy(await encryptedPort(), { encrypted: true }));
    expect((await opened(encrypted, { proxy: `https://localhost:${proxy.port}` })).outcome).toBe('opened');
  });

  test.each([
    ['plain', plain, connectorPort],
    ['encrypted', encrypted, encryptedPort],
  ] as const)('a SOCKS5 proxy, %s: it looks up the name', async (_what, server, port) => {
    const proxy = until(await startSocksProxy(await port()));
    expect((await opened(server, { system: pac(proxy, 'SOCKS5') })).outcome).toBe('opened');
    expect(proxy.asked).toEqual(['gc-a.example:61614']);
  });

  test('the proxy of the setting, without asking the system', async () => {
    const proxy = until(await startHttpProxy(await connectorPort()));
    const { outcome, asked } = await opened(plain, { proxy: `http://127.0.0.1:${proxy.port}` });
    expect(outcome).toBe('opened');
    expect(asked).toEqual([]);
  });

  test('no proxy to this computer, and none where the setting says direct', async () => {
    const proxy = until(await startHttpProxy(0, { status: 403 }));
    const here = `ws://127.0.0.1:${await connectorPort()}`;
    expect(await opened(here, { system: pac(proxy) })).toEqual({ outcome: 'opened', asked: [] });
    expect((await opened(here, { proxy: `http://127.0.0.1:${proxy.port}` })).outcome).toBe('opened');
    const { asked } = await opened('ws://no-such-host.invalid:1', { proxy: 'direct', system: pac(proxy) });
    expect(asked).toEqual([]);
    expect(proxy.asked).toEqual([]);
  });
});

describe('of several proxies', () => {
  test('the next one is tried where one is not there', async () => {
    const proxy = until(await startHttpProxy(await connectorPort()));
    const system = `${pac(await nobody())}; ${pac(proxy)}`;
    expect((await opened(plain, { system })).outcome).toBe('opened');
  });

  test('the next one is tried where one says nothing, within the time of one try', async () => {
    const silent = until(await startSilentServer());
    const proxy = until(await startHttpProxy(await connectorPort()));
    const system = `PROXY 127.0.0.1:${silent.port}; ${pac(proxy)}`;
    expect((await opened(plain, { system, limitMs: 3000 })).outcome).toBe('opened');
  });

  test('one that answers has the last word', async () => {
    const port = await connectorPort();
    const refuses = until(await startHttpProxy(port, { status: 403 }));
    const proxy = until(await startHttpProxy(port));
    const { outcome } = await opened(plain, { system: `${pac(refuses)}; ${pac(proxy)}` });
    expect(outcome).toMatchObject({ kind: 'proxy', why: 'refused' });
    expect(proxy.asked).toEqual([]);
  });

  test('where none is there, the first is told: it is the one that was wanted', async () => {
    const first = await nobody();
    const { outcome } = await opened(plain, { system: `${pac(first)}; ${pac(await nobody())}` });
    expect(outcome).toEqual({ kind: 'proxy', proxy: `127.0.0.1:${first.port}`, why: 'unreachable' });
  });
});

describe('what a proxy says is told as its own failure', () => {
  test.each([
    [407, 'log-in'],
    [403, 'refused'],
    [503, 'no-way'],
    [405, 'no-proxy'],
  ])('HTTP %i', async (status, why) => {
    const proxy = until(await startHttpProxy(0, { status }));
    const { outcome } = await opened(plain, { system: pac(proxy) });
    expect(outcome).toEqual({ kind: 'proxy', proxy: `127.0.0.1:${proxy.port}`, why });
  });

  test.each([
    ['a log-in is wanted', { method: 255 }, 'log-in'],
    ['not allowed', { reply: 2 }, 'refused'],
    ['the host is not reached', { reply: 4 }, 'no-way'],
  ])('SOCKS5: %s', async (_what, options, why) => {
    const proxy = until(await startSocksProxy(0, options));
    const { outcome } = await opened(plain, { system: pac(proxy, 'SOCKS5') });
    expect(outcome).toMatchObject({ kind: 'proxy', why });
  });

  test.each(['PROXY', 'HTTPS', 'SOCKS5'])('%s: it is there, and opens no way in time', async (type) => {
    const { port } = until(await startSilentServer());
    const { outcome } = await opened(plain, { system: `${type} 127.0.0.1:${port}`, limitMs: 2000 });
    expect(outcome).toEqual({ kind: 'proxy', proxy: `127.0.0.1:${port}`, why: 'late' });
  });

  test('something that is no proxy', async () => {
    const server = until(await startSocksProxy(0));
    const { outcome } = await opened(plain, { system: pac(server) });
    expect(outcome).toMatchObject({ kind: 'proxy', why: 'no-proxy' });
  });

  test('an encrypted one that nobody vouches for: its certificate, not the server’s', async () => {
    const proxy = until(await startTlsServer('self-signed', await connectorPort()));
    const { outcome } = await opened(encrypted, { proxy: `https://localhost:${proxy.port}` });
    expect(outcome).toMatchObject({ kind: 'certificate', host: 'localhost', fault: 'self-signed' });
    expect(proxy.heard()).toBe('');
  });
});

test('a pinned key keeps a link that is not encrypted from whoever answers there', async () => {
  const proxy = until(await startHttpProxy(await connectorPort()));
  const pins = [`sha256/${'A'.repeat(43)}=`];
  expect(await opened(plain, { system: pac(proxy), pins })).toEqual({
    outcome: { kind: 'unguarded' },
    asked: [],
  });
  expect(proxy.asked).toEqual([]);
});

test('a link that is closed while it waits for a proxy is gone at once, and reports nothing', async () => {
  const silent = until(await startSilentServer());
  const reports: unknown[] = [];
  const report = (what: unknown) => void reports.push(what);
  const link = createConnectorLink(watchSilence, createWays(() => Promise.resolve('DIRECT')).open, {
    ...{ opened: () => report('opened'), lost: report, said: report, fault: report },
  });
  const proxy = `http://127.0.0.1:${silent.port}`;
  const target = { server: plain, queue: '/queue/Connector1', topic: '/topic/test', brokerLogin: '' };
  const asked = silent.next();
  link.open({ ...target, brokerPassword: '', authorities: null, pins: [], proxy }, 60_000);
  const waiting = await asked;
  const gone = once(waiting, 'close');
  link.close();
  await gone;
  expect(reports).toEqual([]);
});

describe('a try that is ended', () => {
  const target = { server: plain, proxy: 'system', authorities: null, pins: [] };

  test('before it connects opens nothing', async () => {
    const server = until(await startSilentServer());
    const { openTcp } = createWays(() => Promise.resolve('DIRECT'));
    const place = { host: '127.0.0.1', port: server.port };
    await expect(openTcp(place, AbortSignal.abort('ended'))).rejects.toBe('ended');
    expect(await server.count()).toBe(0);
  });

  test('while the system is asked for proxies goes to none of them', async () => {
    const proxy = until(await startSilentServer());
    let answer: (system: string) => void = () => undefined;
    const ways = createWays(() => new Promise((resolve) => (answer = resolve)));
    const way = new AbortController();
    const opening = ways.open(target, 60_000, way.signal);
    way.abort('ended');
    answer(`PROXY 127.0.0.1:${proxy.port}`);
    await expect(opening).rejects.toBe('ended');
    expect(await proxy.count()).toBe(0);
  });

  test('while one proxy says nothing does not go to the next', async () => {
    const [first, next] = [until(await startSilentServer()), until(await startSilentServer())];
    const ways = createWays(() =>
      Promise.resolve(`PROXY 127.0.0.1:${first.port}; PROXY 127.0.0.1:${next.port}`),
    );
    const way = new AbortController();
    const asked = first.next();
    const opening = ways.open(target, 60_000, way.signal);
    await asked;
    way.abort('ended');
    await expect(opening).rejects.toBe('ended');
    expect(await next.count()).toBe(0);
  });
});

test('a system that cannot say is gone past', async () => {
  const ways = createWays(() => Promise.reject(new Error('no network service')));
  expect(await ways.routesTo({ server: plain, proxy: 'system' })).toEqual([null]);
});
