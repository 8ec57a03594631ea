import type { AppView } from '../src-shared/view.ts';
import { popupCalls } from '../src-shared/alerts.ts';
import { alerts, type Alert } from './core/views/alerts.ts';
import { dockMenu, jumpList, type JumpTask } from './core/views/dock-view.ts';
import type { TrayItem } from './core/views/tray-items.ts';
import type { Launcher } from './core/autostart.ts';

/** What stands for the app on the desktop. */
export interface Presences {
  /** It shows what the view comes to in its own time. */
  readonly tray: { changed: () => void };
  /** The menu of the app's icon, on systems that have one. */
  readonly dock: { show: (menu: readonly TrayItem[], tasks: readonly JumpTask[]) => void };
  readonly badge: { show: (missed: number) => void };
  readonly notifications: { follow: (alerts: readonly Alert[]) => void };
  readonly attention: { follow: (alerts: readonly Alert[]) => void };
  readonly hotkeys: { on: () => void; off: () => void };
  readonly launcher: Launcher;
  readonly popup: { wake: () => void; follow: (wanted: boolean) => void };
}

/**
 * Lets tray, notifications, popup and hotkeys follow the state. They see nothing but what the pages see, so
 * none of them can tell another story.
 */
export function followState({
  tray,
  dock,
  launcher,
  badge,
  notifications,
  attention,
  hotkeys,
  popup,
}: Presences) {
  let loggedIn = false;
  return (view: AppView): void => {
    const inSession = view.session.phase === 'in';
    // The popup first: a call waits for nothing else.
    if (inSession && view.settings.popup.enabled) popup.wake();
    popup.follow(popupCalls(view).length > 0);
    if (inSession !== loggedIn) {
      loggedIn = inSession;
      if (inSession) hotkeys.on();
      else hotkeys.off();
    }
    notifications.follow(alerts(view, 'notification'));
    attention.follow(alerts(view, 'flash'));
    badge.show(view.history.missed);
    tray.changed();
    dock.show(dockMenu(view), jumpList(launcher));
  };
}
