import { createPageView } from '../../src-main/core/views/page-view.ts';
import type { AppView } from '../../src-shared/view.ts';
import type { Story } from './play.ts';

/** What the pages would be shown at the end of a story. */
export const viewOf = ({ state }: Story): AppView => createPageView()(state);
