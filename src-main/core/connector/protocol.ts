import type { forms, Heartbeat } from '../../../src-shared/protocol.ts';
import type { CommandTable } from './commands.ts';
import type { EventNames } from './event-names.ts';

/** The language of one connector: what is sent to it, and how its events are read. */
export interface Protocol {
  /** For a reader: the name of a built-in one, or the one a site's file gives itself. */
  readonly name: string;
  readonly commands: CommandTable;
  readonly heartbeat: Heartbeat;
  /** Whether each event shows its own form or all are read in one. */
  readonly form: (typeof forms)[number];
  /** The site's own words and members in events. */
  readonly events: EventNames;
}
