import type { DialogId } from '../../src-shared/ids.ts';
import { manualTemplate } from '../../src-shared/screen-pop.ts';
import type { SettingsView } from '../../src-shared/view.ts';
import { order } from './orders.svelte.ts';

/** Opens the page of a call by hand; `undefined` where the settings have no address for one. */
export const pageOpener = (
  { screenPop }: Pick<SettingsView, 'screenPop'>,
  dialogId: DialogId,
): (() => void) | undefined =>
  manualTemplate(screenPop) === null ? undefined : () => void order('screen-pop/open', { dialogId });
