import { launcher } from './edge/launcher.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import { startAtLogIn } from './edge/start-at-log-in.ts';
import type { Phone } from './phone.ts';

/** Lets the system start Sidetone at the log-in to the computer, or not, as the settings have it; told where it refuses. */
export function followStartup(
  settings: Pick<SettingsFile, 'get'>,
  phone: Pick<Phone, 'raise'>,
  log: { warn: (text: string) => void },
): void {
  if (startAtLogIn(launcher(), settings.get().startup)) return;
  log.warn('the system did not take over whether to start at log-in');
  phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'startup-refused' } });
}
