import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicKeyOf, signatureOf } from '../../scripts/feed-signature.ts';

/** What is wrong with a publication. */
export type Fault = 'unsigned' | 'other-key' | 'changed' | 'other-file' | 'cut-off' | 'not-there';

export const feedName = 'latest-linux.yml';
export const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** A server of updates on this computer, with a key of its own. */
export async function startFeed() {
  const privateKey = newKey();
  const files = new Map<string, string | RequestListener>();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '', 'http://feed').pathname.slice(1));
    if (file === undefined) return void response.writeHead(404).end();
    if (typeof file === 'function') return file(request, response);
    response.end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publicKey: publicKeyOf(privateKey),
    files,
    /** Offers a version whose AppImage is this program, in the place of what was offered. */
    publish(version: string, program: string, fault?: Fault) {
      files.clear();
      if (fault === 'not-there') return;
      const name = `Sidetone-${version}.AppImage`;
      const sha512 = createHash('sha512').update(program).digest('base64');
      const content = [
        `version: ${version}`,
        'files:',
        `  - url: ${name}`,
        `    sha512: ${sha512}`,
        `    size: ${Buffer.byteLength(program)}`,
        `path: ${name}`,
        `sha512: ${sha512}`,
        `releaseDate: '2026-11-29T12:00:00.000Z'`,
        '',
      ].join('\n');
      files.set(feedName, fault === 'changed' ? content.replace(version, '99.0.0') : content);
      if (fault !== 'unsigned') {
        const key = fault === 'other-key' ? newKey() : privateKey;
        files.set(`${feedName}.sig`, signatureOf(feedName, content, key));
      }
      const cutOff: RequestListener = (_request, response) => {
        response.writeHead(200, { 'content-length': Buffer.byteLength(program) + 1_000_000 });
        response.write(program, () => response.destroy());
      };
      files.set(name, fault === 'cut-off' ? cutOff : fault === 'other-file' ? `${program}#` : program);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type UpdateFeed = Awaited<ReturnType<typeof startFeed>>;
