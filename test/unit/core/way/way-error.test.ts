import { expect, test } from 'vitest';
import { whyNoSocks, whyNoTunnel } from '../../../../src-main/core/way/way-error.ts';

test.each([
  [407, 'log-in'],
  [403, 'refused'],
  [401, 'refused'],
  [502, 'no-way'],
  [503, 'no-way'],
  [504, 'no-way'],
  [405, 'no-proxy'],
  [501, 'no-proxy'],
])('a proxy that answers %i to CONNECT', (status, why) => expect(whyNoTunnel(status)).toBe(why));

// The words of the library `socks`.
test.each([
  ['Received invalid Socks5 initial handshake (no accepted authentication type)', 'log-in'],
  ['Socks5 Authentication failed', 'log-in'],
  ['Socks5 proxy rejected connection - NotAllowed', 'refused'],
  ['Socks5 proxy rejected connection - HostUnreachable', 'no-way'],
  ['Socks4 Proxy rejected connection - (Failed)', 'no-way'],
  ['Socks4 Proxy rejected connection - (RejectedIdent)', 'log-in'],
  ['Proxy connection timed out', 'late'],
  ['Socket closed', 'unreachable'],
  ['Received invalid Socks5 initial handshake (invalid socks version)', 'no-proxy'],
])('a SOCKS proxy: %s', (message, why) => expect(whyNoSocks(message)).toBe(why));
