import type { FileProblem } from './file-problem.ts';

/** The connector's languages that are built in, named after the GC version whose pages or clients show them. */
export const protocolNames = ['gc-4.4', 'gc-4.4.12', 'gc-4.2'] as const;
export type ProtocolName = (typeof protocolNames)[number];

/** The sign of life while an agent is logged in; while nobody is, it is always a Hello. */
export const heartbeats = ['beat', 'hello', 'none'] as const;
export type Heartbeat = (typeof heartbeats)[number];

/** How events are read: each by its own look, or all in one form. */
export const forms = ['auto', 'json', 'text'] as const;

/** Something in a site's protocol file that cannot be used; `where` is as `commands.updateWrapUp.params[1]`. */
export interface ProtocolProblem extends FileProblem {
  /** The command's row on the GC page, `null` where the problem belongs to none. */
  readonly row: number | null;
}
