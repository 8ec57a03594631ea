import type { Settings } from '../../../src-shared/settings.ts';
import { languages } from '../../../src-shared/language/languages.ts';
import { isObject } from '../is-object.ts';
import { settingAt } from './setting-at.ts';

/** What has to be known of the settings to show the first window, or to leave it in the tray. */
export interface FirstLook {
  readonly appearance: Settings['appearance'];
  readonly language: Settings['language'];
  /** Whether a start that the system makes at log-in stays in the tray. */
  readonly hidden: boolean;
}

const appearances: readonly unknown[] = ['system', 'light', 'dark'];
const known: readonly unknown[] = ['system', ...languages];

/**
 * Takes a look at the settings before the code that reads them whole has been loaded: at what the user's file and the
 * administrator's hold, parsed and checked by nobody. What cannot be used counts for nothing. The settings that are
 * read afterwards are in force in any case, and what is on the screen follows them.
 */
export function firstLook(stored: unknown, policy: unknown): FirstLook {
  const at = (layer: unknown, path: string) => (isObject(layer) ? settingAt(layer, path) : undefined);
  const find = <T>(path: string, fits: (value: unknown) => boolean, fallback: T): T => {
    const layers = [
      at(policy, `locked.${path}`),
      at(stored, `settings.${path}`),
      at(policy, `defaults.${path}`),
    ];
    return (layers.find(fits) ?? fallback) as T;
  };
  return {
    appearance: find<Settings['appearance']>('appearance', (value) => appearances.includes(value), 'system'),
    language: find<Settings['language']>('language', (value) => known.includes(value), 'system'),
    hidden: find<boolean>('startup.hidden', (value) => typeof value === 'boolean', true),
  };
}
