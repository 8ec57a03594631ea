import { longestOwnSeconds, type ShippedTone, type Tone } from '../../../src-shared/sound.ts';

const files: Readonly<Record<ShippedTone, string>> = {
  soft: new URL('../../assets/tones/soft.wav', import.meta.url).href,
  classic: new URL('../../assets/tones/classic.wav', import.meta.url).href,
  wood: new URL('../../assets/tones/wood.wav', import.meta.url).href,
  glass: new URL('../../assets/tones/glass.wav', import.meta.url).href,
  knock: new URL('../../assets/tones/knock.wav', import.meta.url).href,
  chime: new URL('../../assets/tones/chime.wav', import.meta.url).href,
  failure: new URL('../../assets/tones/failure.wav', import.meta.url).href,
  reminder: new URL('../../assets/tones/reminder.wav', import.meta.url).href,
};

/** Seconds from one beginning of a looped tone to the next. */
const periods: Partial<Readonly<Record<ShippedTone, number>>> = { glass: 4, knock: 4 };
const usualPeriod = 3;

/** Tells one tone from another. */
export const keyOf = (tone: Tone): string => (typeof tone === 'string' ? tone : tone.own);

const addressOf = (tone: Tone): string => (typeof tone === 'string' ? files[tone] : `/own-tones/${tone.own}`);

/** Decoding needs some context; this one is never heard and opens no device. */
async function decode(address: string): Promise<AudioBuffer> {
  const found = await fetch(address);
  if (!found.ok) throw new Error('there is no such tone');
  return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await found.arrayBuffer());
}

/** Whether a file of the agent's own can be rung with, and why not. */
export async function tryOwn(file: string): Promise<'undecodable' | 'too-long' | null> {
  try {
    const { duration } = await decode(addressOf({ own: file }));
    return duration > longestOwnSeconds ? 'too-long' : null;
  } catch {
    return 'undecodable';
  }
}

/** The tones of this page, each decoded once. One that cannot be had is replaced by the soft one. */
export function createTones() {
  const decoded = new Map<string, Promise<AudioBuffer>>();
  const loops = new Map<string, AudioBuffer>();
  function get(tone: Tone): Promise<AudioBuffer> {
    const key = keyOf(tone);
    const known = decoded.get(key) ?? decode(addressOf(tone));
    decoded.set(key, known);
    return tone === 'soft' ? known : known.catch(() => get('soft'));
  }
  return {
    once: get,
    /** With its pause behind it, to be played over and over. */
    async looped(tone: Tone): Promise<AudioBuffer> {
      const known = loops.get(keyOf(tone));
      if (known !== undefined) return known;
      const buffer = await get(tone);
      const period = typeof tone === 'string' ? (periods[tone] ?? usualPeriod) : Math.max(2, buffer.duration);
      const loop = padded(buffer, period);
      loops.set(keyOf(tone), loop);
      return loop;
    },
  };
}

function padded(buffer: AudioBuffer, seconds: number): AudioBuffer {
  const { numberOfChannels, sampleRate, length } = buffer;
  const whole = new AudioBuffer({
    numberOfChannels,
    sampleRate,
    length: Math.max(length, Math.ceil(seconds * sampleRate)),
  });
  for (let channel = 0; channel < numberOfChannels; channel += 1)
    whole.copyToChannel(buffer.getChannelData(channel), channel);
  return whole;
}
