import type { Desk } from '../src-shared/view.ts';
import { hotkeyReach } from './core/hotkey-reach.ts';
import type { NotificationService } from './core/notification-service.ts';
import { openBusNotifications } from './edge/bus-notifications.ts';
import { hasHotkeyPortal } from './edge/hotkey-portal.ts';
import { openSessionBus } from './edge/session-bus.ts';

/**
 * What Sidetone has from the session bus of a Linux desktop; nothing elsewhere, and until the bus has answered.
 * `reached` is told how far hotkeys reach, which hangs on the desktop's portal. The bus is left with the end of the
 * process: what is taken back at the very end still goes out.
 */
export function openOnBus(reached: (reach: Desk['hotkeyReach']) => void) {
  let notifications: NotificationService | null = null;

  async function open() {
    const bus = await openSessionBus(() => (notifications = null));
    if (bus !== null) notifications = await openBusNotifications(bus);
    const { platform, versions, env } = process;
    const session = env['XDG_SESSION_TYPE'] ?? '';
    const portal = bus !== null && (await hasHotkeyPortal(bus));
    reached(hotkeyReach({ platform, session, electron: versions.electron, portal }));
  }
  void open();

  return { notifications: (): NotificationService | null => notifications };
}
