import { expect, it } from 'vitest';
import { badgePicture, type Bitmap } from '../../../../src-main/core/views/badge-picture.ts';

/** The picture in letters: `#` for the number, `o` for the disc, a blank for nothing. */
function drawn({ size, pixels }: Bitmap): readonly string[] {
  const letter = (at: number) => {
    const [blue = 0, , , alpha = 0] = pixels.subarray(4 * at);
    return alpha < 128 ? ' ' : blue > 200 ? '#' : 'o';
  };
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_column, x) => letter(y * size + x)).join(''),
  );
}

it('has the number on a disc', () => {
  expect(drawn(badgePicture(4, 1))).toEqual([
    '     oooooo     ',
    '   oooooooooo   ',
    '  oooooooooooo  ',
    ' oooo##oo##oooo ',
    ' oooo##oo##oooo ',
    'ooooo##oo##ooooo',
    'ooooo##oo##ooooo',
    'ooooo######ooooo',
    'ooooo######ooooo',
    'ooooooooo##ooooo',
    'ooooooooo##ooooo',
    ' oooooooo##oooo ',
    ' oooooooo##oooo ',
    '  oooooooooooo  ',
    '   oooooooooo   ',
    '     oooooo     ',
  ]);
});

it('is another one for each number to 9, and the same for all that are more', () => {
  const pictures = Array.from({ length: 12 }, (_, at) => drawn(badgePicture(at + 1, 1)).join('\n'));
  expect(new Set(pictures).size).toBe(10);
  expect(pictures[9]).toBe(pictures[11]);
});

it('is drawn anew for a finer screen', () => {
  const { size, pixels } = badgePicture(10, 2);
  expect([size, pixels.length]).toEqual([32, 32 * 32 * 4]);
  expect(drawn(badgePicture(10, 2)).some((row) => row.includes('##'))).toBe(true);
});
