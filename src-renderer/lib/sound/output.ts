import { leaseMs } from '../../../src-shared/sound.ts';

declare global {
  interface AudioContext {
    /** Chromium plays a context on a device of its own; the types do not know it yet. */
    setSinkId(sinkId: string): Promise<void>;
  }
}

/** A device that is played on. */
export type Output = Awaited<ReturnType<typeof openOutput>>;

/** Devices that are not told of keep nobody from being heard. */
const longestBeginMs = 500;

let beginning: Promise<unknown> | null = null;

/**
 * The first sound of an app begins with Chromium's process for it, and a context stands in the page's way until that is
 * there: 60 ms on a machine at rest, up to 270 in a burst. To ask which devices there are begins it as well, and the page
 * goes on meanwhile. Once for a page: Chromium begins a process for cameras with it, which goes again.
 */
const soundBegun = (): Promise<unknown> =>
  (beginning ??= Promise.race([
    navigator.mediaDevices.enumerateDevices().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, longestBeginMs)),
  ]));

/** Without a click at the end. */
const fadeSeconds = 0.03;

/**
 * Opens a device by the browser's id, '' being the system's own; rejects when it is not there. `lost` is called when
 * it goes later on.
 */
export async function openOutput(id: string, lost: () => void) {
  await soundBegun();
  const context = new AudioContext();
  context.addEventListener('error', () => {
    void context.close();
    lost();
  });
  try {
    if (id !== '') await context.setSinkId(id);
  } catch (error) {
    await context.close();
    throw error;
  }
  let loop: { readonly key: string; readonly source: AudioBufferSourceNode; readonly gain: GainNode } | null =
    null;
  let shots = 0;

  function start(buffer: AudioBuffer, loudness: number, ended: () => void) {
    const source = new AudioBufferSourceNode(context, { buffer });
    const gain = new GainNode(context, { gain: loudness });
    source.connect(gain).connect(context.destination);
    source.onended = ended;
    source.start();
    return { source, gain };
  }

  function endLoop() {
    if (loop === null) return;
    loop.gain.gain.setTargetAtTime(0, context.currentTime, fadeSeconds / 3);
    loop.source.stop(context.currentTime + fadeSeconds);
    loop = null;
  }

  return {
    /**
     * Plays a tone over and over, or goes on with it. It is bound to end a lease later, by the clock of the sound
     * itself: when the page hangs, or nobody tells it anything any more, it falls silent.
     */
    loop(key: string, buffer: AudioBuffer, loudness: number) {
      if (loop?.key !== key) {
        endLoop();
        const begun = start(buffer, loudness, () => {
          if (loop?.source === begun.source) loop = null;
        });
        begun.source.loop = true;
        loop = { key, ...begun };
      }
      loop.gain.gain.value = loudness;
      loop.source.stop(context.currentTime + leaseMs / 1000);
    },
    endLoop,
    once(buffer: AudioBuffer, loudness: number) {
      shots += 1;
      start(buffer, loudness, () => (shots -= 1));
    },
    isSilent: () => loop === null && shots === 0,
    close: () => void context.close(),
  };
}
