import * as z from 'zod/mini';
import type { StepResult } from './connection-test.ts';
import { pinIsGuarded, profileSchema } from './settings.ts';
import { profileChange } from './settings-shape.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** Of the broker, not of the agent. It travels to main only, and is kept by the system. */
const brokerPassword = z.string().check(z.maxLength(200));

/** What is to be tested: a server as the form has it, saved or not. */
export const connectionTestRequest = z.extend(
  z.pick(profileSchema, {
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
  }),
  {
    /** Of the saved server whose broker password is used where none is given; `null` for none. */
    id: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
    brokerPassword: z.string().check(z.maxLength(200)),
    /** A word of the asker's own, which comes back with each result. */
    run: z.string().check(z.minLength(1), z.maxLength(64)),
  },
);

/** Orders about the servers one can sign in to. */
export const serverRequests = {
  'profile/use': z.object({ id }),
  /** What is left out has its default. */
  'profile/add': z
    .extend(z.omit(profileSchema, { id: true }), {
      brokerPassword,
      /** Whether it is used from then on: only while nobody is signed in. */
      use: z.boolean(),
    })
    .check(pinIsGuarded()),
  /** Members are replaced, absent ones stay. An empty broker password keeps the one there is. */
  'profile/change': z.strictObject({ ...profileChange, id, brokerPassword: z.exactOptional(brokerPassword) }),
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
