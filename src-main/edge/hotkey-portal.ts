import { app } from 'electron';
import type { SessionBus } from '../core/session-bus.ts';

const feature = 'GlobalShortcutsPortal';
const portal = 'org.freedesktop.portal.Desktop';

/** Whether programs have to ask the desktop for hotkeys here. */
const onWayland = () => process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland';

/** Lets Chromium ask the desktop's portal for hotkeys, before the app is ready. On X it would only be a detour. */
export function useHotkeyPortal(): void {
  if (!onWayland()) return;
  const given = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch('enable-features', given === '' ? feature : `${given},${feature}`);
}

/** Whether this desktop has a portal for hotkeys. */
export async function hasHotkeyPortal(bus: SessionBus): Promise<boolean> {
  if (!onWayland()) return false;
  const properties = 'org.freedesktop.DBus.Properties';
  const target = { destination: portal, path: '/org/freedesktop/portal/desktop', interface: properties };
  try {
    await bus.call({ ...target, member: 'Get' }, 'ss', ['org.freedesktop.portal.GlobalShortcuts', 'version']);
    return true;
  } catch {
    return false;
  }
}
