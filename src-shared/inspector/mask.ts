import { textFieldNames } from './text-fields.ts';

const hidden = '***';

/** Dates and times of the connector stay: the digits of a number never stand so. */
const timeOrNumber = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}|\+?\d(?:[\d\s().-]{2,}\d)/g;

/**
 * Hides runs of four and more digits but for the last two, as the log does: the same number looks the same
 * wherever it stands, and two calls can still be told apart.
 */
export function maskNumbers(text: string): string {
  return text.replace(timeOrNumber, (run) => {
    const digits = run.replace(/\D/g, '');
    return digits.length < 4 || run.includes(':') ? run : `${hidden}${digits.slice(-2)}`;
  });
}

/** Members that hold a person's name or what a customer said; call variables are theirs as a whole. */
const personal = /^(?:first|last|full|caller)_?name$|^description$|^callvariable\d*$|^user\./i;
const variables = /^callvariables$/i;
const text = (value: unknown) => (typeof value === 'string' ? value : String(value));

function maskValue(value: unknown, all: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => maskValue(each, all));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        maskNumbers(name),
        maskValue(each, all || variables.test(name) || personal.test(name)),
      ]),
    );
  if (value === null || typeof value === 'boolean' || value === '') return value;
  if (all) return hidden;
  const masked = maskNumbers(text(value));
  return masked === text(value) ? value : masked;
}

function maskJson(body: string): string | null {
  try {
    return JSON.stringify(maskValue(JSON.parse(body), false));
  } catch {
    return null;
  }
}

const labelled = /\b((?:first|last|full)_?name|description)(\s*:)[^,#|]*/gi;

/** A member with its value, or with the bracket that opens it. */
const member =
  /(["'])([^"'\\]{0,100})\1(\s*:\s*)("[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|'[^'\\]*(?:\\[^][^'\\]*)*(?:'|\\?$)|[{[]|[^\s,}\]]+)/g;

/** As `maskJson`, for what was to be JSON and is not: everything behind the call variables counts as theirs. */
function maskBrokenJson(body: string): string {
  let all = false;
  const masked = body.replace(member, (given, _quote, name: string, colon: string, value: string) => {
    all ||= variables.test(name);
    return /^[{[]/.test(value) || !(all || personal.test(name)) ? given : `"${name}"${colon}"${hidden}"`;
  });
  return maskNumbers(masked);
}

function maskText(body: string): string {
  const fields = body.split('#');
  const names = textFieldNames(fields[1] ?? '');
  return fields
    .map((field, position) => {
      if (/ name$/.test(names[position] ?? '') && field.trim() !== '') return hidden;
      const assigned = /^[^,:=]+=/.test(field) ? field.replace(/=[^|]*/g, `=${hidden}`) : field;
      return maskNumbers(assigned.replace(labelled, `$1$2${hidden}`));
    })
    .join('#');
}

/** The body of a message without names, numbers and call data. What is masked stays readable as a message. */
export function maskBody(body: string): string {
  return body.trimStart().startsWith('{') ? (maskJson(body) ?? maskBrokenJson(body)) : maskText(body);
}
