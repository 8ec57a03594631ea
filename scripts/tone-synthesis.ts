import type { ShippedTone } from '../src-shared/sound.ts';

export const sampleRate = 22_050;

/** A struck or blown note: partials over a base, each dying away at its own pace. */
interface Note {
  /** Seconds from the beginning of the tone. */
  readonly at: number;
  readonly hertz: number;
  /** Seconds until it is a third as loud. */
  readonly decay: number;
  readonly loudness: number;
  /** Multiples of the base frequency, with their loudness; higher ones die away faster. */
  readonly partials: readonly (readonly [multiple: number, loudness: number])[];
}

/** A tone as it is written down: notes within a length in seconds. */
interface Score {
  readonly seconds: number;
  readonly notes: readonly Note[];
}

/** The sound of a soft pipe, of a wooden bar, of a small bell and of a knuckle on a door. */
const pipe = [
  [1, 1],
  [2, 0.25],
  [3, 0.08],
] as const;
const bar = [
  [1, 1],
  [3.93, 0.35],
  [9.2, 0.1],
] as const;
const bell = [
  [1, 1],
  [2.76, 0.5],
  [5.4, 0.3],
  [8.93, 0.12],
] as const;
const knuckle = [
  [1, 1],
  [1.6, 0.6],
  [2.4, 0.4],
  [4.1, 0.2],
] as const;

const note = (
  partials: Note['partials'],
  at: number,
  hertz: number,
  decay: number,
  loudness = 0.5,
): Note => ({
  at,
  hertz,
  decay,
  loudness,
  partials,
});

/** Every tone of Sidetone. None is longer than two seconds; the pause until it comes again belongs to the player. */
const scores: Readonly<Record<ShippedTone, Score>> = {
  soft: {
    seconds: 1.6,
    notes: [
      note(pipe, 0, 659.26, 0.32),
      note(pipe, 0.28, 523.25, 0.45),
      note(pipe, 0.7, 659.26, 0.32, 0.4),
      note(pipe, 0.98, 523.25, 0.3, 0.4),
    ],
  },
  // The two frequencies of a telephone's ring, struck twenty times a second as its bell is.
  classic: {
    seconds: 1.2,
    notes: Array.from({ length: 20 }, (_, index) => index * 0.05).flatMap((at) => [
      note(pipe, at, 440, 0.05, 0.4),
      note(pipe, at + 0.025, 480, 0.05, 0.4),
    ]),
  },
  wood: {
    seconds: 1.5,
    notes: [
      note(bar, 0, 392, 0.22, 0.6),
      note(bar, 0.16, 523.25, 0.22, 0.6),
      note(bar, 0.32, 659.26, 0.25, 0.6),
      note(bar, 0.64, 523.25, 0.3, 0.6),
    ],
  },
  glass: {
    seconds: 2,
    notes: [note(bell, 0, 1046.5, 0.5, 0.4), note(bell, 0.35, 1318.5, 0.5, 0.35)],
  },
  knock: { seconds: 0.5, notes: [note(knuckle, 0, 196, 0.045, 0.8), note(knuckle, 0.2, 185, 0.045, 0.7)] },
  chime: {
    seconds: 1.2,
    notes: [
      note(bell, 0, 523.25, 0.3, 0.4),
      note(bell, 0.14, 659.26, 0.3, 0.4),
      note(bell, 0.28, 783.99, 0.35, 0.4),
    ],
  },
  failure: {
    seconds: 0.8,
    notes: [note(pipe, 0, 311.13, 0.16, 0.6), note(pipe, 0.22, 233.08, 0.24, 0.6)],
  },
  reminder: { seconds: 0.7, notes: [note(pipe, 0, 880, 0.16, 0.35), note(pipe, 0.18, 880, 0.18, 0.25)] },
};

/** A tone of Sidetone as the bytes of a WAV file: mono, 16 bits. The same in every run and on every machine. */
export function toneFile(name: ShippedTone): Uint8Array {
  return wavOf(samplesOf(scores[name]));
}

/** The waves of all notes laid over each other, from -1 to 1, silent at both ends. */
export function samplesOf({ seconds, notes }: Score): Float64Array {
  const samples = new Float64Array(Math.round(seconds * sampleRate));
  const fade = 0.02;
  for (const [index] of samples.entries()) {
    const at = index / sampleRate;
    const end = Math.min(1, (seconds - at) / fade);
    samples[index] = end * notes.reduce((sum, one) => sum + waveOf(one, at - one.at), 0);
  }
  // What is laid over each other may be louder than a file can say; nothing is made louder than it is written.
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  return samples.map((sample) => (sample / peak) * 0.9);
}

/** Seconds until a note is there: at once, but without a click. */
const attack = 0.004;

function waveOf({ hertz, decay, loudness, partials }: Note, time: number): number {
  if (time < 0 || time > decay * 8) return 0;
  const waves = partials
    // Higher than a file of this rate can hold it would come out as another tone.
    .filter(([multiple]) => hertz * multiple < sampleRate / 2)
    .map(([multiple, share]) => {
      const left = Math.exp((-time * Math.sqrt(multiple)) / decay);
      return share * left * Math.sin(2 * Math.PI * hertz * multiple * time);
    });
  return Math.min(1, time / attack) * loudness * waves.reduce((sum, wave) => sum + wave, 0);
}

function wavOf(samples: Float64Array): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries())
    view.setInt16(44 + index * 2, Math.round(sample * 32_767), true);
  return bytes;
}
