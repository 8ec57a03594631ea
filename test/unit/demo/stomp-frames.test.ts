import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameDecoder, encodeFrame, FrameError } from '../../../src-main/demo/stomp-frames.ts';

const frame = fc.record({
  command: fc.constantFrom('SEND', 'MESSAGE', 'SUBSCRIBE', 'RECEIPT'),
  headers: fc.dictionary(
    fc.string({ minLength: 1, unit: 'binary' }).filter((name) => name !== 'content-length'),
    fc.string({ unit: 'binary' }),
  ),
  body: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
});

/** The bytes cut at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe('the frame codec', () => {
  it('gives back the frames it wrote, however their bytes are split or joined', () => {
    fc.assert(
      fc.property(fc.array(frame), fc.array(fc.nat()), (frames, places) => {
        const bytes = Buffer.from(frames.map(encodeFrame).join('\n\n'));
        const decoder = createFrameDecoder();
        expect(cut(bytes, places).flatMap((part) => decoder.push(part))).toEqual(frames);
      }),
    );
  });

  it('escapes what would end a header, except in CONNECT and CONNECTED', () => {
    const headers = { type: 'a:b\nc\\d\r' };
    expect(encodeFrame({ command: 'SEND', headers, body: '' })).toBe('SEND\ntype:a\\cb\\nc\\\\d\\r\n\n\0');
    expect(encodeFrame({ command: 'CONNECT', headers: { host: 'a:1' }, body: '' })).toBe(
      'CONNECT\nhost:a:1\n\n\0',
    );
  });

  it('takes a body by its content-length, NUL bytes included', () => {
    const [read] = createFrameDecoder().push('SEND\ncontent-length:5\n\nab\0cd\0');
    expect(read?.body).toBe('ab\0cd');
  });

  it('lets the first of repeated headers count, and accepts carriage returns', () => {
    const [read] = createFrameDecoder().push('SEND\r\ntype:one\r\ntype:two\r\n\r\n\0');
    expect(read?.headers).toEqual({ type: 'one' });
  });

  it('takes line feeds between frames for heart-beats', () => {
    expect(createFrameDecoder().push('\n\r\n\n')).toEqual([]);
  });

  it.each([
    ['a header without a colon', 'SEND\nnonsense\n\n\0'],
    ['an undefined escape sequence', 'SEND\ntype:a\\t\n\n\0'],
    ['a content-length that is no number', 'SEND\ncontent-length:x\n\n\0'],
    ['a body longer than its content-length', 'SEND\ncontent-length:1\n\nabc\0'],
  ])('refuses %s', (_, text) => {
    expect(() => createFrameDecoder().push(text)).toThrow(FrameError);
  });

  it('refuses a frame above its limit before it is complete', () => {
    expect(() => createFrameDecoder(10).push('SEND\n\n0123456789')).toThrow(FrameError);
  });
});
