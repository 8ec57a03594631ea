import { Notification } from 'electron';
import type { Alert } from '../core/views/alerts.ts';

/**
 * Native notifications that follow a list: one is shown when it enters the list and withdrawn when it leaves.
 * A click goes to `opened` with its id.
 */
export function createNotifications(opened: (id: string) => void, log: { warn: (text: string) => void }) {
  const shown = new Map<string, Notification>();

  function show({ id, title, text }: Alert) {
    const notification = new Notification({
      title,
      body: text,
      silent: true,
      urgency: 'critical',
      timeoutType: 'never',
    });
    notification.on('click', () => opened(id));
    notification.on('failed', () => log.warn('the system did not show a notification'));
    shown.set(id, notification);
    notification.show();
  }

  return {
    follow(alerts: readonly Alert[]) {
      if (!Notification.isSupported()) return;
      const wanted = new Set(alerts.map(({ id }) => id));
      for (const [id, notification] of shown) {
        if (wanted.has(id)) continue;
        shown.delete(id);
        notification.close();
      }
      for (const alert of alerts) if (!shown.has(alert.id)) show(alert);
    },
    dispose() {
      for (const notification of shown.values()) notification.close();
      shown.clear();
    },
  };
}
