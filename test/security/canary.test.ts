import { expect, test } from 'vitest';
import { hatchCanary } from '../support/canary.ts';

const canary = hatchCanary();
const { secret, isIn } = canary;

test.each<readonly [string, string | Buffer]>([
  ['as it is', `x${secret}y`],
  ['in UTF-16', Buffer.from(`x${secret}y`, 'utf16le')],
  ['in hex', Buffer.from(`x${secret}y`).toString('hex')],
  ...['', 'x', 'xy', 'xyz'].map(
    (before) =>
      [`in base64 behind ${before.length}`, Buffer.from(`${before}${secret}yz`).toString('base64')] as const,
  ),
  ['in JSON', JSON.stringify({ password: secret })],
  ['in an address', `?p=${encodeURIComponent(secret)}`],
])('a canary is found %s', (_form, content) => expect(isIn(content)).toBe(true));

test('a canary is not found where it is not', () => {
  expect(isIn(hatchCanary().secret)).toBe(false);
  expect(isIn(Buffer.from('Kanari').toString('base64'))).toBe(false);
});
