import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { trustedAuthorities } from '../../src-main/edge/authorities.ts';
import { createConnectorLink } from '../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../src-main/edge/silence-watch.ts';
import { createWays } from '../../src-main/ways.ts';
import { pinsOf } from '../../src-shared/certificate.ts';
import type { LinkFailure } from '../../src-shared/link.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

type Trusting = { readonly authorities?: readonly string[] | null; readonly pinned?: string };

/** Opens a link to a connector behind TLS with that certificate; answers what came of it, and what the server heard. */
async function opened(certificate: string, { authorities = null, pinned = '' }: Trusting) {
  const connector = await startEmbeddedConnector({ credentials: { login: 'agent', passcode: 'hunter2' } });
  ends.push(() => connector.close());
  const tls = await startTlsServer(certificate, connector.port);
  ends.push(() => tls.dispose());
  const outcome = await new Promise<'opened' | LinkFailure>((resolve) => {
    const ways = createWays(() => Promise.resolve('DIRECT'));
    const link = createConnectorLink(watchSilence, ways.open, {
      opened: () => resolve('opened'),
      lost: resolve,
      said: () => undefined,
      fault: () => undefined,
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
        pins: pinsOf(pinned) ?? [],
        proxy: 'direct',
      },
      5000,
    );
  });
  // What was written before the link gave up may still be on its way.
  if (outcome !== 'opened') await tls.over();
  return { outcome, heard: tls.heard() };
}

const own = trustedAuthorities(readFileSync(tlsFixture('ca.pem'), 'utf8'));
/** What `openssl` says of a certificate of the fixtures: the fingerprint that an administrator compares. */
const x509 = (name: string) => new X509Certificate(readFileSync(tlsFixture(`${name}.pem`)));
const keyOf = (name: string) =>
  `sha256/${createHash('sha256')
    .update(x509(name).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')}`;

test.each([
  ['signed by itself', 'self-signed', null, 'self-signed'],
  ['of an authority nobody knows', 'localhost', null, 'unknown-issuer'],
  ['for another host', 'other-name', own, 'wrong-name'],
] as const)(
  'no password goes to a server that nobody vouches for: its certificate is %s',
  async (_why, name, authorities, fault) => {
    const { outcome, heard } = await opened(name, { authorities });
    const { fingerprint256 } = x509(name);
    expect(outcome).toMatchObject({
      kind: 'certificate',
      host: 'localhost',
      fault,
      certificate: { fingerprint: fingerprint256 },
    });
    // Not one byte of it: the judgement comes before the first request.
    expect(heard).toBe('');
  },
);

test("a centre's own authority is trusted, once it is named", async () => {
  expect((await opened('localhost', { authorities: own })).outcome).toBe('opened');
});

test('a pinned key makes a server trusted that has signed itself, and one of another name', async () => {
  expect((await opened('self-signed', { pinned: keyOf('self-signed') })).outcome).toBe('opened');
  expect((await opened('other-name', { pinned: keyOf('other-name') })).outcome).toBe('opened');
});

test('no password goes to a server with another key than the pinned one, though an authority vouches', async () => {
  const { outcome, heard } = await opened('localhost', { authorities: own, pinned: keyOf('other-name') });
  expect(outcome).toMatchObject({ kind: 'certificate', fault: 'wrong-key' });
  expect(heard).toBe('');
});

test('of several pinned keys one is enough: the next one is pinned before the server changes', async () => {
  const pinned = `${keyOf('other-name')}, ${keyOf('self-signed')}`;
  expect((await opened('self-signed', { pinned })).outcome).toBe('opened');
});
