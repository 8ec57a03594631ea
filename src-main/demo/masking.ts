/** What a log must not show: which part of a command's body, counted from 0, is a password, a number or data. */
const maskedPart: Readonly<Record<string, Readonly<Record<number, (text: string) => string>>>> = {
  connect: { 1: stars },
  login: { 0: stars },
  mobileagentlogin: { 0: stars, 2: lastDigits },
  makecall: { 0: lastDigits },
  consultcall: { 0: lastDigits },
  transfer_sst: { 0: lastDigits },
  transfercall: { 0: lastDigits },
  conferencecall: { 0: lastDigits },
  dropparticipant: { 0: lastDigits },
  updatedialogvariable: { 2: stars },
};

/** A command as a log may show it: `makecall#1001 …23`. */
export function maskedCommand(word: string, subject: string, body: string): string {
  const masks = maskedPart[word] ?? {};
  const params = body.split(',').map((param, index) => masks[index]?.(param) ?? param);
  return `${word}#${subject} ${params.join(',')}`.trim();
}

function stars(): string {
  return '***';
}

function lastDigits(number: string): string {
  return `…${number.slice(-2)}`;
}
