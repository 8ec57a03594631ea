import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { projectDir } from '../../../scripts/project.ts';
import { createConnectorLink } from '../../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../../src-main/edge/silence-watch.ts';
import { createFrameDecoder, encodeFrame } from '../../../src-main/demo/stomp-frames.ts';
import { failureTold } from '../../../src-shared/words-link.ts';
import { prove } from '../../faults/prove.ts';

const fixture = (name: string) => join(projectDir, 'test/fixtures/tls-faults', name);

/** A broker behind this certificate, which keeps what it is told. */
async function secureBroker(certificate: string): Promise<{ url: string; heard: string[] }> {
  const server = createServer({
    key: readFileSync(fixture('server.key')),
    cert: readFileSync(fixture(`${certificate}.pem`)),
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
function outcomeOf(server: string): Promise<unknown> {
  return new Promise((resolve) => {
    const end = (outcome: unknown) => {
      link.close();
      resolve(outcome);
    };
    const link = createConnectorLink(watchSilence, {
      opened: () => end('opened'),
      lost: end,
      said: nothing,
      fault: nothing,
      debug: nothing,
    });
    const broker = { queue: '/queue/Connector1', topic: '/topic/test', brokerLogin: 'desk' };
    const authorities = [readFileSync(fixture('ca.pem'), 'utf8')];
    link.open({ ...broker, server, brokerPassword: 'secret', authorities }, 5000);
  });
}
const nothing = () => undefined;

const cases = {
  'TLS certificate expired': 'expired',
  'TLS certificate of another host': 'wrong-host',
  'TLS certificate of an unknown CA': 'unknown-ca',
} as const;
const failure = { kind: 'certificate', host: '127.0.0.1' } as const;

for (const name of Object.keys(cases) as (keyof typeof cases)[])
  prove(name, 'real socket', async () => {
    const bad = await secureBroker(cases[name]);
    const good = await secureBroker('good');
    expect(await outcomeOf(bad.url)).toEqual(failure);
    expect(await outcomeOf(good.url)).toBe('opened');
    // Not even its password has gone to a broker that cannot show who it is.
    expect(bad.heard).toEqual([]);
    expect(good.heard).toContain('CONNECT');
    expect(failureTold(failure).title).toBe("The server's certificate is not trusted");
  });
