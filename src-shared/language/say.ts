import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, Fillings, MessageKey } from './catalogue.ts';
import { en } from './en.ts';
import { directionOf, localeOf, type Language } from './languages.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** A language with its texts, ready to be spoken. */
export interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

export const english: Spoken = { language: 'en', catalogue: en };

/** Loads what `speak` needs. Rejects when the language's file cannot be read. */
export const learn = async (language: Language): Promise<Spoken> => ({
  language,
  catalogue: await loadCatalogue(language),
});

/**
 * Where the language in force comes from. One a process: main follows the setting, a page its own reactive copy of
 * it, so that a text in a template is said anew when the language changes.
 */
let spoken: () => Spoken = () => english;

/** Says from now on everything in the language that `source` answers. */
export function speak(source: () => Spoken): void {
  spoken = source;
}

/** The language in force. */
export const language = (): Language => spoken().language;
/** The language in force as a tag for `Intl`. */
export const locale = (): string => localeOf(language());

// The library would ask which of the languages named are there, for which V8 looks through all that the system has:
// 20 ms for the first text of a page that counts something. The only ones we name are.
IntlMessageFormat.resolveLocale = (tags) => new Intl.Locale(String(tags));

const parsed = new Map<string, IntlMessageFormat>();

/** A text in the language in force, with what its braces stand for. */
export function say<Key extends MessageKey>(key: Key, ...fillings: Fillings<Key>): string {
  const values = fillings.at(0);
  const { language: now, catalogue } = spoken();
  const text = catalogue[key];
  // Most texts have nothing to fill in and no quoted brace: they are said as they stand.
  if (values === undefined && !text.includes("'")) return text;
  const given = values === undefined ? {} : isolated(values, now);
  if (hasNamesAlone(text)) return text.replaceAll(name, (_braces, each: string) => String(given[each]));
  const known = `${now} ${key}`;
  const format =
    parsed.get(known) ?? new IntlMessageFormat(text, localeOf(now), undefined, { ignoreTag: true });
  parsed.set(known, format);
  return String(format.format(given));
}

/** `{name}`, and nothing else in the braces. */
const name = /\{(\w+)\}/g;

/**
 * Whether a text has nothing to choose or to write in a language's way: then it is filled in by hand, and neither the
 * first window nor anything else waits for the library to read it, and for the system's tables of languages.
 */
const hasNamesAlone = (text: string): boolean =>
  !/['#]/.test(text) && !/[{}]/.test(text.replaceAll(name, ''));

const isolate = (value: string) => `\u2068${value}\u2069`;

/** A number or a Latin name within Arabic keeps its own direction. */
function isolated(values: Readonly<Record<string, string | number>>, now: Language) {
  if (directionOf(now) === 'ltr') return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  );
}
