import type { RequestResult } from '../../../src-shared/contract.ts';
import type { SettingsChange } from '../../../src-shared/settings-shape.ts';
import type { SettingsView } from '../../../src-shared/view.ts';
import { request } from '../bridge.ts';
import { tellRefusal } from '../orders.svelte.ts';

/** What main would not take, beside the setting it belongs to; one at a time. */
let wrong = $state.raw<{ readonly path: string; readonly text: string } | null>(null);

/** What is wrong with the setting at this path, or with a part of it; `null` for nothing. */
export const wrongAt = (path: string): string | null =>
  wrong !== null && (wrong.path === path || wrong.path.startsWith(`${path}.`)) ? wrong.text : null;

/** No setting stands accused any more. */
export const forgetWrong = (): void => {
  wrong = null;
};

/** Takes main's answer: what belongs to a setting is shown there, the rest as a toast. Answers whether it was taken. */
export function heed(result: RequestResult): boolean {
  wrong = result.ok || result.field === undefined ? null : { path: result.field, text: result.error };
  if (!result.ok && result.field === undefined) tellRefusal(result.error);
  return result.ok;
}

/** Changes settings at once; answers whether they were taken. */
export const change = async (part: SettingsChange): Promise<boolean> =>
  heed(await request('settings/change', part));

/** Takes a choice back, of one setting or of a group of them. */
export const reset = async (path: string): Promise<boolean> =>
  heed(await request('settings/reset', { path }));

/** Whether the administrator has locked the setting, or the only ones there are in a group. */
export const isLocked = ({ locked }: SettingsView, path: string): boolean => locked.includes(path);
