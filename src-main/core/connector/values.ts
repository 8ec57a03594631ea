import { forbidden } from '../../../src-shared/settings.ts';

declare const checked: unique symbol;
/** Text that may stand in a command's frame: only `checkValue` makes it, so an unchecked one does not compile. */
export type Checked = string & { readonly [checked]: true };

/**
 * Lets a value pass that holds none of the frame's separators (GC deployment guide: `,` `#` `|`; line breaks
 * and NUL would end a line or a STOMP frame). Answers `null` otherwise; nothing is escaped, for the connector
 * knows no escape.
 */
export function checkValue(text: string): Checked | null {
  return forbidden.test(text) ? null : (text as Checked);
}

/** A password. It prints as `***` wherever it strays; only the encoder opens it. */
export class Secret {
  readonly #text: Checked;

  constructor(text: Checked) {
    this.#text = text;
  }

  /** For the encoder and the secure store alone. */
  open(): Checked {
    return this.#text;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}
