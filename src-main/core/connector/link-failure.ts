import type { LinkFailure } from '../../../src-shared/link.ts';
import { ProxyError, UnguardedError, UntrustedError } from '../way/way-error.ts';

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'ENETDOWN',
]);

/**
 * Reads what a WebSocket reports when it cannot be opened. A proxy and a certificate have errors of their own; the
 * other codes are Node's (ECONNREFUSED); a server that answers with plain HTTP gives "Unexpected server response: 404".
 */
export function socketFailure(event: unknown): LinkFailure {
  const error = isRecord(event) && isRecord(event['error']) ? event['error'] : event;
  if (error instanceof UntrustedError) return { kind: 'certificate', host: error.host, ...error.untrusted };
  if (error instanceof UnguardedError) return { kind: 'unguarded' };
  if (error instanceof ProxyError) return { kind: 'proxy', ...error.trouble };
  const code = isRecord(error) && typeof error['code'] === 'string' ? error['code'] : '';
  const message = isRecord(error) && typeof error['message'] === 'string' ? error['message'] : '';
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (unreachable.has(code)) return { kind: 'unreachable' };
  const status = /Unexpected server response: (\d{3})/.exec(message)?.[1];
  if (status !== undefined) return { kind: 'not-websocket', status: Number(status) };
  if (/handshake has timed out/i.test(message)) return { kind: 'silent' };
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return { kind: 'closed' };
  if (/HPE_|WS_ERR|ERR_SSL|EPROTO|Parse Error|Invalid/.test(`${code} ${message}`)) {
    return { kind: 'not-websocket', status: null };
  }
  return { kind: 'unreachable' };
}

/**
 * Reads a STOMP ERROR. ActiveMQ says "User name [x] or password is invalid." to wrong credentials; its words
 * may name the user, so they are not repeated for those.
 */
export function brokerFailure(message: string, body: string): LinkFailure {
  const text = `${message} ${body}`;
  if (/password is invalid|authenticat|credential|not authori[sz]ed|security/i.test(text)) {
    return { kind: 'broker-login' };
  }
  return { kind: 'broker-error', text: message.slice(0, 200) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
