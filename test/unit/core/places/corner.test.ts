import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornerBounds, popupBounds, type Corner } from '../../../../src-main/core/places/corner.ts';
import { overlap, type Displays } from '../../../../src-main/core/places/geometry.ts';
import { anyDisplays, anyWindow, fits, laptop, wall } from './displays.ts';

const size = { width: 360, height: 200 };
const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
const area = { x: 1920, y: 30, width: 1600, height: 970 };

describe('a corner', () => {
  it.each<[Corner, number, number]>([
    ['bottom-right', 1920 + 1600 - 360 - 16, 30 + 970 - 200 - 16],
    ['top-right', 1920 + 1600 - 360 - 16, 46],
    ['bottom-left', 1936, 30 + 970 - 200 - 16],
    ['top-left', 1936, 46],
  ])('has the popup 16 px inside it: %s', (corner, x, y) => {
    expect(cornerBounds(area, size, corner)).toEqual({ x, y, ...size });
  });

  it('keeps it on a display that is smaller than it', () => {
    const small = { x: 0, y: 0, width: 300, height: 150 };
    expect(cornerBounds(small, size, 'bottom-right')).toEqual({ x: 0, y: 0, width: 300, height: 150 });
  });
});

describe('the popup', () => {
  const displays: Displays = [laptop, wall];
  const given = {
    displays,
    area: wall.workArea,
    corner: 'bottom-right',
    size,
    dragged: null,
    beside: null,
  } as const;
  const dragged = { x: 2000, y: 500, width: 360, height: 200 };

  it('stands in its corner of the display that is wanted', () => {
    expect(popupBounds(given)).toEqual(cornerBounds(wall.workArea, size, 'bottom-right'));
  });

  it('stands where it was dragged, and grows away from its corner with another call', () => {
    expect(popupBounds({ ...given, dragged })).toEqual(dragged);
    const taller = { width: 360, height: 420 };
    expect(popupBounds({ ...given, dragged, size: taller })).toEqual({ ...dragged, y: 280, height: 420 });
    expect(popupBounds({ ...given, dragged, size: taller, corner: 'top-left' })).toEqual({
      ...dragged,
      height: 420,
    });
  });

  it('is pulled back when the display it was dragged to has gone', () => {
    const bounds = popupBounds({ ...given, displays: [laptop], dragged });
    expect(fits(bounds, [laptop])).toBe(true);
  });

  it.each(corners)('leaves the mini bar in sight that stands in the same corner: %s', (corner) => {
    const bar = cornerBounds(wall.workArea, { width: 360, height: 64 }, corner);
    const bounds = popupBounds({ ...given, corner, beside: bar });
    expect(overlap(bounds, bar)).toBe(0);
    expect(fits(bounds, displays)).toBe(true);
  });

  it('stays where the agent dragged it, also over the mini bar', () => {
    expect(popupBounds({ ...given, dragged, beside: dragged })).toEqual(dragged);
  });

  it('is always wholly inside some work area, whatever displays there are and wherever it was dragged', () => {
    const height = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(
        anyDisplays,
        fc.nat(),
        fc.constantFrom(...corners),
        height,
        fc.option(anyWindow),
        fc.option(anyWindow),
        (all, at, corner, high, left, beside) => {
          const wanted = all[at % all.length]?.workArea ?? all[0].workArea;
          const bounds = popupBounds({
            ...{ displays: all, area: wanted, corner, size: { width: 360, height: high } },
            ...{ dragged: left, beside },
          });
          expect(fits(bounds, all)).toBe(true);
        },
      ),
    );
  });
});
