import type { Desk } from '../src-shared/view.ts';
import { hotkeyReach } from './core/hotkey-reach.ts';
import { createLateNotifications } from './core/late-notifications.ts';
import type { NotificationService } from './core/notification-service.ts';
import type { SessionBus } from './core/session-bus.ts';
import { openBusNotifications } from './edge/bus-notifications.ts';
import { hasHotkeyPortal } from './edge/hotkey-portal.ts';
import { openSessionBus } from './edge/session-bus.ts';

/**
 * What Sidetone has from the session bus of a Linux desktop: `notifications`, which are `null` elsewhere. `reached` is
 * told how far hotkeys reach, which hangs on the desktop's portal. The bus is left with the end of the process: what is
 * taken back at the very end still goes out.
 */
export function openOnBus(reached: (reach: Desk['hotkeyReach']) => void): {
  readonly notifications: NotificationService | null;
} {
  const { platform, versions, env } = process;
  const session = env['XDG_SESSION_TYPE'] ?? '';
  const tell = (portal: boolean) =>
    reached(hotkeyReach({ platform, session, electron: versions.electron, portal }));
  if (platform !== 'linux') {
    tell(false);
    return { notifications: null };
  }

  let bus: Promise<SessionBus | null> | null = null;
  const onBus = () =>
    (bus ??= openSessionBus(() => {
      bus = null;
      notifications.forget();
    }));
  const notifications = createLateNotifications(async () => {
    const open = await onBus();
    return open === null ? null : openBusNotifications(open);
  });
  void onBus().then(async (open) => tell(open !== null && (await hasHotkeyPortal(open))));
  return { notifications: notifications.service };
}
