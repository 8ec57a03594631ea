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
  // The shortest that either form has; most times of an event are left empty.
  if (text === null || text === undefined || text.length < shortest) return null;
  return plainTime(text) ?? otherTime(text.trim());
}

/** With blanks around it, or as older versions write it. */
function otherTime(given: string): WallMs {
  const java = javaForm.exec(given);
  if (java === null) return plainTime(given);
  const [, name = '', day, hour, minute, second, year] = java;
  const month = months.indexOf(name.toLowerCase());
  return at(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
}

const fraction = /^\.\d+$/;

/** The form of every State and every call: read sign by sign, which costs a tenth of a regular expression. */
function plainTime(text: string): WallMs {
  const parted = text.charCodeAt(10);
  const marked =
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    (parted === blank || parted === letterT) &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon;
  if (!marked || (text.length > shortest && !fraction.test(text.slice(shortest)))) return null;
  const year = pair(text, 0) * 100 + pair(text, 2);
  return at(year, pair(text, 5) - 1, pair(text, 8), pair(text, 11), pair(text, 14), pair(text, 17));
}

const [dash, blank, colon, letterT] = ['-', ' ', ':', 'T'].map((sign) => sign.charCodeAt(0));

/** The number of two digits; NaN where one of them is none. */
function pair(text: string, place: number): number {
  const tens = text.charCodeAt(place) - zero;
  const ones = text.charCodeAt(place + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
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
