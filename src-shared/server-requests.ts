import { z } from 'zod';
import type { StepResult } from './connection-test.ts';
import { pinIsGuarded, profileSchema } from './settings.ts';
import { profileChange } from './settings-shape.ts';

const id = z.string().min(1).max(64);
/** Of the broker, not of the agent. It travels to main only, and is kept by the system. */
const brokerPassword = z.string().max(200);

/** What is to be tested: a server as the form has it, saved or not. */
export const connectionTestRequest = profileSchema
  .pick({
    servers: true,
    queue: true,
    brokerLogin: true,
    protocol: true,
    protocolFile: true,
    caFile: true,
    pinnedKey: true,
    proxy: true,
    form: true,
    serviceTimeoutMs: true,
  })
  .extend({
    /** Of the saved server whose broker password is used where none is given; `null` for none. */
    id: z.string().min(1).max(64).nullable(),
    brokerPassword: z.string().max(200),
    /** A word of the asker's own, which comes back with each result. */
    run: z.string().min(1).max(64),
  });

/** Orders about the servers one can sign in to. */
export const serverRequests = {
  'profile/use': z.object({ id }),
  /** What is left out has its default. */
  'profile/add': profileSchema
    .omit({ id: true })
    .extend({
      brokerPassword,
      /** Whether it is used from then on: only while nobody is signed in. */
      use: z.boolean(),
    })
    .refine(...pinIsGuarded),
  /** Members are replaced, absent ones stay. An empty broker password keeps the one there is. */
  'profile/change': z.strictObject({ ...profileChange, id, brokerPassword: brokerPassword.exactOptional() }),
  /** Takes it out of the list; one that the administrator presets is as they have it again. */
  'profile/remove': z.object({ id }),
  /** Asks for a file; `server/file-chosen` tells which, to whoever knows the word it was asked with. */
  'profile/choose-file': z.object({ ask: id, member: z.enum(['protocolFile', 'caFile']) }),
  /** Tests the addresses one after the other, and answers when all are tested or another test has begun. */
  'connection/test': connectionTestRequest,
  'connection/stop': z.undefined(),
} as const;

/** Main -> every page; `run` and `ask` are the words of the page that has asked. */
export interface ServerEvents {
  'connection/step': { readonly run: string; readonly server: string; readonly result: StepResult };
  /** Its whole path. */
  'server/file-chosen': { readonly ask: string; readonly path: string };
}
