import { openBusNotifications } from './edge/bus-notifications.ts';
import type { NotificationService } from './core/notification-service.ts';
import type { SessionBus } from './core/session-bus.ts';
import { hasHotkeyPortal } from './edge/hotkey-portal.ts';
import { openSessionBus } from './edge/session-bus.ts';

/**
 * What Sidetone has from the session bus of a Linux desktop; nothing elsewhere, and until the bus has answered.
 * `found` is told whether the desktop has a portal for hotkeys.
 */
export function openOnBus(found: (portal: boolean) => void) {
  let bus: SessionBus | null = null;
  let notifications: NotificationService | null = null;
  const life = { over: false };

  async function open() {
    bus = await openSessionBus(() => (notifications = null));
    if (life.over) return bus?.close();
    if (bus !== null) notifications = await openBusNotifications(bus);
    const portal = bus !== null && (await hasHotkeyPortal(bus));
    if (!life.over) found(portal);
  }
  void open();

  return {
    notifications: () => notifications,
    dispose() {
      life.over = true;
      notifications = null;
      bus?.close();
    },
  };
}
