import type { AppView } from '../src-shared/view.ts';
import { popupCalls } from '../src-shared/alerts.ts';
import { alerts } from './core/views/alerts.ts';
import { trayView, type TrayView } from './core/views/tray-view.ts';
import type { Alert } from './core/views/alerts.ts';

/** What stands for the app on the desktop. */
export interface Presences {
  readonly tray: { show: (view: TrayView) => void };
  readonly badge: { show: (missed: number) => void };
  readonly notifications: { follow: (alerts: readonly Alert[]) => void };
  readonly attention: { follow: (alerts: readonly Alert[]) => void };
  readonly hotkeys: { on: () => void; off: () => void };
  readonly popup: { wake: () => void; follow: (wanted: boolean) => void };
}

/**
 * Lets tray, notifications, popup and hotkeys follow the state. They see nothing but what the pages see, so
 * none of them can tell another story.
 */
export function followState({ tray, badge, notifications, attention, hotkeys, popup }: Presences) {
  let loggedIn = false;
  return (view: AppView, now: number): void => {
    tray.show(trayView(view, now));
    badge.show(view.history.missed);
    notifications.follow(alerts(view, 'notification'));
    attention.follow(alerts(view, 'flash'));
    const inSession = view.session.phase === 'in';
    if (inSession !== loggedIn) {
      loggedIn = inSession;
      if (inSession) hotkeys.on();
      else hotkeys.off();
    }
    if (inSession && view.settings.popup.enabled) popup.wake();
    popup.follow(popupCalls(view).length > 0);
  };
}
