import type { FileProblem } from './file-problem.ts';
import { say } from './language/say.ts';
import type { NoticeBody } from './notice.ts';
import type { ProtocolProblem } from './protocol.ts';

/** More than this nobody reads in a notice; the first ones are mended first. */
const mostTold = 3;

/** What is wrong with a site's protocol file, by row and member, and what is in force instead. */
export const protocolFileText = (body: Extract<NoticeBody, { kind: 'protocol-file' }>): string =>
  fileText(
    body.file,
    body.problems.map(rowText),
    body.lastGood ? say('json-file.last-good') : say('protocol-file.built-in'),
  );

/** What is wrong with the administrator's file, by member, and what is in force instead. */
export const policyFileText = (body: Extract<NoticeBody, { kind: 'policy-file' }>): string =>
  fileText(
    body.file,
    body.problems.map(problemText),
    body.lastGood ? say('json-file.last-good') : say('policy-file.nothing'),
  );

function fileText(file: string, problems: readonly string[], inForce: string): string {
  const others = problems.length - mostTold;
  return [
    ...problems.slice(0, mostTold),
    ...(others > 0 ? [say('json-file.more', { count: others })] : []),
    inForce,
    say('json-file.file', { file }),
  ].join(' ');
}

/** `popup.corner: …` */
export const problemText = ({ where, message }: FileProblem): string =>
  where === '' ? message : say('json-file.problem-place', { place: where, problem: message });

/** `Row 25 updateWrapUp, params[1]: …` */
function rowText({ where, row, message }: ProtocolProblem): string {
  if (row === null) return problemText({ where, message });
  const [, command = '', ...member] = where.split('.');
  const place = member.length === 0 ? command : `${command}, ${member.join('.')}`;
  return say('protocol-file.problem-row', { row, place, problem: message });
}
