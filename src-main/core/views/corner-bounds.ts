export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const inset = 16;

/** Bounds of a window in a corner of the work area, 16 px from its edges; cut to what there is. */
export function cornerBounds(
  area: Rectangle,
  size: Pick<Rectangle, 'width' | 'height'>,
  corner: Corner,
): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  const right = corner.endsWith('right');
  const bottom = corner.startsWith('bottom');
  const x = right ? area.x + area.width - width - inset : area.x + inset;
  const y = bottom ? area.y + area.height - height - inset : area.y + inset;
  return { x: Math.max(area.x, x), y: Math.max(area.y, y), width, height };
}
