import type { NoticeBody } from './notice.ts';
import type { ProtocolProblem } from './protocol.ts';

/** More than this nobody reads in a notice; the first ones are mended first. */
const mostTold = 3;

/** What is wrong with a site's protocol file, by row and member, and what is in force instead. */
export function protocolFileText(body: Extract<NoticeBody, { kind: 'protocol-file' }>): string {
  const { file, problems, lastGood } = body;
  const told = problems.slice(0, mostTold).map(problemText).join(' ');
  const others = problems.length - mostTold;
  const more = others > 0 ? ` And ${others} more.` : '';
  const stays = lastGood ? 'The last good one stays in force.' : 'The built-in protocol is in force.';
  return `${told}${more} ${stays} File: ${file}`;
}

/** `Row 25 updateWrapUp, params[1]: …` */
function problemText({ where, row, message }: ProtocolProblem): string {
  if (row === null) return where === '' ? message : `${where}: ${message}`;
  const [, command = '', ...member] = where.split('.');
  const place = member.length === 0 ? command : `${command}, ${member.join('.')}`;
  return `Row ${row} ${place}: ${message}`;
}
