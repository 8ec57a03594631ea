import { describe, expect, it } from 'vitest';
import {
  placeHere,
  placeToOpen,
  readPlaces,
  withPlace,
  type Place,
} from '../../../../src-main/core/places/kept-places.ts';
import { fits, laptop, wall } from './displays.ts';

const place = (x: number, more: Partial<Place> = {}): Place => ({
  ...{ x, y: 100, width: 384, height: 680, maximised: false },
  ...more,
});
const desk = [laptop, wall] as const;
const train = [laptop] as const;

describe('the place of a window', () => {
  it('is the one it had with these displays', () => {
    const kept = withPlace(withPlace([], desk, 'main', place(2000)), train, 'main', place(50));
    expect(placeToOpen(kept, desk, 'main')).toEqual(place(2000));
    expect(placeToOpen(kept, train, 'main')).toEqual(place(50));
  });

  it('with displays never seen before is the last one, in sight', () => {
    const kept = withPlace([], desk, 'main', place(3500, { maximised: true }));
    const opened = placeToOpen(kept, train, 'main');
    expect(opened).toMatchObject({ width: 384, height: 680, maximised: true });
    expect(opened !== null && fits(opened, train)).toBe(true);
  });

  it('is nowhere for a window that was never open', () => {
    expect(placeToOpen(withPlace([], desk, 'main', place(1)), desk, 'settings')).toBeNull();
  });

  it('is kept for each window by itself', () => {
    const kept = withPlace(withPlace([], desk, 'main', place(1)), desk, 'mini', place(2));
    expect([placeHere(kept, desk, 'main')?.x, placeHere(kept, desk, 'mini')?.x]).toEqual([1, 2]);
  });

  it('where the popup was dragged counts with the same displays only, and is forgotten when that is wanted', () => {
    const kept = withPlace([], desk, 'popup', place(2000));
    expect(placeHere(kept, train, 'popup')).toBeNull();
    expect(placeHere(withPlace(kept, desk, 'popup', null), desk, 'popup')).toBeNull();
  });

  it('survives the file, and nothing is made of one that cannot be read', () => {
    const kept = withPlace([], desk, 'main', place(2000));
    expect(readPlaces(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const broken of [
      undefined,
      null,
      'x',
      [{ displays: 1 }],
      [{ displays: 'x', windows: null }],
      ...[
        { main: { x: 'y' } },
        { main: place(0.5) },
        { main: place(1e6) },
        { main: place(0, { width: 0 }) },
        { main: { ...place(0), maximised: 1 } },
        { balcony: place(0) },
        [place(0)],
      ].map((windows) => [...kept, { displays: 'x', windows }]),
    ])
      expect(readPlaces(broken)).toEqual([]);
    const { maximised: _left, ...older } = place(2000);
    expect(readPlaces([{ displays: 'x', windows: { main: older } }])).toEqual([
      { displays: 'x', windows: { main: place(2000) } },
    ]);
  });

  it('is not kept for every meeting room there was', () => {
    const rooms = Array.from(
      { length: 30 },
      (_, at) => [{ ...laptop, workArea: { ...laptop.workArea, width: 1000 + at } }] as const,
    );
    const kept = rooms.reduce((all, room) => withPlace(all, room, 'main', place(1)), readPlaces([]));
    expect(kept).toHaveLength(12);
  });
});
