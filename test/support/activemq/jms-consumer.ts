import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { activeMqHome, javaProgram } from '../../../scripts/system-requirements.ts';
import { createChanges } from '../../../src-main/demo/changes.ts';

/** A message as a JMS client has it in hand. */
export interface JmsMessage {
  /** `TextMessage`, or the name of another class. */
  readonly kind: string;
  /** JMSType. */
  readonly type: string | null;
  /** The body; `null` unless it is a TextMessage. */
  readonly text: string | null;
  /** JMSExpiration, counted from now; `null` for never. */
  readonly expiresInMs: number | null;
  readonly persistent: boolean;
}

/** A JMS client that takes the messages of one queue. */
export interface JmsConsumer {
  /** The first message of this JMSType, once it has come. */
  message(type: string): Promise<JmsMessage>;
  dispose(): Promise<void>;
}

/** Starts it over the broker's OpenWire port; ready when this resolves, after some 2 s. */
export async function startJmsConsumer(openWirePort: number, queue: string): Promise<JmsConsumer> {
  const classPath = [`${activeMqHome}/lib/*`, `${activeMqHome}/lib/optional/*`].join(':');
  const source = join(import.meta.dirname, 'Consumer.java');
  const url = `tcp://127.0.0.1:${openWirePort}`;
  // A JDK compiles and runs a single source file in one go.
  const java = spawn(javaProgram, ['-cp', classPath, source, url, queue], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => java.kill('SIGKILL');
  process.once('exit', end);

  const changes = createChanges();
  const messages: JmsMessage[] = [];
  let complaints = '';
  java.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: java.stdout });
  const listening = once(lines, 'line').then(() => {
    lines.on('line', (line) => {
      messages.push(JSON.parse(line) as JmsMessage);
      changes.announce();
    });
    return true;
  });
  if ((await Promise.race([listening, once(java, 'exit')])) !== true) {
    throw new Error(`The JMS client did not start:\n${complaints}`);
  }

  const ofType = (type: string) => messages.find((message) => message.type === type);
  return {
    async message(type) {
      await changes.until(() => ofType(type) !== undefined, 10_000, `a message of type ${type}`);
      return ofType(type)!;
    },
    async dispose() {
      process.off('exit', end);
      if (java.exitCode !== null) return;
      end();
      await once(java, 'exit');
    },
  };
}
