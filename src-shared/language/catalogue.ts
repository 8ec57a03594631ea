import type { en } from './en.ts';

/** The name of a text. */
export type MessageKey = keyof typeof en;

/** A whole language: the same texts as in English, no more and no fewer. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/**
 * The names in braces of an ICU text. What stands within a plural's branch (`{# calls}`) has a blank or a `#` and is
 * no name.
 */
type NamesIn<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Rest extends `${infer Inside}}${infer After}`
    ? NameOf<Inside> | NamesIn<After>
    : never
  : never;
type NameOf<Inside extends string> = Inside extends `${infer Name}, ${string}`
  ? Name
  : Inside extends `${string} ${string}` | `#${string}`
    ? never
    : Inside;

/** The name of a text that is said as it stands. */
export type PlainKey = {
  [Key in MessageKey]: Fillings<Key> extends [] ? Key : never;
}[MessageKey];

/** What a text has to be given: an object with a member for each name in it, or nothing at all. */
export type Fillings<Key extends MessageKey> =
  NamesIn<(typeof en)[Key]> extends infer Name extends string
    ? [Name] extends [never]
      ? []
      : [{ readonly [N in Name]: string | number }]
    : never;
