import type { SoundOrder } from '../../../src-shared/sound.ts';
import { openOutput, type Output } from './output.ts';
import { createTones, keyOf } from './tones.ts';

/** A device is given back this long after the last tone: an open one keeps a computer awake. */
const idleMs = 2000;

/**
 * Plays what main orders, on one device or on two. Web Audio goes on in a window that is hidden, whose timers the
 * browser slows down: nothing that is heard depends on a timer of the page, but for a first sound whose devices nobody
 * tells of.
 */
export function createPlayer() {
  const tones = createTones();
  const opening = new Map<string, Promise<Output | null>>();
  const opened = new Set<Output>();
  let last: SoundOrder | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function open(id: string): Promise<Output | null> {
    const known = opening.get(id);
    if (known !== undefined) return known;
    const one = openOutput(id, () => forget(id)).then(
      (output) => {
        opened.add(output);
        return output;
      },
      // Unplugged, or not the agent's today.
      () => null,
    );
    opening.set(id, one);
    return one;
  }

  /** The devices of an order that are there; the system's own when none is. */
  async function devicesOf({ outputs }: SoundOrder): Promise<readonly Output[]> {
    const there = (await Promise.all(outputs.map(open))).filter((output) => output !== null);
    return there.length > 0 ? there : [await open('')].filter((output) => output !== null);
  }

  function forget(id: string) {
    const gone = opening.get(id);
    opening.delete(id);
    void gone?.then((output) => output !== null && opened.delete(output));
  }

  function closeWhenIdle() {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if ([...opened].some((output) => !output.isSilent())) return closeWhenIdle();
      for (const output of opened) output.close();
      opened.clear();
      opening.clear();
    }, idleMs);
  }

  return {
    /** Plays this from now on, and nothing of an earlier order that is still being made ready. */
    async take(order: SoundOrder): Promise<void> {
      const { loop, shots, volume } = order;
      last = order;
      if (loop === null) for (const output of opened) output.endLoop();
      if (loop === null && shots.length === 0) return;
      closeWhenIdle();
      const [devices, ring, once] = await Promise.all([
        devicesOf(order),
        loop === null ? null : tones.looped(loop.tone),
        Promise.all(shots.map(tones.once)),
      ]);
      for (const device of devices) for (const buffer of once) device.once(buffer, volume);
      // While a device was opened or a file decoded the call may have been answered.
      if (last !== order || loop === null || ring === null) return;
      for (const device of opened) {
        if (devices.includes(device)) device.loop(keyOf(loop.tone), ring, volume * loop.loudness);
        else device.endLoop();
      }
    },
  };
}
