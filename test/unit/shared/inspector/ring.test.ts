import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRing, sizeOf } from '../../../../src-shared/inspector/ring.ts';
import { entries, entry } from '../../../support/entries.ts';

describe('the ring of messages', () => {
  it('keeps the latest, up to its count, each found by its number', () => {
    const ring = createRing({ count: 500, bytes: Infinity });
    entries(5000).forEach((one) => ring.push(one));
    expect(ring.count()).toBe(500);
    expect(ring.oldest()).toBe(4501);
    expect(ring.get(4500)).toBeUndefined();
    expect(ring.get(4501)?.seq).toBe(4501);
    expect(ring.get(5001)).toBeUndefined();
    expect(ring.all().map(({ seq }) => seq)).toEqual(entries(500, 4501).map(({ seq }) => seq));
  });

  it('never takes more memory than allowed, but keeps the newest message however long it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2000), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 300, max: 20_000 }),
        (lengths, bytes) => {
          const ring = createRing({ count: Infinity, bytes });
          lengths.forEach((length, index) => ring.push(entry({ seq: index + 1, body: 'x'.repeat(length) })));
          const kept = ring.all();
          expect(kept.at(-1)?.seq).toBe(lengths.length);
          expect(ring.bytes()).toBe(kept.reduce((sum, one) => sum + sizeOf(one), 0));
          if (kept.length > 1) expect(ring.bytes()).toBeLessThanOrEqual(bytes);
          expect(kept.map(({ seq }) => seq)).toEqual(
            entries(kept.length, ring.oldest()).map(({ seq }) => seq),
          );
        },
      ),
    );
  });

  it('puts an answered message in its place, and none that has left', () => {
    const ring = createRing({ count: 3, bytes: Infinity });
    entries(5).forEach((one) => ring.push(one));
    ring.replace(entry({ seq: 4, latencyMs: 84 }));
    ring.replace(entry({ seq: 1, latencyMs: 84 }));
    expect(ring.all().map(({ latencyMs }) => latencyMs)).toEqual([null, 84, null]);
  });

  it('gives memory back when its limits shrink, and goes on after it was cleared', () => {
    const ring = createRing({ count: 5000, bytes: Infinity });
    entries(5000).forEach((one) => ring.push(one));
    ring.limit({ count: 10, bytes: Infinity });
    expect(ring.count()).toBe(10);
    ring.clear();
    expect([ring.count(), ring.bytes(), ring.get(5000)]).toEqual([0, 0, undefined]);
    ring.push(entry({ seq: 5001 }));
    expect(ring.get(5001)?.seq).toBe(5001);
  });
});
