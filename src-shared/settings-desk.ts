import { z } from 'zod';
import { linkSchemes } from './link-schemes.ts';
import { popSchemesSchema, templateProblem } from './screen-pop.ts';
import { ownToneName, ringTones } from './sound.ts';
import { popProblemWords } from './words-screen-pop.ts';

/** What is heard, how loud and where. */
export const soundsSchema = z
  .object({
    enabled: z.boolean().default(true),
    ring: z.enum(ringTones).default('soft'),
    preview: z.enum(ringTones).default('glass'),
    /** A call that is connected without having rung here. */
    chime: z.boolean().default(true),
    holdReminder: z.boolean().default(true),
    /** Percent. */
    volume: z.number().int().min(0).max(100).default(70),
    /** Where it is played, by the browser's id, with the name the device had; none: the system's own. */
    outputs: z
      .array(z.object({ id: z.string().min(1).max(200), label: z.string().max(200) }))
      .max(2)
      .default([]),
    /** The agent's own tone: its file in the profile's folder, and what it was called. */
    own: z
      .object({ file: z.string().regex(ownToneName), name: z.string().max(200) })
      .nullable()
      .default(null),
  })
  .prefault({});
export type SoundSettings = z.infer<typeof soundsSchema>;

/** Links from a browser or another program. */
export const linksSchema = z
  .object({
    schemes: z.array(z.enum(linkSchemes)).max(linkSchemes.length).default([]),
    /** Dials at once instead of asking. */
    direct: z.boolean().default(false),
  })
  .prefault({});
export type LinkSettings = z.infer<typeof linksSchema>;

const template = z
  .string()
  .trim()
  .refine((text) => templateProblem(text, null) === null, {
    error: ({ input }) => popProblemWords(templateProblem(String(input), null) ?? 'unreadable'),
  })
  .default('');

/** Addresses that open in the browser for a call, by trigger; an empty one is off. */
export const screenPopSchema = z
  .object({
    ring: template,
    answer: template,
    manual: template,
    /** What may be opened. A template of another scheme is kept, and not opened. */
    schemes: popSchemesSchema.default(['https']),
  })
  .prefault({});
