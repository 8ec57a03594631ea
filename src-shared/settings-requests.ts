import * as z from 'zod/mini';
import type { FileProblem } from './file-problem.ts';
import { popTriggers } from './screen-pop.ts';
import { settingsChange } from './settings-shape.ts';

/** Orders about the settings and their window. */
export const settingsRequests = {
  /** `pane`: the one to show, by its name; without it the one that was last shown, or the first. */
  'settings/open': z.object({ pane: z.optional(z.string().check(z.maxLength(40))) }),
  'settings/window': z.object({ verb: z.enum(['minimise', 'maximise', 'close']) }),
  /** Saved at once, and taken up at once where that is possible. */
  'settings/change': settingsChange,
  /** Takes a choice back, `hotkeys.hold` or `hotkeys`: the administrator's or our own value is in force again. */
  'settings/reset': z.object({ path: z.string().check(z.minLength(1), z.maxLength(80)) }),
  /** While keys are recorded the hotkeys are given back: they would act, and the page would not hear them. */
  'hotkeys/record': z.object({ on: z.boolean() }),
  /** Asks where to, and writes what was chosen to a file for another computer. */
  'settings/export': z.undefined(),
  /** Asks for such a file and reads it; `settings/import-read` tells what it would change. */
  'settings/import': z.undefined(),
  /** Takes over what was read last, or forgets it. */
  'settings/answer-import': z.object({ choice: z.enum(['replace', 'keep']) }),
  /** Shows a notification; refused in words when the system does not. */
  'notification/test': z.undefined(),
  /** Opens what the template of this trigger gives for an invented call. */
  'screen-pop/try': z.object({ trigger: z.enum(popTriggers) }),
  'log/open-folder': z.undefined(),
  /** The folder with everything that Sidetone keeps on this computer. */
  'profile-folder/open': z.undefined(),
} as const;

/** What an import would come to. */
export interface ImportRead {
  /** How many settings would be in force with another value. */
  readonly changes: number;
  /** What would not be taken over, by its key, and why. */
  readonly left: readonly FileProblem[];
  /** The name under which the present settings would be kept. */
  readonly aside: string;
}

/** Main -> the page of the settings. */
export interface SettingsEvents {
  'settings/pane': { readonly pane: string };
  'settings/import-read': ImportRead;
}
