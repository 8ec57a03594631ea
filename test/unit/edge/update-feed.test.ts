import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { fetchFeed } from '../../../src-main/edge/update-feed.ts';
import { publicKeyOf, signatureOf } from '../../../scripts/feed-signature.ts';
import { feedName, newKey, startFeed, type Fault, type UpdateFeed } from '../../support/update-feed.ts';

let feed: UpdateFeed;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());
const fetched = (name = feedName) => fetchFeed(fetch, feed.url, name, feed.publicKey);

describe('what a feed holds', () => {
  it('is given as it was signed', async () => {
    feed.publish('9.9.9', 'program');
    expect(await fetched()).toEqual({ ok: true, content: feed.files.get(feedName) });
  });

  it.each<[Fault, unknown]>([
    ['not-there', { kind: 'status', status: 404 }],
    ['unsigned', { kind: 'unsigned' }],
    ['other-key', { kind: 'wrong-signature' }],
    ['changed', { kind: 'wrong-signature' }],
  ])('is given up when it is %s', async (fault, failure) => {
    feed.publish('9.9.9', 'program', fault);
    expect(await fetched()).toEqual({ ok: false, failure });
  });

  it('is given up under the name of another system', async () => {
    feed.publish('9.9.9', 'program');
    for (const end of ['', '.sig'])
      feed.files.set(`latest.yml${end}`, feed.files.get(`${feedName}${end}`) ?? '');
    expect(await fetched('latest.yml')).toEqual({ ok: false, failure: { kind: 'wrong-signature' } });
  });

  it('is given up when the signature is no signature', async () => {
    feed.publish('9.9.9', 'program');
    for (const words of ['', 'AAAA', 'not base64 at all'])
      expect(await (feed.files.set(`${feedName}.sig`, words), fetched())).toMatchObject({ ok: false });
  });

  it('is given up when it has no end', async () => {
    feed.publish('9.9.9', 'program');
    feed.files.set(feedName, 'x'.repeat(300_000));
    expect(await fetched()).toEqual({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('is not looked for where a redirection leads', async () => {
    feed.publish('9.9.9', 'program');
    feed.files.set(feedName, (_request, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(await fetched()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('is found with and without the slash at the end of the address', async () => {
    feed.publish('9.9.9', 'program');
    expect(await fetchFeed(fetch, feed.url.slice(0, -1), feedName, feed.publicKey)).toMatchObject({
      ok: true,
    });
  });
});

test('a key of another kind signs nothing', () => {
  expect(() => signatureOf('latest.yml', '', 'no key')).toThrow();
  expect(publicKeyOf(newKey())).toMatch(/^MCowBQYDK2VwAyEA/);
});
