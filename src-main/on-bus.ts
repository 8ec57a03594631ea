import type { NotificationService } from './core/notification-service.ts';
import { openBusNotifications } from './edge/bus-notifications.ts';
import { hasHotkeyPortal } from './edge/hotkey-portal.ts';
import { openSessionBus } from './edge/session-bus.ts';

/**
 * What Sidetone has from the session bus of a Linux desktop; nothing elsewhere, and until the bus has answered.
 * `found` is told whether the desktop has a portal for hotkeys. The bus is left with the end of the process: what is
 * taken back at the very end still goes out.
 */
export function openOnBus(found: (portal: boolean) => void) {
  let notifications: NotificationService | null = null;

  async function open() {
    const bus = await openSessionBus(() => (notifications = null));
    if (bus !== null) notifications = await openBusNotifications(bus);
    found(bus !== null && (await hasHotkeyPortal(bus)));
  }
  void open();

  return { notifications: (): NotificationService | null => notifications };
}
