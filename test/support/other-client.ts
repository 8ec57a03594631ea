import { Client } from '@stomp/stompjs';
import { once, EventEmitter } from 'node:events';
import { WebSocket } from 'ws';

/** Somebody else at the same connector sends one command, `MakeNotReady#1001`, and is gone when it has arrived. */
export async function sendAsSupervisor(url: string, type: string, body: string): Promise<void> {
  const heard = new EventEmitter();
  const client = new Client({
    webSocketFactory: () => new WebSocket(url, ['v12.stomp']),
    reconnectDelay: 0,
    onConnect: () => heard.emit('connected'),
  });
  client.activate();
  await once(heard, 'connected');
  client.watchForReceipt('sent', () => heard.emit('receipt'));
  const arrived = once(heard, 'receipt');
  client.publish({
    destination: '/queue/Connector1',
    headers: { type, receipt: 'sent' },
    body,
    skipContentLengthHeader: true,
  });
  await arrived;
  await client.deactivate();
}
