import type { CommandRow } from './command-row.ts';
import type { Values } from './command.ts';
import { Secret, type Checked } from './values.ts';

/** A frame for the connector: the message type header and the body (GC page, JMSType and JMS-Body). */
export interface Outgoing {
  readonly type: string;
  /** Parameters joined by commas, empty when there are none. Holds passwords in the clear: never log it. */
  readonly body: string;
  /** The body with every secret as `***`, for logs and the inspector. */
  readonly shown: string;
}

/**
 * Writes one command by its row. An optional parameter without a value is left out; any other one without a
 * value is sent empty, so that those after it keep their places.
 */
export function encode(row: CommandRow, subject: Checked, values: Values): Outgoing {
  const parts = row.params.flatMap((param) => {
    if (typeof param === 'string') return [values[param] ?? ''];
    if ('literal' in param) return [param.literal];
    const value = values[param.optional];
    return value === undefined ? [] : [value];
  });
  return {
    type: `${row.word}#${subject}`,
    body: parts.map((part) => (part instanceof Secret ? part.open() : String(part))).join(','),
    shown: parts.map(String).join(','),
  };
}
