import * as z from 'zod/mini';
import { linkSchemes } from './link-schemes.ts';
import { popSchemesSchema, templateProblem } from './screen-pop.ts';
import { ownToneName, ringTones } from './sound.ts';
import { popProblemWords } from './words-screen-pop.ts';

/** What is heard, how loud and where. */
export const soundsSchema = z.prefault(
  z.object({
    enabled: z._default(z.boolean(), true),
    ring: z._default(z.enum(ringTones), 'soft'),
    preview: z._default(z.enum(ringTones), 'glass'),
    /** A call that is connected without having rung here. */
    chime: z._default(z.boolean(), true),
    holdReminder: z._default(z.boolean(), true),
    /** Percent. */
    volume: z._default(z.int().check(z.minimum(0), z.maximum(100)), 70),
    /** Where it is played, by the browser's id, with the name the device had; none: the system's own. */
    outputs: z._default(
      z
        .array(
          z.object({
            id: z.string().check(z.minLength(1), z.maxLength(200)),
            label: z.string().check(z.maxLength(200)),
          }),
        )
        .check(z.maxLength(2)),
      [],
    ),
    /** The agent's own tone: its file in the profile's folder, and what it was called. */
    own: z._default(
      z.nullable(
        z.object({ file: z.string().check(z.regex(ownToneName)), name: z.string().check(z.maxLength(200)) }),
      ),
      null,
    ),
  }),
  {},
);
export type SoundSettings = z.infer<typeof soundsSchema>;

/** Links from a browser or another program. */
export const linksSchema = z.prefault(
  z.object({
    schemes: z._default(z.array(z.enum(linkSchemes)).check(z.maxLength(linkSchemes.length)), []),
    /** Dials at once instead of asking. */
    direct: z._default(z.boolean(), false),
  }),
  {},
);
export type LinkSettings = z.infer<typeof linksSchema>;

const template = z._default(
  z.string().check(
    z.trim(),
    z.refine((text) => templateProblem(text, null) === null, {
      error: ({ input }) => popProblemWords(templateProblem(String(input), null) ?? 'unreadable'),
    }),
  ),
  '',
);

/** Addresses that open in the browser for a call, by trigger; an empty one is off. */
export const screenPopSchema = z.prefault(
  z.object({
    ring: template,
    answer: template,
    manual: template,
    /** What may be opened. A template of another scheme is kept, and not opened. */
    schemes: z._default(popSchemesSchema, ['https']),
  }),
  {},
);
