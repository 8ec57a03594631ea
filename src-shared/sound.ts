/** The tones that Sidetone ships to ring with; `scripts/tones.ts` makes them. */
export const shippedRings = ['soft', 'classic', 'wood', 'glass'] as const;
/** What a call can ring with. */
export const ringTones = [...shippedRings, 'own', 'silent'] as const;
export type RingTone = (typeof ringTones)[number];

/** All tones that are shipped: those to ring with, and one for each thing that is told by sound. */
export const shippedTones = [...shippedRings, 'knock', 'chime', 'failure', 'reminder'] as const;
export type ShippedTone = (typeof shippedTones)[number];

/** A tone to play: a shipped one by name, or the agent's own by its file. */
export type Tone = ShippedTone | { readonly own: string };

/** How the file of an own tone is called in the profile's folder. */
export const ownToneName = /^own-[0-9a-f]{8}\.(wav|mp3|ogg|m4a|flac)$/;

/** For how long a loop plays on without being told again: what stops telling cannot leave a ring behind. */
export const leaseMs = 1000;

/** What is to be heard now; told again twice within a lease while something rings. */
export interface SoundOrder {
  readonly loop: { readonly tone: Tone; readonly loudness: number } | null;
  /** Each once, now. */
  readonly shots: readonly Tone[];
  /** 0 to 1. */
  readonly volume: number;
  /** The browser's ids of the devices; none: the system's own. */
  readonly outputs: readonly string[];
}

/** An own tone is longer than this: it is no ring. */
export const longestOwnSeconds = 30;

/** Why a file cannot be the agent's own tone. */
export type ToneProblem = 'too-large' | 'not-sound' | 'unreadable' | 'undecodable' | 'too-long' | 'not-kept';
