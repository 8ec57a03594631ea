import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangementOf,
  bottom,
  docked,
  dockedTo,
  fills,
  onDisplay,
  right,
  type Displays,
  type Rectangle,
} from '../../../../src-main/core/places/geometry.ts';
import { anyDisplays, anyWindow, fits, laptop, wall } from './displays.ts';

const bar = { width: 360, height: 64 };
const both: Displays = [laptop, wall];

describe('a window', () => {
  it('that takes a whole work area, to a px or two, is one that is being maximised', () => {
    expect(fills({ width: 1439, height: 874 }, both)).toBe(true);
    expect(fills({ width: 1440, height: 800 }, both)).toBe(false);
    expect(fills({ width: 384, height: 680 }, both)).toBe(false);
  });

  it('stays where it is while all of it can be seen', () => {
    const window = { x: 100, y: 100, width: 384, height: 680 };
    expect(onDisplay(window, both)).toEqual(window);
  });

  it('is pulled onto the nearest display when its own is gone', () => {
    const window = { x: 2500, y: 200, width: 384, height: 680 };
    expect(onDisplay(window, [laptop])).toEqual({
      x: right(laptop.workArea) - 384,
      y: 200,
      width: 384,
      height: 680,
    });
  });

  it('that lies over two displays goes to the one that has more of it', () => {
    const window = { x: right(laptop.workArea) - 100, y: 100, width: 384, height: 400 };
    expect(onDisplay(window, both).x).toBe(wall.workArea.x);
  });

  it('that is larger than the display is cut to it', () => {
    expect(onDisplay({ x: -50, y: -50, width: 5000, height: 5000 }, [laptop])).toEqual(laptop.workArea);
  });

  it('is always wholly inside some work area, and in the middle of being pulled back twice does not move again', () => {
    fc.assert(
      fc.property(anyDisplays, anyWindow, (displays, window) => {
        const seen = onDisplay(window, displays);
        expect(fits(seen, displays)).toBe(true);
        expect(onDisplay(seen, displays)).toEqual(seen);
      }),
    );
  });
});

describe('the mini bar', () => {
  const { workArea } = laptop;

  it.each<[string, Rectangle, Partial<Rectangle>]>([
    ['top', { x: 300, y: workArea.y + 12, ...bar }, { x: 300, y: workArea.y }],
    ['bottom', { x: 300, y: bottom(workArea) - 70, ...bar }, { x: 300, y: bottom(workArea) - 64 }],
    ['left', { x: 8, y: 300, ...bar }, { x: 0, y: 300 }],
    ['right', { x: right(workArea) - 365, y: 300, ...bar }, { x: right(workArea) - 360, y: 300 }],
  ])('docks to the %s edge when it is let go of near it', (_edge, window, expected) => {
    expect(docked(window, [laptop])).toMatchObject(expected);
  });

  it('docks to a corner, also from beyond the screen', () => {
    expect(docked({ x: -200, y: -40, ...bar }, [laptop])).toMatchObject({ x: 0, y: workArea.y });
  });

  it('stays free away from the edges', () => {
    const free = { x: 300, y: 300, ...bar };
    expect(docked(free, [laptop])).toEqual(free);
  });

  it('docks to the side that is asked for, and stays on its display', () => {
    const window = { x: wall.workArea.x + 500, y: 300, ...bar };
    expect(dockedTo('left', window, both)).toEqual({ ...window, x: wall.workArea.x });
    expect(dockedTo('right', window, both)).toEqual({ ...window, x: right(wall.workArea) - 360 });
    expect(dockedTo('up', window, both)).toEqual({ ...window, y: wall.workArea.y });
    expect(dockedTo('down', window, both)).toEqual({ ...window, y: bottom(wall.workArea) - 64 });
  });

  it('is always wholly inside some work area, wherever it is let go of or sent', () => {
    fc.assert(
      fc.property(
        anyDisplays,
        anyWindow,
        fc.constantFrom('left', 'right', 'up', 'down'),
        (displays, window, side) => {
          expect(fits(docked(window, displays), displays)).toBe(true);
          expect(fits(dockedTo(side, window, displays), displays)).toBe(true);
        },
      ),
    );
  });
});

describe('an arrangement of displays', () => {
  it('is the same in whatever order the system lists them', () => {
    expect(arrangementOf([wall, laptop])).toBe(arrangementOf(both));
  });

  it('is another one when a display moves, changes its scale or goes', () => {
    const moved = { ...wall, workArea: { ...wall.workArea, y: 80 } };
    const scaled = { ...wall, scaleFactor: 1.5 };
    const all = [both, [laptop, moved], [laptop, scaled], [laptop]].map(arrangementOf);
    expect(new Set(all).size).toBe(4);
  });
});
