/** What networks write where a caller keeps the number back, or where they know none; compared in small letters. */
const words = new Set([
  'anonymous',
  'blocked',
  'private',
  'restricted',
  'unavailable',
  'unknown',
  'unknown number',
  'withheld',
]);

const [plus, zero, nine] = ['+', '0', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** Whether an address names nobody: empty, or such a word, also as the user of a SIP address. */
export function isWithheld(address: string): boolean {
  // Nearly all are numbers, and this is asked several times an event.
  const first = address.charCodeAt(0);
  if (first === plus || (first >= zero && first <= nine)) return false;
  const [user = ''] = address
    .trim()
    .replace(/^sips?:/i, '')
    .split('@');
  return user === '' || words.has(user.toLowerCase());
}
