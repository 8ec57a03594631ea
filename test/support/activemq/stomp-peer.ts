import { once } from 'node:events';
import { connect } from 'node:net';
import { createFrameDecoder, encodeFrame, type Frame } from '../../../src-main/demo/stomp-frames.ts';
import { brokerUser } from './broker.ts';

/** A STOMP client over plain TCP, as other programs at a broker are. */
export interface StompPeer {
  /** Not persistent, and without content-length: a JMS client gets a TextMessage. */
  send(destination: string, body: string, headers?: Frame['headers']): void;
  /** Resolves when the broker has taken the subscription, so that nothing sent from then on is missed. */
  subscribe(destination: string, take: (message: Frame) => void): Promise<void>;
  close(): Promise<void>;
}

/** Connects to a broker on this machine. Rejects when it refuses, with what it said. */
export async function connectPeer(port: number): Promise<StompPeer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // A broker that stops may reset its connections.
  socket.on('error', () => socket.destroy());
  // Not by `once`, which rejects when the socket has an error first.
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const decoder = createFrameDecoder();
  const answers = new Map<string, (answer: Frame) => void>();
  const takers = new Map<string, (message: Frame) => void>();
  let subscriptions = 0;

  const write = (command: string, headers: Frame['headers'], body = '') =>
    socket.write(encodeFrame({ command, headers, body }));
  /** Sends a frame that the broker answers: with CONNECTED, or the RECEIPT of this number. */
  const ask = (command: string, headers: Frame['headers'], receipt: string) =>
    new Promise<void>((resolve, reject) => {
      answers.set(receipt, (answer) => {
        if (answer.command === 'ERROR') reject(new Error(answer.headers['message'] ?? 'refused'));
        else resolve();
      });
      void ended.then(() => reject(new Error('The broker closed the connection.')));
      write(command, headers);
    });

  socket.on('data', (bytes: Buffer) => {
    for (const frame of decoder.push(bytes)) {
      if (frame.command === 'MESSAGE') takers.get(frame.headers['subscription'] ?? '')?.(frame);
      else answers.get(frame.headers['receipt-id'] ?? '')?.(frame);
    }
  });
  const { login, password: passcode } = brokerUser;
  const version = { 'accept-version': '1.2', host: 'localhost', 'heart-beat': '0,0' };
  await ask('CONNECT', { ...version, login, passcode }, '');

  return {
    send: (destination, body, headers = {}) => void write('SEND', { destination, ...headers }, body),
    subscribe(destination, take) {
      const id = String((subscriptions += 1));
      takers.set(id, take);
      return ask('SUBSCRIBE', { id, destination, ack: 'auto', receipt: id }, id);
    },
    async close() {
      socket.destroy();
      await ended;
    },
  };
}
