import { say } from './language/say.ts';
import type { NoticeBody } from './notice.ts';
import type { ProtocolProblem } from './protocol.ts';

/** More than this nobody reads in a notice; the first ones are mended first. */
const mostTold = 3;

/** What is wrong with a site's protocol file, by row and member, and what is in force instead. */
export function protocolFileText(body: Extract<NoticeBody, { kind: 'protocol-file' }>): string {
  const { file, problems, lastGood } = body;
  const others = problems.length - mostTold;
  return [
    ...problems.slice(0, mostTold).map(problemText),
    ...(others > 0 ? [say('json-file.more', { count: others })] : []),
    lastGood ? say('json-file.last-good') : say('protocol-file.built-in'),
    say('json-file.file', { file }),
  ].join(' ');
}

/** `Row 25 updateWrapUp, params[1]: …` */
function problemText({ where, row, message }: ProtocolProblem): string {
  if (row === null)
    return where === '' ? message : say('json-file.problem-place', { place: where, problem: message });
  const [, command = '', ...member] = where.split('.');
  const place = member.length === 0 ? command : `${command}, ${member.join('.')}`;
  return say('protocol-file.problem-row', { row, place, problem: message });
}
