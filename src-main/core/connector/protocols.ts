import type { ProtocolName } from '../../../src-shared/protocol.ts';
import { commands, type CommandTable } from './commands.ts';
import { noNames } from './event-names.ts';
import type { Protocol } from './protocol.ts';

/** Before 4.4.12 Connect has two parameters and nothing answers it (GC page, JTAPI). */
const earlier: CommandTable = {
  ...commands,
  connect: { ...commands.connect, params: ['destination', 'password'], expects: 'none' },
};

/** The languages that are built in. They differ in little: what is not listed here is the same in all. */
export const protocols: Readonly<Record<ProtocolName, Protocol>> = {
  /** The JTAPI page. */
  'gc-4.4': { name: 'gc-4.4', commands: earlier, heartbeat: 'beat', form: 'auto', events: noNames },
  /** The JSON API page: ConnectStatus answers Connect, which may have a third parameter. */
  'gc-4.4.12': { name: 'gc-4.4.12', commands, heartbeat: 'beat', form: 'auto', events: noNames },
  /** As clients of it behave: events are text, and no Beat was ever seen. */
  'gc-4.2': { name: 'gc-4.2', commands: earlier, heartbeat: 'hello', form: 'text', events: noNames },
};
