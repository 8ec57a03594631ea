import { z } from 'zod';
import { settingsChange } from './settings-shape.ts';

/** Orders about the settings and their window. */
export const settingsRequests = {
  /** `pane`: the one to show, by its name; without it the one that was last shown, or the first. */
  'settings/open': z.object({ pane: z.string().max(40).optional() }),
  'settings/window': z.object({ verb: z.enum(['minimise', 'maximise', 'close']) }),
  /** Saved at once, and taken up at once where that is possible. */
  'settings/change': settingsChange,
  /** Takes a choice back, `hotkeys.hold` or `hotkeys`: the administrator's or our own value is in force again. */
  'settings/reset': z.object({ path: z.string().min(1).max(80) }),
  /** While keys are recorded the hotkeys are given back: they would act, and the page would not hear them. */
  'hotkeys/record': z.object({ on: z.boolean() }),
  /** Shows a notification; refused in words when the system does not. */
  'notification/test': z.undefined(),
  'log/open-folder': z.undefined(),
} as const;

/** Main -> the page of the settings. */
export interface SettingsEvents {
  'settings/pane': { readonly pane: string };
}
