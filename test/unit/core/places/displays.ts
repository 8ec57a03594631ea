import fc from 'fast-check';
import {
  bottom,
  right,
  type Display,
  type Displays,
  type Rectangle,
} from '../../../../src-main/core/places/geometry.ts';

/** A laptop at 150 %, with a menu bar, and a large display at 100 % to its right. In device-independent px. */
export const laptop: Display = { workArea: { x: 0, y: 25, width: 1440, height: 875 }, scaleFactor: 1.5 };
export const wall: Display = { workArea: { x: 1440, y: -200, width: 2560, height: 1400 }, scaleFactor: 1 };

const area = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 320, max: 4000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});
const display: fc.Arbitrary<Display> = fc.record({
  workArea: area,
  scaleFactor: fc.constantFrom(1, 1.25, 1.5, 2),
});
export const anyDisplays: fc.Arbitrary<Displays> = fc
  .tuple(display, fc.array(display, { maxLength: 3 }))
  .map(([first, others]): Displays => [first, ...others]);
export const anyWindow: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});

/** Whether a display shows all of the window. */
export const fits = (window: Rectangle, displays: Displays): boolean =>
  displays.some(
    ({ workArea }) =>
      window.x >= workArea.x &&
      window.y >= workArea.y &&
      right(window) <= right(workArea) &&
      bottom(window) <= bottom(workArea),
  );
