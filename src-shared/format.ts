const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const two = (value: number) => String(value).padStart(2, '0');

/** A running clock from milliseconds: `0:06`, `4:37`, `1:02:10`. A negative span shows as `0:00`. */
export function clock(ms: number): string {
  const span = Math.max(0, ms);
  const hours = Math.floor(span / hour);
  const minutes = Math.floor((span % hour) / minute);
  const seconds = two(Math.floor((span % minute) / second));
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/** Whole minutes in words from milliseconds: `12 min`, `1 h 2 min`. */
export function wholeMinutes(ms: number): string {
  const hours = Math.floor(ms / hour);
  const minutes = Math.floor((ms % hour) / minute);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}

/** A length in words from milliseconds: `41 s`, `2 min 10 s`, `1 h 2 min`. */
export function duration(ms: number): string {
  const span = Math.max(0, ms);
  const hours = Math.floor(span / hour);
  const minutes = Math.floor((span % hour) / minute);
  const seconds = Math.floor((span % minute) / second);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
}

/** The wall clock of an epoch time in the machine's zone: `10:42`. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** As `timeOfDay`, to the second: `10:42:07`. */
export function timeOfDayExact(at: number): string {
  return `${timeOfDay(at)}:${two(new Date(at).getSeconds())}`;
}

/** As `timeOfDayExact`, to the millisecond: `10:42:07.080`. */
export function timeOfDayMs(at: number): string {
  return `${timeOfDayExact(at)}.${String(new Date(at).getMilliseconds()).padStart(3, '0')}`;
}

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
};
const otherKeys: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  CommandOrControl: 'Ctrl',
  CmdOrCtrl: 'Ctrl',
  Super: 'Win',
  Meta: 'Win',
};

/** Electron's accelerator as a keycap says it: `Ctrl Alt Shift P`, on macOS `⌃⇧⌘P`. Empty for an empty one. */
export function keysLabel(accelerator: string, platform: 'win32' | 'darwin' | 'linux'): string {
  const keys = accelerator.split('+').filter((key) => key !== '');
  if (platform === 'darwin') return keys.map((key) => macKeys[key] ?? key).join('');
  return keys.map((key) => otherKeys[key] ?? key).join(' ');
}
