import { screen } from 'electron';
import type { Displays } from '../core/places/geometry.ts';

/** The displays there are now, the main one first. */
export function displaysNow(): Displays {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
}

/** Calls back when a display has come, gone, moved or changed its scale. */
export function watchDisplays(changed: () => void): () => void {
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  // One by one, for the types of Electron know each event by itself.
  for (const event of events) screen.on(event as 'display-added', changed);
  return () => {
    for (const event of events) screen.off(event as 'display-added', changed);
  };
}
