/** One STOMP frame. The first of repeated headers counts, as STOMP 1.2 has it; a body is read as UTF-8. */
export interface Frame {
  readonly command: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes that are not STOMP: the connection they came on cannot be trusted any further. */
export class FrameError extends Error {}

/** Turns a stream of bytes into frames. Line feeds between frames are heart-beats and give nothing. */
export interface FrameDecoder {
  /** The frames that `bytes` completes. Throws a FrameError on malformed or oversized input. */
  push(bytes: Uint8Array | string): readonly Frame[];
}

const lineFeed = 10;
const carriageReturn = 13;
const nul = 0;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\r': '\\r', '\n': '\\n', ':': '\\c' };
const unescapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\r': '\r', '\\n': '\n', '\\c': ':' };

/** CONNECT and CONNECTED keep their headers as they are, so that STOMP 1.0 peers can read them. */
const isEscaped = (command: string) => command !== 'CONNECT' && command !== 'CONNECTED';

/**
 * A frame as text, ready for one WebSocket message. No `content-length` is added: ActiveMQ sends a
 * TextMessage without one. A body with a NUL in it therefore needs that header set by the caller.
 */
export function encodeFrame({ command, headers, body }: Frame): string {
  const write = (text: string) =>
    isEscaped(command) ? text.replace(/[\\\r\n:]/g, (char) => escapes[char] ?? char) : text;
  const lines = Object.entries(headers).map(([name, value]) => `${write(name)}:${write(value)}\n`);
  return `${command}\n${lines.join('')}\n${body}\0`;
}

/**
 * A decoder for one connection. Frames may be split over messages, or several may share one.
 * @param maxBytes the largest frame taken, in bytes
 */
export function createFrameDecoder(maxBytes = 4 * 1024 * 1024): FrameDecoder {
  let pending = Buffer.alloc(0);

  return {
    push(bytes) {
      pending = Buffer.concat([pending, typeof bytes === 'string' ? Buffer.from(bytes) : bytes]);
      const frames: Frame[] = [];
      for (;;) {
        pending = pending.subarray(heartBeatBytes(pending));
        const next = readFrame(pending);
        if (next === null) break;
        frames.push(next.frame);
        pending = pending.subarray(next.end);
      }
      if (pending.length > maxBytes) throw new FrameError(`A frame is longer than ${maxBytes} bytes`);
      return frames;
    },
  };
}

/** How many bytes at the start are line ends between two frames. */
function heartBeatBytes(bytes: Buffer): number {
  const start = bytes.findIndex((byte) => byte !== lineFeed && byte !== carriageReturn);
  return start === -1 ? bytes.length : start;
}

/** The frame at the start of `bytes` and where it ends, or null while bytes are missing. */
function readFrame(bytes: Buffer): { frame: Frame; end: number } | null {
  const head = readHead(bytes);
  if (head === null) return null;
  const [command = '', ...lines] = head.lines;
  const headers = readHeaders(command, lines);
  const length = headers['content-length'];
  const bodyEnd = length === undefined ? bytes.indexOf(nul, head.end) : head.end + readLength(length);
  if (bodyEnd === -1 || bodyEnd >= bytes.length) return null;
  if (bytes[bodyEnd] !== nul) throw new FrameError('No NUL where content-length says the body ends');
  return { frame: { command, headers, body: bytes.toString('utf8', head.end, bodyEnd) }, end: bodyEnd + 1 };
}

/** The command and header lines up to the empty line, and where the body starts. */
function readHead(bytes: Buffer): { lines: string[]; end: number } | null {
  const lines: string[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(lineFeed, start);
    if (end === -1) return null;
    const line = bytes.toString(
      'utf8',
      start,
      bytes[end - 1] === carriageReturn && end > start ? end - 1 : end,
    );
    start = end + 1;
    if (line === '') return { lines, end: start };
    lines.push(line);
  }
}

function readHeaders(command: string, lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new FrameError('A header line has no name and colon');
    const read = isEscaped(command) ? unescape : (text: string) => text;
    const name = read(line.slice(0, colon));
    if (!headers.has(name)) headers.set(name, read(line.slice(colon + 1)));
  }
  return Object.fromEntries(headers);
}

function unescape(text: string): string {
  return text.replace(/\\[\s\S]?/g, (sequence) => {
    const char = unescapes[sequence];
    if (char === undefined) throw new FrameError('A header holds an undefined escape sequence');
    return char;
  });
}

function readLength(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new FrameError('content-length is not a number');
  return Number(text);
}
