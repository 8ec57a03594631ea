import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { createConnectorLink } from '../../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../../src-main/edge/silence-watch.ts';
import { createWays } from '../../../src-main/ways.ts';
import { createFrameDecoder, encodeFrame } from '../../../src-main/demo/stomp-frames.ts';
import type { LinkFailure } from '../../../src-shared/link.ts';
import { failureTold } from '../../../src-shared/words-link-failure.ts';
import { prove } from '../../faults/prove.ts';
import { tlsFixture } from '../../support/tls-server.ts';

/** A broker behind this certificate, which keeps what it is told. */
async function secureBroker(certificate: string): Promise<{ url: string; heard: string[] }> {
  const server = createServer({
    key: readFileSync(tlsFixture(`${certificate}.key`)),
    cert: readFileSync(tlsFixture(`${certificate}.pem`)),
  }).listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'v12.stomp' });
  onTestFinished(() => {
    sockets.clients.forEach((client) => client.terminate());
    server.close();
  });
  await once(server, 'listening');
  const heard: string[] = [];
  sockets.on('connection', (socket) => {
    const decoder = createFrameDecoder();
    socket.on('message', (data: Buffer) => {
      heard.push(...decoder.push(data).map(({ command }) => command));
      if (heard.at(-1) === 'CONNECT')
        socket.send(encodeFrame({ command: 'CONNECTED', headers: { version: '1.2' }, body: '' }));
    });
  });
  return { url: `wss://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

/** What comes of connecting to a broker with the app's own link, which trusts the CA of the fixtures. */
function outcomeOf(server: string): Promise<'opened' | LinkFailure> {
  return new Promise((resolve) => {
    const end = (outcome: 'opened' | LinkFailure) => {
      link.close();
      resolve(outcome);
    };
    const link = createConnectorLink(watchSilence, createWays(() => Promise.resolve('DIRECT')).open, {
      opened: () => end('opened'),
      lost: end,
      said: nothing,
      fault: nothing,
    });
    const broker = { queue: '/queue/Connector1', topic: '/topic/test', brokerLogin: 'desk' };
    const authorities = [readFileSync(tlsFixture('ca.pem'), 'utf8')];
    const target = { ...broker, server, brokerPassword: 'secret', authorities, pins: [], proxy: 'direct' };
    link.open(target, 5000);
  });
}
const nothing = () => undefined;

/** The certificate that is shown, and what the agent is told of it. */
const cases = {
  'TLS certificate expired': ['expired', 'expired', 'The certificate of 127.0.0.1 has expired.'],
  'TLS certificate of another host': [
    'other-name',
    'wrong-name',
    'shows a certificate that is for gc-a.example',
  ],
  'TLS certificate of an unknown CA': ['unknown-ca', 'unknown-issuer', 'is not known here'],
} as const;

for (const name of Object.keys(cases) as (keyof typeof cases)[])
  prove(name, 'real socket', async () => {
    const [certificate, fault, words] = cases[name];
    const bad = await secureBroker(certificate);
    const good = await secureBroker('localhost');
    const outcome = await outcomeOf(bad.url);
    const failure = { kind: 'certificate', host: '127.0.0.1', fault } as const;
    expect(outcome).toMatchObject(failure);
    expect(await outcomeOf(good.url)).toBe('opened');
    // Not even its password has gone to a broker that cannot show who it is.
    expect(bad.heard).toEqual([]);
    expect(good.heard).toContain('CONNECT');
    const told = failureTold(outcome as LinkFailure);
    expect(told.title).toBe("The server's certificate is not trusted");
    expect(told.text).toContain(words);
    const { fingerprint256 } = new X509Certificate(readFileSync(tlsFixture(`${certificate}.pem`)));
    expect(told.fingerprint).toBe(fingerprint256);
  });
