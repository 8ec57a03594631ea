import {
  learnNumbers,
  regionOf,
  writeNumbers,
  type NumberWriting,
  type ReadNumber,
} from '../../src-shared/shown-number.ts';
import { currentView } from './state.svelte.ts';

/** What writes the numbers of this page; once it has come, every number is written anew. */
let read = $state.raw<ReadNumber | null>(null);

/** Writes the numbers of this page the way of the site's region, as soon as there is time to learn how. */
export function followNumbers(): void {
  writeNumbers((): NumberWriting => {
    const view = currentView();
    return { region: view === null ? '' : regionOf(view.site, view.desk), read };
  });
  requestIdleCallback(() => {
    // Without the file, numbers stay as they came.
    void learnNumbers().then(
      (learnt) => (read = learnt),
      () => undefined,
    );
  });
}
