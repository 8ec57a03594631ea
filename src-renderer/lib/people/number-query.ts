/** Whether a number is looked for rather than a name. */
export const isNumber = (query: string): boolean => /\p{Nd}/u.test(query) && !/\p{L}/u.test(query);

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/**
 * The digits that a number may be found by: it may be written in another way than it is dialled, so that
 * `0043 1 555` is looked for as `431555` too, and `01 555` as `1555`.
 */
export function numberReadings(query: string): readonly string[] {
  const digits = digitsOf(query);
  const readings = new Set([digits, digits.replace(/^00/, ''), digits.replace(/^0/, '')]);
  return [...readings].filter((reading) => reading !== '');
}
