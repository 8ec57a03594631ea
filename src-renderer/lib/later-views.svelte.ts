import type * as later from '../views/later.ts';

type LaterViews = typeof later;

let views = $state.raw<LaterViews | null>(null);

/** The views behind the log-in form; `null` until they are loaded. */
export const laterViews = (): LaterViews | null => views;

/** Loads them, once: the form is painted without them, and they are there before anybody is signed in. */
export async function loadLaterViews(): Promise<void> {
  views ??= await import('../views/later.ts');
}
