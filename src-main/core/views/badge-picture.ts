/** A picture as `nativeImage` takes a bitmap: rows from the top, four bytes a pixel, blue green red alpha. */
export interface Bitmap {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** Three by five each, a row a digit: its bits are the pixels from the left. */
const glyphs: Readonly<Record<string, readonly number[]>> = {
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 3, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '+': [0, 2, 7, 2, 0],
};
const glyphWidth = 3;
const glyphHeight = 5;
/** The design's danger, and white on it; 5.48 to 1. */
const red = [0x2d, 0x24, 0xcb] as const;
const white = [0xff, 0xff, 0xff] as const;
/** Points of a pixel's row and column at which it is looked whether the disc covers it. */
const samples = [1 / 8, 3 / 8, 5 / 8, 7 / 8];

/**
 * The number on a red disc that Windows lays over the taskbar's button: 1 to 9, and `9+` for more.
 * @param scale pixels of 16 to a side, 1 for 16 by 16
 */
export function badgePicture(count: number, scale: number): Bitmap {
  const size = 16 * scale;
  const text = count > 9 ? '9+' : String(count);
  // One digit is drawn twice as large as two.
  const dot = text.length === 1 ? 2 * scale : scale;
  const width = (text.length * (glyphWidth + 1) - 1) * dot;
  const left = Math.floor((size - width) / 2);
  const top = Math.floor((size - glyphHeight * dot) / 2);

  const isInk = (x: number, y: number): boolean => {
    const column = Math.floor((x - left) / dot);
    const row = glyphs[text[Math.floor(column / (glyphWidth + 1))] ?? '']?.[Math.floor((y - top) / dot)];
    const at = column % (glyphWidth + 1);
    return column >= 0 && at < glyphWidth && ((row ?? 0) & (4 >> at)) !== 0;
  };
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const cover = coverage(x, y, size / 2);
      const colour = isInk(x, y) ? white : red;
      // The bitmap is premultiplied.
      pixels.set(
        [...colour.map((part) => Math.round(part * cover)), Math.round(255 * cover)],
        4 * (y * size + x),
      );
    }
  return { size, pixels };
}

/** How much of a pixel lies within the disc, 0 to 1. */
function coverage(x: number, y: number, radius: number): number {
  const within = samples.flatMap((dy) =>
    samples.filter((dx) => Math.hypot(x + dx - radius, y + dy - radius) <= radius),
  );
  return within.length / samples.length ** 2;
}
