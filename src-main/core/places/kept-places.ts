import { isObject } from '../is-object.ts';
import { arrangementOf, onDisplay, type Displays, type Rectangle } from './geometry.ts';

export const placedWindows = ['main', 'settings', 'inspector', 'team', 'mini', 'popup'] as const;
export type PlacedWindow = (typeof placedWindows)[number];

/** Whether the place of this window is kept. A wallboard has none: it fills a display. */
export const isPlaced = (window: string): window is PlacedWindow =>
  (placedWindows as readonly string[]).includes(window);

/** Where a window is, or would be if it were not maximised. */
export interface Place extends Rectangle {
  readonly maximised: boolean;
}

/** The places of the windows for each arrangement of displays, the one used last first. */
export type KeptPlaces = readonly {
  readonly displays: string;
  readonly windows: Readonly<Partial<Record<PlacedWindow, Place>>>;
}[];

const mostArrangements = 12;

/**
 * What was kept; nothing where that cannot be read: a window that opens where it did at first is no loss. The first
 * window waits for it, and for no library that checks.
 */
export function readPlaces(stored: unknown): KeptPlaces {
  const read = Array.isArray(stored) ? stored.map(readArrangement) : [];
  return read.every((each) => each !== null) ? read : [];
}

function readArrangement(stored: unknown): KeptPlaces[number] | null {
  if (!isObject(stored) || typeof stored['displays'] !== 'string' || !isObject(stored['windows']))
    return null;
  const windows: [PlacedWindow, Place][] = [];
  for (const [name, kept] of Object.entries(stored['windows'])) {
    const place = readPlace(kept);
    if (!isPlaced(name) || place === null) return null;
    windows.push([name, place]);
  }
  return { displays: stored['displays'], windows: Object.fromEntries(windows) };
}

function readPlace(stored: unknown): Place | null {
  if (!isObject(stored)) return null;
  const { x, y, width, height, maximised = false } = stored;
  if (!isPx(x) || !isPx(y) || !isPx(width) || !isPx(height)) return null;
  return width < 1 || height < 1 || typeof maximised !== 'boolean'
    ? null
    : { x, y, width, height, maximised };
}

const isPx = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= 100_000;

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
