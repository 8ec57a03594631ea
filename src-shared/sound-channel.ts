import * as z from 'zod/mini';
import { ringTones, shippedTones, type SoundOrder } from './sound.ts';

/** What pages ask about sounds. */
export const soundRequests = {
  /** Lets a tone be heard for a moment, as loud and where the settings have it. */
  'sound/test': z.object({ tone: z.enum([...ringTones, ...shippedTones]) }),
  'sound/stop-test': z.undefined(),
  /** Asks for a file to ring with, and keeps a copy of it. */
  'sound/choose-own': z.undefined(),
  /** The page that plays has tried a file. */
  'sound/tried': z.object({
    id: z.int(),
    problem: z.nullable(z.enum(['undecodable', 'too-long'])),
  }),
} as const;

/** What the page that plays is told. */
export interface SoundEvents {
  'sound/now': SoundOrder;
  /** A file of the profile's folder is to be decoded, and the outcome told. */
  'sound/try': { readonly id: number; readonly file: string };
}
