import {
  bottom,
  onDisplay,
  overlap,
  right,
  within,
  type Displays,
  type Rectangle,
  type Size,
} from './geometry.ts';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const insetPx = 16;
const gapPx = 8;

/** Bounds of a window in a corner of the work area, 16 px from its edges; cut to what there is. */
export function cornerBounds(area: Rectangle, { width, height }: Size, corner: Corner): Rectangle {
  const x = corner.endsWith('right') ? right(area) - width - insetPx : area.x + insetPx;
  const y = corner.startsWith('bottom') ? bottom(area) - height - insetPx : area.y + insetPx;
  return within({ x, y, width, height }, area);
}

/** A window of another size where it was: the corner stays, and it grows away from that. */
function resized(was: Rectangle, { width, height }: Size, corner: Corner): Rectangle {
  const x = corner.endsWith('right') ? right(was) - width : was.x;
  const y = corner.startsWith('bottom') ? bottom(was) - height : was.y;
  return { x, y, width, height };
}

/** Moves a window above or below another one that it would cover; where neither fits it stays. */
function clearOf(window: Rectangle, other: Rectangle | null, area: Rectangle, corner: Corner): Rectangle {
  if (other === null || overlap(window, other) === 0) return window;
  const above = { ...window, y: other.y - gapPx - window.height };
  const below = { ...window, y: bottom(other) + gapPx };
  const tried = corner.startsWith('bottom') ? [above, below] : [below, above];
  return tried.find((each) => each.y >= area.y && bottom(each) <= bottom(area)) ?? window;
}

export interface PopupGiven {
  readonly displays: Displays;
  /** Work area of the display where it is wanted. */
  readonly area: Rectangle;
  readonly corner: Corner;
  readonly size: Size;
  /** Where the agent has dragged it while the displays were arranged like this; `null`: nowhere. */
  readonly dragged: Rectangle | null;
  /** Another window of ours that it leaves in sight. */
  readonly beside: Rectangle | null;
}

/** Where the popup stands: where it was dragged, else in its corner; always all of it on one display. */
export function popupBounds({ displays, area, corner, size, dragged, beside }: PopupGiven): Rectangle {
  if (dragged === null) return clearOf(cornerBounds(area, size, corner), beside, area, corner);
  return onDisplay(resized(dragged, size, corner), displays);
}
