import { app } from 'electron';
import { linkAmong } from '../../src-shared/deep-link.ts';

/** A link that was followed; `null` when Sidetone was only started once more. */
export type Followed = string | null;

/**
 * Watches for links that the system gives to Sidetone: with its start, with a second start, and on macOS by an event
 * that comes before the app is ready. They are kept until somebody listens.
 */
export function watchLinks() {
  let listener: ((followed: Followed) => void) | null = null;
  let kept: readonly Followed[] = [];
  const take = (followed: Followed) => {
    if (listener === null) kept = [...kept, followed];
    else listener(followed);
  };

  const first = linkAmong(process.argv);
  if (first !== null) take(first);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take(url);
  });
  app.on('second-instance', (_event, argv) => take(linkAmong(argv)));

  return {
    listen(listen: (followed: Followed) => void) {
      listener = listen;
      for (const followed of kept) listen(followed);
      kept = [];
    },
  };
}
