import { locale, say } from './language/say.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const two = (value: number) => String(value).padStart(2, '0');

/** A running clock from milliseconds: `0:06`, `4:37`, `1:02:10`. A negative span shows as `0:00`. */
export function clock(ms: number): string {
  const span = Math.max(0, ms);
  const h = Math.floor(span / hour);
  const m = Math.floor((span % hour) / minute);
  const s = two(Math.floor((span % minute) / second));
  return h > 0 ? `${h}:${two(m)}:${s}` : `${m}:${s}`;
}

/** A formatter is slow to make and asked for with every tick: one each is kept for the languages spoken so far. */
function inLanguage<Formatter>(make: (tag: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const tag = locale();
    const formatter = made.get(tag) ?? make(tag);
    made.set(tag, formatter);
    return formatter;
  };
}

const unit = (name: 'hour' | 'minute' | 'second') =>
  inLanguage((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short' }));
const hours = unit('hour');
const minutes = unit('minute');
const seconds = unit('second');

/** Whole minutes in words from milliseconds: `12 mins`, `1 hr 2 mins`. */
export function wholeMinutes(ms: number): string {
  const inMinutes = minutes().format(Math.floor((ms % hour) / minute));
  return ms < hour ? inMinutes : `${hours().format(Math.floor(ms / hour))} ${inMinutes}`;
}

/** A length in words from milliseconds: `41 secs`, `2 mins 10 secs`, `4 mins`, `1 hr 2 mins`. */
export function duration(ms: number): string {
  const span = Math.max(0, ms);
  const over = Math.floor((span % minute) / second);
  if (span >= hour || (span >= minute && over === 0)) return wholeMinutes(span);
  const inSeconds = seconds().format(over);
  return span < minute ? inSeconds : `${minutes().format(Math.floor(span / minute))} ${inSeconds}`;
}

// The zone may change while a formatter is kept, on a journey: so it is given times that are moved there already.
const here = (at: number) => at - new Date(at).getTimezoneOffset() * minute;
const toMilliseconds = inLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
      hourCycle: 'h23',
      timeZone: 'UTC',
    }),
);

/**
 * The wall clock of an epoch time in the machine's zone: `10:42`. All our languages write it so (the tests ask `Intl`),
 * and the first call of a page does not wait for the system's tables of languages.
 */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** As `timeOfDay`, to the second: `10:42:07`. */
export const timeOfDayExact = (at: number): string => `${timeOfDay(at)}:${two(new Date(at).getSeconds())}`;

/** As `timeOfDayExact`, to the millisecond: `10:42:07.080`. */
export const timeOfDayMs = (at: number): string => toMilliseconds().format(here(at));

const weekday = inLanguage((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }));
const dayOfYear = inLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
const wholeDate = inLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
const dateAndTime = inLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      ...{ day: 'numeric', month: 'short', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
      timeZone: 'UTC',
    }),
);
const relativeDay = inLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
const dayNumber = (at: number) => Math.floor(here(at) / (24 * hour));

/** When it was, as short as it can be said today: `10:42`, `Yesterday`, `Monday`, `12 Nov`, `12 Nov 2025`. */
export function whenShort(at: number, now: number): string {
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo <= 0) return timeOfDay(at);
  if (daysAgo === 1) return capital(relativeDay().format(-1, 'day'));
  if (daysAgo < 7) return capital(weekday().format(here(at)));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayOfYear : wholeDate)().format(here(at));
}

/** Day and wall clock to the second: `23 Nov 2026, 10:42:07`. */
export const whenExact = (at: number): string => dateAndTime().format(here(at));

const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);

/** Facts beside each other: `Not ready, Lunch break, 12 mins`. What is `null` is left out. */
export const listed = (...facts: readonly (string | null)[]): string =>
  facts.filter((fact) => fact !== null).join(say('list.between'));

const eitherOf = inLanguage((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));

/** What may be meant: `word, row or note`. */
export const anyOf = (names: readonly string[]): string => eitherOf().format(names);

/** Up to two capitals for an avatar, from the first and last word: `Amira van Malik` gives `AM`. */
export function initials(name: string): string {
  const words = name.split(/[\s.,_-]+/).filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0).toUpperCase()).join('');
}

/** The host of a broker address, `gc-a.example` of `wss://gc-a.example:61614`; the text itself if it is none. */
export function hostOf(address: string): string {
  return /^wss?:\/\/(\[[^\]]+\]|[^:/?#]+)/i.exec(address)?.[1] ?? address;
}

const macKeys: Readonly<Record<string, string>> = {
  Control: '⌃',
  Ctrl: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
  Command: '⌘',
  Cmd: '⌘',
  CommandOrControl: '⌘',
  CmdOrCtrl: '⌘',
  Home: '↖',
  End: '↘',
  Tab: '⇥',
};
/** Other keyboards have words on them, in the language of the country. */
function otherKey(key: string): string {
  switch (key) {
    case 'Control':
    case 'Ctrl':
    case 'CommandOrControl':
    case 'CmdOrCtrl':
      return say('key.ctrl');
    case 'Shift':
      return say('key.shift');
    case 'Home':
      return say('key.home');
    case 'End':
      return say('key.end');
    case 'Super':
    case 'Meta':
      return 'Win';
    default:
      return key;
  }
}

/** Electron's accelerator as a keycap says it: `Ctrl Alt Shift P`, on macOS `⌃⇧⌘P`. Empty for an empty one. */
export function keysLabel(accelerator: string, platform: 'win32' | 'darwin' | 'linux'): string {
  const keys = accelerator.split('+').filter((key) => key !== '');
  if (platform === 'darwin') return keys.map((key) => macKeys[key] ?? key).join('');
  return keys.map(otherKey).join(' ');
}

/** A size of a file in words: `0.5 kB`, `12 kB`, `1.4 MB`. */
export function bytesText(bytes: number): string {
  const [unit, per] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  const size = bytes / per;
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale(), format).format(size);
}
