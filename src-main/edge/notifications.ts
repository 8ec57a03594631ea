import type { AnyRequest } from '../../src-shared/contract.ts';
import type { Alert } from '../core/views/alerts.ts';
import type { Heard, NotificationService, Outcome } from '../core/notification-service.ts';

const testLimitMs = 5000;

/**
 * Native notifications that follow a list: one is shown when it enters the list and withdrawn when it leaves.
 * A click or a button goes to `chosen`: with the request of the click, and that of the button, if one was pressed.
 */
export function createNotifications(
  service: NotificationService,
  chosen: (open: AnyRequest, action: AnyRequest | null) => void,
  log: { warn: (text: string) => void },
) {
  const shown = new Map<string, { close: () => void }>();
  let settle: ((outcome: Outcome) => void) | null = null;

  function show({ id, title, text, urgent, open, actions }: Alert) {
    const heard: Heard = {
      shown: () => undefined,
      failed: (why) => log.warn(`the system did not show a notification: ${why}`),
      clicked: () => chosen(open, null),
      pressed: (button) => chosen(open, actions[button]?.request ?? null),
    };
    const buttons = actions.map(({ label }) => label);
    shown.set(id, service.show({ id, title, text, urgent, buttons }, heard));
  }

  return {
    follow(alerts: readonly Alert[]) {
      const wanted = new Set(alerts.map(({ id }) => id));
      for (const [id, notification] of shown) {
        if (wanted.has(id)) continue;
        shown.delete(id);
        notification.close();
      }
      for (const alert of alerts) if (!shown.has(alert.id)) show(alert);
    },
    /** Shows one to see what the system does with it. */
    test(title: string, text: string): Promise<Outcome> {
      settle?.({ kind: 'no-answer' });
      return new Promise((resolve) => {
        const limit = setTimeout(() => settle?.({ kind: 'no-answer' }), testLimitMs);
        settle = (outcome) => {
          settle = null;
          clearTimeout(limit);
          resolve(outcome);
        };
        service.show(
          { id: 'test', title, text, urgent: false, buttons: [] },
          {
            shown: () => settle?.({ kind: 'shown' }),
            failed: (why) => settle?.({ kind: 'failed', why }),
            clicked: () => undefined,
            pressed: () => undefined,
          },
        );
      });
    },
    dispose() {
      settle?.({ kind: 'no-answer' });
      for (const notification of shown.values()) notification.close();
      shown.clear();
    },
  };
}
