import { z } from 'zod';
import { arrangementOf, onDisplay, type Displays, type Rectangle } from './geometry.ts';

export const placedWindows = ['main', 'settings', 'inspector', 'team', 'mini', 'popup'] as const;
export type PlacedWindow = (typeof placedWindows)[number];

/** Whether the place of this window is kept. A wallboard has none: it fills a display. */
export const isPlaced = (window: string): window is PlacedWindow =>
  (placedWindows as readonly string[]).includes(window);

const px = z.number().int().min(-100_000).max(100_000);
const placeSchema = z.object({
  x: px,
  y: px,
  width: px.min(1),
  height: px.min(1),
  maximised: z.boolean().default(false),
});
/** Where a window is, or would be if it were not maximised. */
export type Place = z.infer<typeof placeSchema>;

const placesSchema = z.array(
  z.object({
    displays: z.string().max(2000),
    windows: z.partialRecord(z.enum(placedWindows), placeSchema),
  }),
);
/** The places of the windows for each arrangement of displays, the one used last first. */
export type KeptPlaces = z.infer<typeof placesSchema>;

const mostArrangements = 12;

/** What was kept; nothing where that cannot be read: a window that opens where it did at first is no loss. */
export function readPlaces(stored: unknown): KeptPlaces {
  const read = placesSchema.safeParse(stored);
  return read.success ? read.data : [];
}

/** With the place of a window while the displays are arranged like this; `null` forgets it. */
export function withPlace(
  kept: KeptPlaces,
  displays: Displays,
  window: PlacedWindow,
  place: Place | null,
): KeptPlaces {
  const key = arrangementOf(displays);
  const { [window]: _before, ...others } = kept.find((each) => each.displays === key)?.windows ?? {};
  const windows = place === null ? others : { ...others, [window]: place };
  return [{ displays: key, windows }, ...kept.filter((each) => each.displays !== key)].slice(
    0,
    mostArrangements,
  );
}

/** Where a window was while the displays were arranged just like this; `null` where it never was. */
export const placeHere = (kept: KeptPlaces, displays: Displays, window: PlacedWindow): Place | null =>
  kept.find((each) => each.displays === arrangementOf(displays))?.windows[window] ?? null;

/**
 * Where a window is to open: where it was with these displays, else where it last was with any others; always in
 * sight. `null`: it has never been open.
 */
export function placeToOpen(kept: KeptPlaces, displays: Displays, window: PlacedWindow): Place | null {
  const last = kept.find(({ windows }) => windows[window] !== undefined)?.windows[window] ?? null;
  const place = placeHere(kept, displays, window) ?? last;
  return place === null ? null : { ...place, ...onDisplay(place, displays) };
}

/** Whole px: Windows answers fractions on displays that are scaled. */
export const rounded = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});
