import { createFrameDecoder, encodeFrame, FrameError, type Frame } from './stomp-frames.ts';
import { startHeartBeats } from './heart-beats.ts';
import { scopeOf, type Schedule } from './schedule.ts';

/** A message on its way through the broker. */
export interface StompMessage {
  readonly destination: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a session needs of its WebSocket. */
export interface StompSocket {
  send(text: string): void;
  /** Closes after what was sent has gone out. */
  close(): void;
  /** Cuts the connection at once. */
  terminate(): void;
}

/** What a session needs of its broker. */
export interface StompHost {
  readonly schedule: Schedule;
  /** Every how many ms the broker can send a heart-beat and wants one; 0 is never. */
  readonly heartBeatMs: number;
  /** What CONNECT must carry; null lets everybody in. */
  readonly credentials: { readonly login: string; readonly passcode: string } | null;
  onMessage(message: StompMessage): void;
}

/** One client's STOMP conversation. */
export interface StompSession {
  /** Bytes from the client. A violation of the protocol is answered with ERROR and a close. */
  receive(bytes: Uint8Array | string): void;
  /** Sends the message if the client subscribed to its destination; says whether it did. */
  deliver(message: StompMessage): boolean;
  /** Ends the conversation with an ERROR, as a broker does that has a trouble of its own. */
  fail(message: string): void;
  /** From now on the client hears nothing, though its frames are still taken: a half-open link. */
  setMuted(muted: boolean): void;
  dispose(): void;
}

const versions = ['1.2', '1.1', '1.0'];

/** The client broke the rules of STOMP; the message goes into the ERROR frame. */
class Violation extends Error {}

/**
 * connecting -> connected -> closed
 *     |_________________________^     (refused, or a violation)
 */
export function createStompSession(id: string, socket: StompSocket, host: StompHost): StompSession {
  const decoder = createFrameDecoder();
  const schedule = scopeOf(host.schedule);
  const subscriptions = new Map<string, string>();
  let phase: 'connecting' | 'connected' | 'closed' = 'connecting';
  let muted = false;
  let lastHeardAt = schedule.now();
  let messageCount = 0;

  function send(command: string, headers: Readonly<Record<string, string>>, body = '') {
    if (phase !== 'closed' && !muted) socket.send(encodeFrame({ command, headers, body }));
  }

  function refuse(message: string, frame?: Frame) {
    const receipt = frame?.headers['receipt'];
    send('ERROR', { message, ...(receipt !== undefined && { 'receipt-id': receipt }) }, message);
    close();
  }

  function close() {
    phase = 'closed';
    schedule.dispose();
    socket.close();
  }

  function connect({ headers }: Frame) {
    const offered = (headers['accept-version'] ?? '1.0').split(',').map((version) => version.trim());
    const version = versions.find((known) => offered.includes(known));
    if (version === undefined) throw new Violation('Supported protocol versions are 1.2, 1.1 and 1.0');
    const { credentials } = host;
    const isKnown = headers['login'] === credentials?.login && headers['passcode'] === credentials?.passcode;
    if (credentials !== null && !isKnown) throw new Violation('User name or password is invalid');
    phase = 'connected';
    send('CONNECTED', {
      version,
      session: id,
      server: 'embedded-connector/1.0',
      'heart-beat': `${host.heartBeatMs},${host.heartBeatMs}`,
    });
    startHeartBeats(schedule, host.heartBeatMs, headers['heart-beat'] ?? '0,0', {
      beat: () => {
        if (!muted) socket.send('\n');
      },
      lastHeardAt: () => lastHeardAt,
      onSilence: () => socket.terminate(),
    });
  }

  function header(frame: Frame, name: string): string {
    const value = frame.headers[name];
    if (value === undefined) throw new Violation(`${frame.command} without the header ${name}`);
    return value;
  }

  function handle(frame: Frame) {
    switch (frame.command) {
      case 'SEND':
        forward(header(frame, 'destination'), frame);
        break;
      case 'SUBSCRIBE':
        subscriptions.set(frame.headers['id'] ?? header(frame, 'destination'), header(frame, 'destination'));
        break;
      case 'UNSUBSCRIBE':
        subscriptions.delete(frame.headers['id'] ?? header(frame, 'destination'));
        break;
      case 'ACK':
      case 'NACK':
        break; // nothing is kept for a second delivery
      case 'DISCONNECT':
        break;
      default:
        throw new Violation(`Unknown or unsupported command ${frame.command}`);
    }
    const receipt = frame.headers['receipt'];
    if (receipt !== undefined) send('RECEIPT', { 'receipt-id': receipt });
    if (frame.command === 'DISCONNECT') close();
  }

  function forward(destination: string, { headers, body }: Frame) {
    const expires = Number(headers['expires'] ?? 0);
    if (expires > 0 && expires < schedule.now()) return;
    host.onMessage({ destination, headers, body });
  }

  function receiveFrame(frame: Frame) {
    if (phase === 'closed') return;
    try {
      if (phase === 'connected') handle(frame);
      else if (frame.command === 'CONNECT' || frame.command === 'STOMP') connect(frame);
      else throw new Violation('The first frame must be CONNECT');
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      refuse(error.message, frame);
    }
  }

  return {
    receive(bytes) {
      lastHeardAt = schedule.now();
      try {
        decoder.push(bytes).forEach(receiveFrame);
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        refuse(error.message);
      }
    },
    deliver(message) {
      const subscribed = [...subscriptions].filter(([, destination]) => destination === message.destination);
      for (const [subscription] of subscribed) {
        messageCount += 1;
        const { destination } = message;
        send(
          'MESSAGE',
          { ...message.headers, destination, subscription, 'message-id': `${id}:${messageCount}` },
          message.body,
        );
      }
      return subscribed.length > 0;
    },
    fail: (message) => refuse(message),
    setMuted: (value) => void (muted = value),
    dispose() {
      phase = 'closed';
      schedule.dispose();
    },
  };
}
