import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { projectDir } from '../../../scripts/project.ts';
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

/** What comes of connecting to these, in a process that trusts the CA of the fixtures. */
async function outcomes(...urls: readonly string[]): Promise<unknown> {
  const tsx = join(projectDir, 'node_modules/tsx/dist/cli.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, join(projectDir, 'test/faults/trusting.ts'), ...urls],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: fixture('ca.pem') } },
  );
  return JSON.parse(stdout);
}

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
    expect(await outcomes(bad.url, good.url)).toEqual([expect.objectContaining(failure), 'opened']);
    // Not even its password has gone to a broker that cannot show who it is.
    expect(bad.heard).toEqual([]);
    expect(good.heard).toContain('CONNECT');
    expect(failureTold(failure).title).toBe("The server's certificate is not trusted");
  });
