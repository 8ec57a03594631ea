import { Message, MessageType, sessionBus, type MessageBus } from 'dbus-next';
import { z } from 'zod';

/** Calls a method by a raw message: neither notifications nor tray items describe themselves fully. */
export async function callMethod(
  bus: MessageBus,
  target: {
    readonly destination: string;
    readonly path: string;
    readonly interface: string;
    readonly member: string;
  },
  signature = '',
  body: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const answer = await bus.call(new Message({ ...target, signature, body: [...body] }));
  return (answer?.body ?? []) as readonly unknown[];
}

/** A notification as a program asked the desktop for it. */
export interface SeenNotification {
  readonly title: string;
  readonly text: string;
  /** The desktop's number for it; `null` until it has answered. */
  id: number | null;
  withdrawn: boolean;
}

const notify = z.tuple([z.string(), z.number(), z.string(), z.string(), z.string()]).rest(z.unknown());
const service = 'org.freedesktop.Notifications';

/** Listens in on what programs tell the desktop's notification service. */
export async function watchNotifications() {
  const bus = sessionBus();
  const seen: SeenNotification[] = [];
  const waiting = new Map<string, SeenNotification>();
  // A monitor must stay silent: whatever it overhears counts as handled.
  bus.addMethodHandler(() => true);
  bus.on('message', (message) => {
    if (message.type === MessageType.METHOD_RETURN) {
      const answered = waiting.get(`${message.destination} ${message.replySerial}`);
      if (answered !== undefined) answered.id = z.number().parse(message.body[0]);
    }
    if (message.interface !== service) return;
    if (message.member === 'Notify') {
      const [, , , title, text] = notify.parse(message.body);
      const notification = { title, text, id: null, withdrawn: false };
      seen.push(notification);
      waiting.set(`${message.sender} ${String(message.serial)}`, notification);
    }
    if (message.member === 'CloseNotification')
      for (const one of seen) if (one.id === message.body[0]) one.withdrawn = true;
  });
  const daemon = 'org.freedesktop.DBus';
  await callMethod(
    bus,
    {
      destination: daemon,
      path: '/org/freedesktop/DBus',
      interface: `${daemon}.Monitoring`,
      member: 'BecomeMonitor',
    },
    'asu',
    [[`destination='${service}'`, `sender='${service}'`], 0],
  );
  return { seen: seen as readonly SeenNotification[], close: () => bus.disconnect() };
}
