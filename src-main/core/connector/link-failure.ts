import type { LinkFailure } from '../../../src-shared/link.ts';
import { hostOf } from '../../../src-shared/format.ts';

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
 * Reads what a WebSocket reports when it cannot be opened. The code is Node's (ECONNREFUSED, CERT_…); a
 * server that answers with plain HTTP gives "Unexpected server response: 404".
 */
export function socketFailure(event: unknown, server: string): LinkFailure {
  const error = isRecord(event) && isRecord(event['error']) ? event['error'] : event;
  const code = isRecord(error) && typeof error['code'] === 'string' ? error['code'] : '';
  const message = isRecord(error) && typeof error['message'] === 'string' ? error['message'] : '';
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (unreachable.has(code)) return { kind: 'unreachable' };
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code)) {
    return { kind: 'certificate', host: hostOf(server) };
  }
  const status = /Unexpected server response: (\d{3})/.exec(message)?.[1];
  if (status !== undefined) return { kind: 'not-websocket', status: Number(status) };
  if (/handshake has timed out/i.test(message)) return { kind: 'silent' };
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return { kind: 'closed' };
  if (/HPE_|WS_ERR|EPROTO|Parse Error|Invalid/.test(`${code} ${message}`)) {
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
