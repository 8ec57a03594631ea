import { locale } from '../../../src-shared/language/say.ts';

/** One a language: making a format is slow, and a list has one for each row. */
const formats = new Map<string, Intl.NumberFormat>();

/** How long an answer took, from milliseconds: `84 ms`. */
export function latencyText(ms: number): string {
  const tag = locale();
  const format =
    formats.get(tag) ??
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'millisecond',
      maximumFractionDigits: 0,
      useGrouping: false,
    });
  formats.set(tag, format);
  return format.format(ms);
}
