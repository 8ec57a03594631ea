import type { MessageBus } from 'dbus-next';
import type { SessionBus } from '../core/session-bus.ts';

/** For an answer, as the libraries of D-Bus wait; dbus-next waits for ever. */
const answerLimitMs = 25_000;

/** Connects to it; `null` where there is none, as in some sandboxes. `lost` is called when it goes away. */
export async function openSessionBus(lost: () => void): Promise<SessionBus | null> {
  if (process.platform !== 'linux') return null;
  const { Message, sessionBus } = await import('dbus-next');
  const bus = await connected(sessionBus, lost);
  if (bus === null) return null;
  const call: SessionBus['call'] = async (target, signature = '', body = []) => {
    const answer = bus.call(new Message({ ...target, signature, body: [...body] }));
    return ((await inTime(answer, target.member))?.body ?? []) as readonly unknown[];
  };
  return {
    call,
    async hear(sender, path, name, listener) {
      bus.on('message', (message) => {
        if (message.interface === name && message.path === path) listener(message.member, message.body);
      });
      const daemon = 'org.freedesktop.DBus';
      const rule = `type='signal',sender='${sender}',interface='${name}',path='${path}'`;
      const match = { destination: daemon, path: '/org/freedesktop/DBus', interface: daemon };
      await call({ ...match, member: 'AddMatch' }, 's', [rule]);
    },
  };
}

type Open = (options: { readonly busAddress: string }) => MessageBus;

/** It throws on an address that it cannot use, and tells of one where nobody listens. */
function connected(open: Open, lost: () => void): Promise<MessageBus | null> {
  const address =
    process.env['DBUS_SESSION_BUS_ADDRESS'] ?? `unix:path=${process.env['XDG_RUNTIME_DIR'] ?? ''}/bus`;
  return new Promise((resolve) => {
    try {
      const bus = open({ busAddress: address });
      bus.on('connect', () => resolve(bus));
      bus.on('error', () => {
        resolve(null);
        lost();
      });
    } catch {
      resolve(null);
    }
  });
}

/** Rejects where the other end keeps silent: it may be stuck. */
function inTime<Answer>(answer: Promise<Answer>, member: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no answer to ${member}`)), answerLimitMs);
    void answer.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
