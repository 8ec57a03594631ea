import type { WallMs } from './event.ts';

const plainForm = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;
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
  const plain = plainForm.exec(given);
  if (plain) return at(plain[1], Number(plain[2]) - 1, plain[3], plain[4], plain[5], plain[6]);
  const java = javaForm.exec(given);
  if (java)
    return at(java[6], months.indexOf(java[1]?.toLowerCase() ?? ''), java[2], java[3], java[4], java[5]);
  return null;
}

type Digits = string | undefined;

function at(year: Digits, month: number, day: Digits, hour: Digits, minute: Digits, second: Digits): WallMs {
  const [y, d, h, m, s] = [Number(year), Number(day), Number(hour), Number(minute), Number(second)];
  // Date.UTC takes what is too large over into the next unit, and 99 for 1999; such a time is not one.
  const exists = y >= 100 && month >= 0 && d >= 1 && d <= daysOf(y, month) && h < 24 && m < 60 && s < 60;
  return exists ? Date.UTC(y, month, d, h, m, s) : null;
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** None of a month that does not exist. */
const daysOf = (year: number, month: number) => (days[month] ?? 0) + Number(month === 1 && isLeap(year));
