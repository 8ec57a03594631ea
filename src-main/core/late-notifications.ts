import type { NotificationService } from './notification-service.ts';

/**
 * Notifications by a service that has to be looked for, and may come up after Sidetone or never: each is shown as soon
 * as it is there. Where `open` finds none, that is told, and the next notification looks for it anew.
 */
export function createLateNotifications(open: () => Promise<NotificationService | null>) {
  let found: Promise<NotificationService | null> | null = null;

  const find = () =>
    (found ??= open().then((service) => {
      if (service === null) found = null;
      return service;
    }));
  const service: NotificationService = {
    show(what, heard) {
      let closed = false;
      const shown = find().then((by) => {
        if (by === null) heard.failed('nobody on the session bus shows notifications');
        return by === null || closed ? null : by.show(what, heard);
      });
      return {
        close() {
          closed = true;
          void shown.then((one) => one?.close());
        },
      };
    },
  };
  return {
    service,
    /** The service has gone: the next notification looks for it anew. */
    forget: () => {
      found = null;
    },
  };
}
