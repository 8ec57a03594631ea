import type { Bound } from './judge.ts';
import type { StartName, Taken } from './starts.ts';

/** The parts of the table that can be measured alone. */
export const groups = [
  'start',
  'memory',
  'slope',
  'idle',
  'latency',
  'decode',
  'burst',
  'phonebook',
  'team',
  'bundles',
  'growth',
] as const;
export type Group = (typeof groups)[number];

/** What one start of an app measured, by the name of the start and of the reading. */
export type Source = {
  [Start in StartName]: readonly [
    start: Start,
    reading: {
      [Name in keyof Taken[Start]]: Taken[Start][Name] extends number ? Name : never;
    }[keyof Taken[Start]],
  ];
}[StartName];

/** A row of the table. */
export interface Figure {
  readonly group: Exclude<Group, 'growth'>;
  readonly what: string;
  readonly unit: 'ms' | 'MiB' | 'KB' | '%' | '/s';
  readonly sidetone: Source;
  readonly baseline?: Source;
  /** Without one the figure has an aim alone. */
  readonly reach?: Bound;
  readonly aim?: Bound;
  /** In its unit: a value below it is not told apart from none. */
  readonly least?: number;
}
