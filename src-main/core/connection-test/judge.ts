import type { Outcome, Verdict } from '../../../src-shared/connection-test.ts';
import { brokerFailure } from '../connector/link-failure.ts';
import { ProxyError, UntrustedError } from '../way/way-error.ts';

/** What an error of the network says; anything that is none says nothing. */
function factsOf(error: unknown): { code: string; message: string; bytes: string } {
  if (!(error instanceof Error)) return { code: '', message: '', bytes: '' };
  const code: unknown = Reflect.get(error, 'code');
  const raw: unknown = Reflect.get(error, 'rawPacket');
  return {
    code: typeof code === 'string' ? code : '',
    message: error.message,
    // What came in the place of an HTTP answer.
    bytes: raw instanceof Uint8Array ? String.fromCharCode(...raw.subarray(0, 64)) : '',
  };
}

const unknownNames = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'ENODATA', 'EAI_NODATA']);

/** A name that nobody knows, or a resolver that does not answer. */
export const judgeName = (error: unknown): Outcome =>
  unknownNames.has(factsOf(error).code) ? { kind: 'name-unknown' } : { kind: 'unreachable' };

/** A machine that refuses, says nothing, or cannot be reached. */
export function judgeTcp(error: unknown, port: number): Outcome {
  const { code } = factsOf(error);
  if (code === 'ECONNREFUSED') return { kind: 'refused', port };
  // With several addresses the library tries each, and says what all of them came to.
  const all: unknown = error instanceof Error ? Reflect.get(error, 'errors') : null;
  if (Array.isArray(all) && all.some((one) => factsOf(one).code === 'ECONNREFUSED'))
    return { kind: 'refused', port };
  return code === 'ETIMEDOUT' ? { kind: 'silent' } : { kind: 'unreachable' };
}

/** A proxy that opens no tunnel, or one that is spoken to encrypted and not trusted. */
export function judgeProxy(error: unknown): Outcome {
  if (error instanceof ProxyError) return { kind: 'proxy', ...error.trouble };
  return error instanceof UntrustedError ? { kind: 'proxy-untrusted', ...error.untrusted } : judgeTls(error);
}

/** A certificate may not be trusted; a server that does not speak TLS answers with something else, or hangs up. */
export function judgeTls(error: unknown): Outcome {
  if (error instanceof UntrustedError) return { kind: 'untrusted', ...error.untrusted };
  const { code, message } = factsOf(error);
  return /EPROTO|ERR_SSL|WRONG_VERSION|PACKET_LENGTH/i.test(`${code} ${message}`)
    ? { kind: 'no-tls' }
    : { kind: 'closed' };
}

/** ActiveMQ's port for OpenWire, where the connector itself is connected. */
const openWirePort = 61616;

/** A server that answers the upgrade with something else than a WebSocket. */
export function judgeWebSocket(error: unknown, port: number): Outcome {
  const { code, message, bytes } = factsOf(error);
  const status = /Unexpected server response: (\d{3})/.exec(message)?.[1];
  if (status !== undefined) return { kind: 'http', status: Number(status) };
  if (bytes.includes('ActiveMQ') || port === openWirePort) return { kind: 'openwire' };
  if (/subprotocol/i.test(message)) return { kind: 'no-stomp' };
  if (/handshake has timed out/i.test(message)) return { kind: 'silent' };
  return /HPE_|WS_ERR|Parse Error|Invalid|hang up|ECONNRESET/i.test(`${code} ${message}`)
    ? { kind: 'not-websocket' }
    : { kind: 'closed' };
}

/** A STOMP ERROR; its words may name the broker's user, so they are not repeated for a wrong password. */
export function judgeBroker(message: string, body: string): Outcome {
  const failure = brokerFailure(message, body);
  return failure.kind === 'broker-login'
    ? { kind: 'broker-login' }
    : { kind: 'broker-error', text: message.slice(0, 200) };
}

const good: ReadonlySet<Outcome['kind']> = new Set([
  'by-proxy',
  'resolved',
  'open',
  'trusted',
  'upgraded',
  'connected',
  'subscribed',
  'in-service',
]);

/** Whether a step that came to this is good, bad, or good enough to go on. */
export const verdictOf = ({ kind }: Outcome): Verdict =>
  good.has(kind) ? 'good' : kind === 'out-of-service' || kind === 'past-proxy' ? 'warning' : 'bad';
