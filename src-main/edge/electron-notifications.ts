import { Notification } from 'electron';
import type { NotificationService } from '../core/notification-service.ts';

/** Electron has buttons on Windows from 41 on, and loses what is pressed there before 43. */
const firstWithButtons = 43;
const major = Number(process.versions.electron.split('.')[0]);
const hasButtons =
  process.platform === 'darwin' || (process.platform === 'win32' && major >= firstWithButtons);

/**
 * Notifications as Electron shows them: on Windows and macOS. Never on Linux, where it asks the desktop by libnotify and
 * holds main up until there is an answer: a desktop that does not answer stops the whole app for 25 seconds a question.
 */
export const electronNotifications: NotificationService = {
  show({ id, title, text, urgent, buttons }, heard) {
    if (!Notification.isSupported()) {
      heard.failed('not supported');
      return { close: () => undefined };
    }
    const notification = new Notification({
      id,
      title,
      body: text,
      silent: true,
      urgency: urgent ? 'critical' : 'normal',
      timeoutType: urgent ? 'never' : 'default',
      ...(hasButtons ? { actions: buttons.map((label) => ({ type: 'button', text: label })) } : {}),
    });
    notification.on('show', () => heard.shown());
    notification.on('failed', (_event, error) => heard.failed(error));
    notification.on('click', () => heard.clicked());
    // Electron 45 has the place in the event as well, which earlier ones have not.
    notification.on('action', (_event, index) => heard.pressed(index));
    notification.show();
    return { close: () => notification.close() };
  },
};
