import type { WallMs } from './event.ts';

const javaForm = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) \S+ (\d{4})$/i;
const shortest = '2026-01-15 09:30:00'.length;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the connector's clock: `2026-01-15 09:30:00` (GC page), or `Thu Jan 15 09:31:00 UTC 2026` of older
 * team lists (seen in a client), whose zone is passed over: both are the connector's wall clock. `null` for
 * anything else, and for days and hours that do not exist.
 */
export function wallTime(text: string | null | undefined): WallMs {
  const given = text?.trim() ?? '';
  // The shortest that either form has; most times of an event are left empty.
  if (given.length < shortest) return null;
  if (given[4] === '-') return plainTime(given);
  const java = javaForm.exec(given);
  if (java === null) return null;
  const [, name = '', day, hour, minute, second, year] = java;
  const month = months.indexOf(name.toLowerCase());
  return at(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
}

const fraction = /^\.\d+$/;

/** The form of every State and every call: read sign by sign, which costs a tenth of a regular expression. */
function plainTime(text: string): WallMs {
  const marked =
    text[7] === '-' && (text[10] === ' ' || text[10] === 'T') && text[13] === ':' && text[16] === ':';
  if (!marked || (text.length > shortest && !fraction.test(text.slice(shortest)))) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7) - 1, digits(text, 8, 10)];
  return at(year, month, day, digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
}

/** NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - zero;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
const zero = '0'.charCodeAt(0);

/** Date.UTC takes what is too large over into the next unit, and 99 for 1999; such a time is not one. */
function at(year: number, month: number, day: number, hour: number, minute: number, second: number): WallMs {
  const isDay = year >= 100 && month >= 0 && day >= 1 && day <= daysOf(year, month);
  const exists = isDay && hour < 24 && minute < 60 && second < 60;
  return exists ? startOf(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 : null;
}

let lastDay = { number: 0, startsAt: 0 };

/** Most times are of one day: to look it up in the calendar each time costs more than all else here. */
function startOf(year: number, month: number, day: number): number {
  const number = (year * 12 + month) * 31 + day;
  if (number !== lastDay.number) lastDay = { number, startsAt: Date.UTC(year, month, day) };
  return lastDay.startsAt;
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** None of a month that does not exist. */
const daysOf = (year: number, month: number) => (days[month] ?? 0) + Number(month === 1 && isLeap(year));
