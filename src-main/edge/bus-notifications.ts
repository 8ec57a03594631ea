import * as z from 'zod/mini';
import type { Heard, NotificationService } from '../core/notification-service.ts';
import type { SessionBus } from '../core/session-bus.ts';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
const desktopEntry = 'sidetone';
const [normal, critical] = [1, 2];
/** Expiry: as long as the desktop likes, and never. */
const [theirTime, never] = [-1, 0];
/** Key of the action that a click on the notification is. */
const click = 'default';

const named = z.tuple([z.number()]);
const invoked = z.tuple([z.number(), z.string()]);

/**
 * Notifications over the session bus (Desktop Notifications Specification 1.2), since Electron shows none with buttons
 * on Linux. `null` where no desktop answers for them.
 */
export async function openBusNotifications(bus: SessionBus): Promise<NotificationService | null> {
  const { Variant } = await import('dbus-next');
  const call = (member: string, signature = '', body: readonly unknown[] = []) =>
    bus.call({ destination: name, path, interface: name, member }, signature, body);
  const listening = new Map<number, Heard>();
  let abilities: readonly string[];
  try {
    [abilities] = z.tuple([z.array(z.string())]).parse(await call('GetCapabilities'));
    await bus.hear(name, path, name, (member, body) => {
      if (member !== 'ActionInvoked') return;
      const [id, key] = invoked.parse(body);
      if (key === click) listening.get(id)?.clicked();
      else listening.get(id)?.pressed(Number(key));
    });
  } catch {
    return null;
  }
  const plain = (text: string) => (abilities.includes('body-markup') ? escaped(text) : text);

  return {
    show({ title, text, urgent, buttons }, heard) {
      const actions = abilities.includes('actions')
        ? [click, '', ...buttons.flatMap((label, place) => [String(place), label])]
        : [];
      const hints = {
        urgency: new Variant('y', urgent ? critical : normal),
        'desktop-entry': new Variant('s', desktopEntry),
        'suppress-sound': new Variant('b', true),
      };
      const number = call('Notify', 'susssasa{sv}i', [
        ...['Sidetone', 0, '', title, plain(text), actions, hints],
        urgent ? never : theirTime,
      ]).then((answer) => {
        const read = named.safeParse(answer);
        if (!read.success) throw new Error('the desktop gave it no number');
        const [id] = read.data;
        listening.set(id, heard);
        heard.shown();
        return id;
      });
      number.catch((error: unknown) => heard.failed(error instanceof Error ? error.message : String(error)));
      return {
        // The desktop may answer after the call is over: then it is taken back at once.
        close: () =>
          void number
            .then((id) => {
              listening.delete(id);
              return call('CloseNotification', 'u', [id]);
            })
            .catch(() => undefined),
      };
    },
  };
}

/** A customer's name is no markup. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
