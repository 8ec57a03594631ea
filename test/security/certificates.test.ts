import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { trustedAuthorities } from '../../src-main/edge/authorities.ts';
import { createConnectorLink } from '../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../src-main/edge/silence-watch.ts';
import type { LinkFailure } from '../../src-shared/link.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** Opens a link to a connector behind TLS with that certificate; answers what came of it. */
async function opened(certificate: string, authorities: readonly string[] | null) {
  const connector = await startEmbeddedConnector({ credentials: { login: 'agent', passcode: 'hunter2' } });
  ends.push(() => connector.close());
  const tls = await startTlsServer(certificate, connector.port);
  ends.push(() => tls.dispose());
  return new Promise<'opened' | LinkFailure>((resolve) => {
    const link = createConnectorLink(watchSilence, {
      opened: () => resolve('opened'),
      lost: resolve,
      said: () => undefined,
      fault: () => undefined,
      debug: () => undefined,
    });
    ends.push(() => link.close());
    link.open(
      {
        server: tls.url,
        queue: '/queue/Connector1',
        topic: '/topic/test',
        brokerLogin: 'agent',
        brokerPassword: 'hunter2',
        authorities,
      },
      5000,
    );
  });
}

const own = trustedAuthorities(readFileSync(tlsFixture('ca.pem'), 'utf8'));
const refused = { kind: 'certificate', host: 'localhost' };

test.each([
  ['signed by itself', 'self-signed', own],
  ['of an authority nobody knows', 'localhost', null],
  ['for another host', 'other-name', own],
])(
  'no password goes to a server that nobody vouches for: its certificate is %s',
  async (_why, name, trusted) => {
    expect(await opened(name, trusted)).toEqual(refused);
  },
);

test("a centre's own authority is trusted, once it is named", async () => {
  expect(await opened('localhost', own)).toBe('opened');
});
