import { settingsSchema, type Settings } from '../../src-shared/settings.ts';

/**
 * Reads stored settings of any age. What one member cannot mean falls back to its default and the rest is
 * kept; `whole` tells whether that happened. Nothing stored yet gives the defaults.
 */
export function readSettings(stored: unknown): { settings: Settings; whole: boolean } {
  if (stored === undefined) return { settings: settingsSchema.parse({}), whole: true };
  const all = settingsSchema.safeParse(stored);
  if (all.success) return { settings: all.data, whole: true };
  if (typeof stored !== 'object' || stored === null)
    return { settings: settingsSchema.parse({}), whole: false };
  const bad = new Set(all.error.issues.map(({ path }) => path[0]));
  const good = Object.entries(stored).filter(([name]) => !bad.has(name));
  return { settings: settingsSchema.parse(Object.fromEntries(good)), whole: false };
}
