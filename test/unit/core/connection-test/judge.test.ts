import { describe, expect, test } from 'vitest';
import {
  judgeBroker,
  judgeName,
  judgeProxy,
  judgeTcp,
  judgeTls,
  judgeWebSocket,
  verdictOf,
} from '../../../../src-main/core/connection-test/judge.ts';
import { ProxyError, UntrustedError } from '../../../../src-main/core/way/way-error.ts';
import { sampleCertificate as certificate } from '../../../support/sample-certificate.ts';

const failure = (code: string, message = code, more: object = {}) =>
  Object.assign(new Error(message), { code }, more);

describe('what a step came to', () => {
  test.each([
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'name-unknown'],
    ['ENETDOWN', 'unreachable'],
  ])('a name that gives %s is %s', (code, kind) => expect(judgeName(failure(code))).toEqual({ kind }));

  test.each([
    ['ECONNREFUSED', { kind: 'refused', port: 1 }],
    ['ETIMEDOUT', { kind: 'silent' }],
    ['EHOSTUNREACH', { kind: 'unreachable' }],
  ])('a port that gives %s', (code, outcome) => expect(judgeTcp(failure(code), 1)).toEqual(outcome));

  test('a port that is refused at every address is refused', () => {
    const error = Object.assign(new AggregateError([failure('ECONNREFUSED'), failure('ENETUNREACH')]), {
      code: 'EHOSTUNREACH',
    });
    expect(judgeTcp(error, 1)).toEqual({ kind: 'refused', port: 1 });
  });

  test('a certificate that is not trusted is told as that', () => {
    const untrusted = { fault: 'expired', code: 'CERT_HAS_EXPIRED', certificate } as const;
    expect(judgeTls(new UntrustedError('gc', untrusted))).toEqual({ kind: 'untrusted', ...untrusted });
    const ofProxy = { kind: 'proxy-untrusted', ...untrusted };
    expect(judgeProxy(new UntrustedError('proxy', untrusted))).toEqual(ofProxy);
  });

  test('a proxy that opens no way is told by its name', () => {
    const proxy = { protocol: 'http', host: 'proxy.example', port: 3128 } as const;
    expect(judgeProxy(new ProxyError(proxy, 'log-in'))).toEqual({
      kind: 'proxy',
      proxy: 'proxy.example:3128',
      why: 'log-in',
    });
  });

  test('a server without TLS answers in another language', () => {
    expect(judgeTls(failure('EPROTO', 'write EPROTO wrong version number'))).toEqual({ kind: 'no-tls' });
    expect(judgeTls(failure('ERR_SSL_WRONG_VERSION_NUMBER'))).toEqual({ kind: 'no-tls' });
    expect(judgeTls(failure('ECONNRESET'))).toEqual({ kind: 'closed' });
  });

  test.each([
    [failure('', 'Unexpected server response: 200'), { kind: 'http', status: 200 }],
    [failure('HPE_INVALID_CONSTANT', 'Parse Error'), { kind: 'not-websocket' }],
    [
      failure('HPE_INVALID_CONSTANT', 'Parse Error', { rawPacket: Buffer.from('\0\x01ActiveMQ') }),
      { kind: 'openwire' },
    ],
    [failure('', 'Server sent no subprotocol'), { kind: 'no-stomp' }],
    [failure('', 'Opening handshake has timed out'), { kind: 'silent' }],
    [failure('ECONNRESET', 'socket hang up'), { kind: 'not-websocket' }],
    ['no error at all', { kind: 'closed' }],
  ])('a WebSocket that cannot be opened: %s', (error, outcome) =>
    expect(judgeWebSocket(error, 61614)).toEqual(outcome),
  );

  test('at OpenWire’s port nothing else is to be expected', () => {
    expect(judgeWebSocket(failure('ECONNRESET', 'socket hang up'), 61616)).toEqual({ kind: 'openwire' });
  });

  test('a broker that refuses its user is not quoted: its words may name the user', () => {
    expect(judgeBroker('User name [secret] or password is invalid.', '')).toEqual({ kind: 'broker-login' });
    expect(judgeBroker('Queue limit reached', '')).toEqual({
      kind: 'broker-error',
      text: 'Queue limit reached',
    });
  });

  test('out of service works, and is worth a warning', () => {
    expect(verdictOf({ kind: 'out-of-service' })).toBe('warning');
    expect(verdictOf({ kind: 'past-proxy', proxy: 'proxy.example:3128' })).toBe('warning');
    expect(verdictOf({ kind: 'no-answer' })).toBe('bad');
  });
});
