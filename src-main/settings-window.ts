import type { BrowserWindow } from 'electron';
import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { PopTrigger } from '../src-shared/screen-pop.ts';
import type { settingsRequests } from '../src-shared/settings-requests.ts';
import type { SettingsChange } from '../src-shared/settings-shape.ts';
import { hotkeyTold } from '../src-shared/words-hotkeys.ts';
import { done, ok, refuse } from './answers.ts';
import { tell } from './edge/ipc.ts';
import type { Outcome } from './core/notification-service.ts';
import { orderWindow } from './edge/windows.ts';
import type { createHotkeyDesk } from './hotkey-desk.ts';
import type { createSettingsTransfer } from './settings-transfer.ts';
import type { Preferences } from './preferences.ts';

export interface SettingsWindowGiven {
  readonly preferences: Preferences;
  readonly hotkeys: Pick<ReturnType<typeof createHotkeyDesk>, 'record' | 'conflictIn'>;
  /** Opens the window, or brings it up; `closed` is called when it has gone. */
  readonly openWindow: (pane: string, closed: () => void) => BrowserWindow;
  /** Export and import; told what the page is to be asked. */
  readonly transfer: ReturnType<typeof createSettingsTransfer>;
  readonly openLogFolder: () => Promise<RequestResult>;
  readonly openProfileFolder: () => Promise<RequestResult>;
  /** Called when the window has gone. */
  readonly closed: () => void;
  readonly testNotification: () => Promise<Outcome>;
  /** Opens what a template of the screen pop gives for an invented call. */
  readonly tryPop: (trigger: PopTrigger) => Promise<RequestResult>;
}

export type SettingsHandlers = Pick<RequestHandlers, keyof typeof settingsRequests>;

/** The window of the settings, and what it may order. */
export function createSettingsWindow(given: SettingsWindowGiven) {
  const { preferences, hotkeys, openWindow, transfer, openLogFolder, openProfileFolder } = given;
  let window: BrowserWindow | null = null;

  function toPage<N extends keyof PageEvents>(name: N, payload: PageEvents[N]) {
    if (window !== null && !window.isDestroyed()) tell(window.webContents, name, payload);
  }
  function open(pane?: string) {
    if (window !== null && pane !== undefined) toPage('settings/pane', { pane });
    const opened = openWindow(pane ?? '', closed);
    // A page that crashed in the middle of a recording comes back without it.
    if (opened !== window) opened.webContents.on('did-finish-load', () => hotkeys.record(false));
    window = opened;
  }
  function closed() {
    window = null;
    // It may have gone in the middle of a recording.
    hotkeys.record(false);
    given.closed();
  }
  /** Two of our own hotkeys cannot have the same keys: the one that was changed is named, and why. */
  function conflictIn({ hotkeys: chosen }: SettingsChange): RequestResult | null {
    const conflict = chosen === undefined ? null : hotkeys.conflictIn(chosen);
    if (conflict === null) return null;
    const error = say('settings.hotkeys.own', { action: hotkeyTold(conflict.other).title });
    return refuse(error, `hotkeys.${conflict.name}`);
  }

  const handlers: SettingsHandlers = {
    'settings/open': ({ pane }) => done(() => open(pane)),
    'settings/window': ({ verb }) =>
      done(() => {
        if (window !== null) orderWindow(window, verb);
      }),
    'settings/change': (change) => conflictIn(change) ?? preferences.change(change),
    'settings/reset': ({ path }) => preferences.reset(path),
    'hotkeys/record': ({ on }) => done(() => hotkeys.record(on)),
    'settings/export': () => transfer.save(window),
    'settings/import': () => transfer.read(window),
    'settings/answer-import': ({ choice }) => transfer.answer(choice),
    'notification/test': async () => {
      const outcome = await given.testNotification();
      if (outcome.kind === 'shown') return ok;
      const error =
        outcome.kind === 'no-answer'
          ? say('settings.notifications.test.no-answer')
          : say('settings.notifications.test.failed', { why: outcome.why });
      return refuse(error, 'notification');
    },
    'screen-pop/try': ({ trigger }) => given.tryPop(trigger),
    'log/open-folder': openLogFolder,
    'profile-folder/open': openProfileFolder,
  };
  return {
    handlers,
    /** `null` while it is closed. */
    window: () => window,
    /** Tells its page something; one that is closed hears nothing. */
    tell: toPage,
  };
}
