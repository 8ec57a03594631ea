import { app } from 'electron';
import { askedBy, type Asked } from '../core/launch.ts';

/**
 * Watches for what Sidetone is asked from outside: links and orders that come with its start or with a second start,
 * and on macOS links by an event that comes before the app is ready. They are kept until somebody listens.
 */
export function watchLinks() {
  let listener: ((asked: Asked) => void) | null = null;
  let kept: readonly Asked[] = [];
  const take = (asked: Asked) => {
    if (listener === null) kept = [...kept, asked];
    else listener(asked);
  };

  const first = askedBy(process.argv);
  // Whether the window of the first start is seen is its own affair.
  if (first.kind === 'link' || first.kind === 'order') take(first);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take({ kind: 'link', url });
  });
  app.on('second-instance', (_event, argv) => take(askedBy(argv)));

  return {
    listen(listen: (asked: Asked) => void) {
      listener = listen;
      for (const asked of kept) listen(asked);
      kept = [];
    },
  };
}
