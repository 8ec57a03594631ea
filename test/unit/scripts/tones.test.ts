import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toneFile } from '../../../scripts/tone-synthesis.ts';
import { shippedTones } from '../../../src-shared/sound.ts';

const shipped = (name: string) =>
  readFileSync(new URL(`../../../src-renderer/assets/tones/${name}.wav`, import.meta.url));
/** The waves of a file of ours, from -1 to 1. */
function samplesOf(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset + 44);
  return Array.from({ length: view.byteLength / 2 }, (_, index) => view.getInt16(index * 2, true) / 32_768);
}

describe.each(shippedTones)('the tone %s', (name) => {
  it('is shipped as the script makes it', () => {
    expect(Buffer.from(toneFile(name)).equals(shipped(name))).toBe(true);
  });

  it('is a short mono file that can be heard, begins and ends in silence, and is nowhere too loud', () => {
    const file = shipped(name);
    expect(file.subarray(0, 4).toString()).toBe('RIFF');
    expect([file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([1, 22_050, 16]);
    const samples = samplesOf(file);
    expect(samples.length / 22_050).toBeLessThanOrEqual(2);
    expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(0.2);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.95);
    for (const end of [samples.slice(0, 3), samples.slice(-3)])
      for (const sample of end) expect(Math.abs(sample)).toBeLessThan(0.02);
  });
});
