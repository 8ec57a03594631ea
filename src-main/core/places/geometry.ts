/** All of it in device-independent px, as Electron measures windows and displays: no scale factor comes in here. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Rectangle = Point & Size;

/** What is asked of a display. */
export interface Display {
  /** What the system leaves to windows. */
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
}

/** The displays there are, the main one first. */
export type Displays = readonly [Display, ...Display[]];

export const right = ({ x, width }: Rectangle): number => x + width;
export const bottom = ({ y, height }: Rectangle): number => y + height;

/** Tells one arrangement of displays from another: a laptop in its dock from the same one on a train. */
export const arrangementOf = (displays: readonly Display[]): string =>
  displays
    .map(
      ({ workArea: { x, y, width, height }, scaleFactor }) => `${width}x${height}+${x}+${y}@${scaleFactor}`,
    )
    .toSorted()
    .join(' ');

/** The same window inside an area, moved as little as that takes; cut to the area where it is larger. */
export function within(window: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(window.width, area.width);
  const height = Math.min(window.height, area.height);
  return {
    x: Math.max(area.x, Math.min(window.x, right(area) - width)),
    y: Math.max(area.y, Math.min(window.y, bottom(area) - height)),
    width,
    height,
  };
}

/** Whether a window takes a whole work area, to a px or two: as one does that is being maximised. */
export const fills = (window: Size, displays: Displays): boolean =>
  displays.some(({ workArea }) => window.width >= workArea.width - 2 && window.height >= workArea.height - 2);

export const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(right(a), right(b)) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y));

/** How far a window's middle is from an area, squared; 0 when it is within. */
function distance(window: Rectangle, area: Rectangle): number {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  const dx = Math.max(area.x - x, 0, x - right(area));
  const dy = Math.max(area.y - y, 0, y - bottom(area));
  return dx * dx + dy * dy;
}

/** The display that has most of a window; the nearest where none has any of it. */
export function displayOf(window: Rectangle, displays: Displays): Display {
  const [first, ...others] = displays;
  const nearer = (best: Display, next: Display) => {
    const gain = overlap(window, next.workArea) - overlap(window, best.workArea);
    if (gain !== 0) return gain > 0 ? next : best;
    return distance(window, next.workArea) < distance(window, best.workArea) ? next : best;
  };
  return others.reduce(nearer, first);
}

/** A window as it can be seen: all of it on the display that has most of it, or is nearest. */
export const onDisplay = (window: Rectangle, displays: Displays): Rectangle =>
  within(window, displayOf(window, displays).workArea);

const snapPx = 20;

/** A window that was let go of: docked to the edges of the work area that it is near or beyond, else where it is. */
export function docked(window: Rectangle, displays: Displays): Rectangle {
  const area = displayOf(window, displays).workArea;
  const inside = within(window, area);
  const toRight = right(area) - right(inside);
  const toBottom = bottom(area) - bottom(inside);
  const x = inside.x - area.x < snapPx ? area.x : toRight < snapPx ? inside.x + toRight : inside.x;
  const y = inside.y - area.y < snapPx ? area.y : toBottom < snapPx ? inside.y + toBottom : inside.y;
  return { ...inside, x, y };
}

export type Side = 'left' | 'right' | 'up' | 'down';

/** A window docked to one side of its work area, and left as it is along that side. */
export function dockedTo(side: Side, window: Rectangle, displays: Displays): Rectangle {
  const area = displayOf(window, displays).workArea;
  const inside = within(window, area);
  switch (side) {
    case 'left':
      return { ...inside, x: area.x };
    case 'right':
      return { ...inside, x: right(area) - inside.width };
    case 'up':
      return { ...inside, y: area.y };
    case 'down':
      return { ...inside, y: bottom(area) - inside.height };
  }
}
