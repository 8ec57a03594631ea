import type { CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What reads a number: the library, once it has been loaded. */
export type ReadNumber = typeof parsePhoneNumberFromString;

/** How numbers are written here. */
export interface NumberWriting {
  /** ISO 3166 country, in whose way; empty where none is known: then every number is written internationally. */
  readonly region: string;
  /** `null` while the library is not there yet: then every number is shown as it came. */
  readonly read: ReadNumber | null;
}

/** The country in whose way numbers are written: that of the site, where its profile names one, else the system's. */
export const regionOf = (site: { readonly region: string } | null, system: { readonly region: string }) =>
  site === null || site.region === '' ? system.region : site.region;

/** Loads what writing numbers takes: 100 KB that no window waits for. Rejects when its file cannot be read. */
export const learnNumbers = async (): Promise<ReadNumber> =>
  (await import('libphonenumber-js/min')).parsePhoneNumberFromString;

/**
 * Where the way of writing comes from. One a process, as with the language: main follows its state, a page its own
 * reactive copy, so that a number in a template is written anew when the library has come.
 */
let writing: () => NumberWriting = () => ({ region: '', read: null });

/** Writes from now on every number as `source` answers. */
export function writeNumbers(source: () => NumberWriting): void {
  writing = source;
}

/** Shorter ones, without a +, are extensions and services of the house. */
const fewestDigits = 7;
const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * A number as people of the region write it: `020 7946 0123` at home, `+44 20 7946 0123` elsewhere. As it came
 * where it is none (an extension, a SIP address, a word), and where the library would change what is dialled.
 */
export function shownNumber(raw: string, region = writing().region): string {
  const { read } = writing();
  const text = raw.trim();
  const digits = digitsOf(text);
  if (read === null || !/^\+?[\d\s()./-]+$/.test(text)) return raw;
  if (!text.startsWith('+') && digits.length < fewestDigits) return raw;
  const number = read(text, {
    ...(isCountry(region) && { defaultCountry: region }),
    extract: false,
  });
  if (number?.isValid() !== true) return raw;
  const { countryCallingCode, nationalNumber } = number;
  const whole = `${countryCallingCode}${nationalNumber}`;
  const national = number.formatNational();
  // A number that no pattern of its country groups has lost its leading 0 with the country.
  const isHome = number.country === region && national !== nationalNumber;
  const shown = isHome ? national : number.formatInternational();
  const same = digits.endsWith(whole) || digits === digitsOf(shown);
  return same ? shown : raw;
}

const isCountry = (region: string): region is CountryCode => /^[A-Z]{2}$/.test(region);
