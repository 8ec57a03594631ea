import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appPath } from '../../../src-main/core/app-path.ts';
import { aheadOf, expiresAt } from '../../../src-main/core/connector/expiry.ts';
import { brokerFailure, socketFailure } from '../../../src-main/core/connector/link-failure.ts';
import { checkValue, Secret } from '../../../src-main/core/connector/values.ts';
import { redact } from '../../../src-main/core/redact.ts';
import { ProxyError, UnguardedError, UntrustedError } from '../../../src-main/core/way/way-error.ts';
import { createStore } from '../../../src-main/core/store.ts';
import { isBrokerAddress } from '../../../src-shared/broker-address.ts';
import { requests } from '../../../src-shared/contract.ts';
import { start } from '../../support/play.ts';
import { sampleCertificate } from '../../support/sample-certificate.ts';

describe('the address of a page', () => {
  it.each([
    ['app://sidetone/main.html?theme=dark', 'main.html'],
    ['app://sidetone/assets/main-a1B2.js', 'assets/main-a1B2.js'],
    // The address itself has no way up: what would lead out stays inside.
    ['app://sidetone/../secrets.json', 'secrets.json'],
    ['app://sidetone/%2e%2e/secrets.json', 'secrets.json'],
  ])('%s is a file of ours', (url, path) => expect(appPath(url)).toBe(path));

  it.each([
    'app://other/main.html',
    'app://sidetone/..%2fsecrets.json',
    'app://sidetone/a/%00.html',
    'app://sidetone/.hidden',
    'app://sidetone/a\\..\\b',
    'app://sidetone/%ff',
    'app://sidetone/',
    'no address',
  ])('%s is none', (url) => expect(appPath(url)).toBeNull());

  it('leads nowhere outside, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(appPath(`app://sidetone/${path}`) ?? '').not.toMatch(/\.\.|^\/|\\|\0/);
      }),
      { seed: 1 },
    );
  });
});

describe('what is written to the log', () => {
  it('keeps the last two digits of a number and no more', () => {
    expect(redact('call +44 20 7946 0123 rings at 3001')).toBe('call ***23 rings at ***01');
    expect(redact('retry in 800 ms, attempt 2')).toBe('retry in 800 ms, attempt 2');
  });

  it('keeps no password', () => {
    expect(redact('passcode:hunter2 login:me')).toBe('passcode:*** login:me');
    expect(redact('{"password":"a b"}')).not.toContain('a b');
  });

  it('has no run of four digits left', () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt({ min: 1000n }), (text, number) => {
        expect(redact(`${text} ${number} ${text}`)).not.toMatch(/\d{4}/);
      }),
      { seed: 1 },
    );
  });
});

describe('a password', () => {
  it('prints as stars wherever it strays', () => {
    const secret = new Secret(checkValue('hunter2')!);
    expect(`${String(secret)} ${JSON.stringify({ secret })}`).toBe('*** {"secret":"***"}');
    expect(structuredClone(secret)).toEqual({});
    expect(secret.open()).toBe('hunter2');
  });
});

describe('a socket that cannot be opened', () => {
  const expired = { fault: 'expired', code: 'CERT_HAS_EXPIRED', certificate: sampleCertificate } as const;

  it.each([
    [{ error: { code: 'ECONNREFUSED' } }, { kind: 'refused' }],
    [{ error: { code: 'ENOTFOUND' } }, { kind: 'unreachable' }],
    [
      { error: new UntrustedError('gc-a.example', expired) },
      { kind: 'certificate', host: 'gc-a.example', ...expired },
    ],
    [
      { error: new ProxyError({ protocol: 'http', host: 'p', port: 1 }, 'refused') },
      { kind: 'proxy', proxy: 'p:1', why: 'refused' },
    ],
    [{ error: new UnguardedError() }, { kind: 'unguarded' }],
    [{ error: { code: 'ERR_SSL_WRONG_VERSION_NUMBER' } }, { kind: 'not-websocket', status: null }],
    [{ error: { message: 'Unexpected server response: 404' } }, { kind: 'not-websocket', status: 404 }],
    [
      { error: { code: 'HPE_INVALID_CONSTANT', message: 'Parse Error' } },
      { kind: 'not-websocket', status: null },
    ],
    [{ error: { message: 'Opening handshake has timed out' } }, { kind: 'silent' }],
    ['nonsense', { kind: 'unreachable' }],
  ])('%j is told as %j', (event, failure) => expect(socketFailure(event)).toEqual(failure));

  it('tells a refused broker password from other errors of the broker', () => {
    expect(brokerFailure('User name [x] or password is invalid.', '')).toEqual({ kind: 'broker-login' });
    expect(brokerFailure('Maximum connections reached', '')).toMatchObject({ kind: 'broker-error' });
  });
});

describe('the address of a broker', () => {
  it.each(['ws://gc-a.example:61614', 'wss://gc-a.example', 'ws://[::1]:61614/stomp', 'WS://127.0.0.1:1'])(
    '%s is one',
    (address) => expect(isBrokerAddress(address)).toBe(true),
  );

  it.each([
    'gc-a.example',
    'http://gc-a.example',
    'ws://',
    'ws://gc.example:99999',
    'ws://[::1',
    'ws://gc-a.example/#a',
  ])('%s is none: a socket could not be opened to it', (address) =>
    expect(isBrokerAddress(address)).toBe(false),
  );
});

describe('the expiry of a command', () => {
  it('is by the clock of the broker, once a message has told it', () => {
    expect(aheadOf('61000', 1000)).toBe(60_000);
    expect(expiresAt(1000, 10_000, 60_000)).toBe(71_000);
  });

  it.each([undefined, '', 'soon', '0'])('takes nothing from a timestamp of %j', (stamp) => {
    expect(aheadOf(stamp, 1000)).toBeNull();
  });
});

describe('a request', () => {
  it('names the field that is wrong', () => {
    const result = requests['call/dial'].safeParse({ number: '12,3' });
    expect(result.error?.issues[0]).toMatchObject({
      path: ['number'],
      message: 'Commas, # and | cannot be used here.',
    });
  });
});

describe('the store', () => {
  it('takes events one at a time: one that an effect raises waits its turn', () => {
    const seen: string[] = [];
    const store = createStore(
      start,
      (state, event) => {
        seen.push(event.type);
        return { state, effects: event.type === 'order/retry-link' ? [{ type: 'link/close' }] : [] };
      },
      () => {
        store.dispatch({ type: 'order/ask-state', at: 2 });
        seen.push('effect done');
      },
    );
    store.dispatch({ type: 'order/retry-link', at: 1 });
    expect(seen).toEqual(['order/retry-link', 'effect done', 'order/ask-state']);
  });
});
