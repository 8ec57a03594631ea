import { once } from 'node:events';
import { WebSocket } from 'ws';

/** No step that is measured takes this long, even in a burst: whoever waits longer waits for ever. */
const patienceMs = 90_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Sends one command of the DevTools protocol; the answer is its result. */
export type Ask = (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** One connection that speaks the DevTools protocol: to Chromium, or to Node. */
export interface Protocol {
  /** Commands for a session of this connection, or for its other end itself. */
  ask(sessionId?: string): Ask;
  /** What the other end tells unasked. */
  onTold(hear: (method: string, params: Record<string, unknown>) => void): void;
  close(): void;
}

export async function openProtocol(address: string): Promise<Protocol> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await once(socket, 'open');
  const answers = new Map<number, (message: Message) => void>();
  const hearers: ((method: string, params: Record<string, unknown>) => void)[] = [];
  let count = 0;

  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id !== undefined) {
      answers.get(message.id)?.(message);
      answers.delete(message.id);
    } else if (message.method !== undefined) {
      for (const hear of hearers) hear(message.method, message.params ?? {});
    }
  });

  return {
    ask:
      (sessionId) =>
      (method, params = {}) =>
        new Promise((resolve, reject) => {
          count += 1;
          const patience = setTimeout(() => reject(new Error(`${method} is not answered.`)), patienceMs);
          answers.set(count, ({ result, error }) => {
            clearTimeout(patience);
            if (error === undefined) resolve(result ?? {});
            else reject(new Error(`${method}: ${error.message}`));
          });
          socket.send(JSON.stringify({ id: count, method, params, sessionId }));
        }),
    onTold: (hear) => void hearers.push(hear),
    close: () => socket.terminate(),
  };
}

/** The value of an expression, awaited where `awaitPromise`. Throws what it throws. */
export async function evaluated(ask: Ask, expression: string, more: object): Promise<unknown> {
  const { result, exceptionDetails } = (await ask('Runtime.evaluate', {
    expression,
    returnByValue: true,
    ...more,
  })) as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails === undefined) return result.value;
  const { text, exception } = exceptionDetails;
  throw new Error(`${text} ${exception?.description ?? ''} in ${expression}`);
}
