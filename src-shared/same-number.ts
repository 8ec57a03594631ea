/** A number as it is compared. */
interface Compared {
  /** Without `+`, `00`, the trunk's 0, and whatever groups the digits. */
  readonly digits: string;
  readonly scope: 'international' | 'national' | 'plain';
}

/** Shorter plain numbers are extensions: nobody's longer number ends in them by more than chance. */
const shortest = 8;
const longestCountryCode = 3;

function compared(number: string): Compared {
  const digits = number.replace(/\D/g, '');
  if (/^\D*\+/.test(number)) return { digits, scope: 'international' };
  if (digits.startsWith('00')) return { digits: digits.slice(2), scope: 'international' };
  if (digits.startsWith('0') && digits.length > shortest)
    return { digits: digits.slice(1), scope: 'national' };
  return { digits, scope: 'plain' };
}

/**
 * Whether two ways of writing are the same number, as far as that can be told without its country: `+43 1 555 0142`,
 * `0043 1 5550142` and `01 5550142`. An extension is the same as itself only.
 */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [compared(one), compared(other)];
  if (a.digits === '' || b.digits === '') return one.trim() === other.trim();
  if (a.scope === b.scope) return a.digits === b.digits;
  if (a.scope !== 'international' && b.scope !== 'international') return a.digits === b.digits;
  const [abroad, home] = a.scope === 'international' ? [a, b] : [b, a];
  if (home.digits.length < shortest) return false;
  const code = abroad.digits.length - home.digits.length;
  // Without a +, the digits may begin with the country all the same.
  if (code === 0) return home.scope === 'plain' && abroad.digits === home.digits;
  return code > 0 && code <= longestCountryCode && abroad.digits.endsWith(home.digits);
}

const bucketLength = 7;

/** The same for all ways of writing a number, and for few others: where to look for it. */
export const numberBucket = (number: string): string => compared(number).digits.slice(-bucketLength);
