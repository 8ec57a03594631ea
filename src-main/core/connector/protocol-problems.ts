import { listed } from '../../../src-shared/format.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { ProtocolProblem } from '../../../src-shared/protocol.ts';
import { problemsIn, short, type FileKind, type Issue, type Path } from '../checked-json.ts';
import { commands, type CommandKey } from './commands.ts';
import { commandKeys, siteProtocolSchema, suppliedTo } from './site-protocol.ts';

/** What the check of a site's file found, all of it, in words; `given` is what was checked. */
export const problemsOf = (issues: readonly Issue[], given: unknown): readonly ProtocolProblem[] =>
  problemsIn(issues, given, protocolFile).map(({ path, where, message }) => {
    const key = commandOf(path);
    return { where, row: key === null ? null : commands[key].row, message };
  });

const protocolFile: FileKind = {
  membersAt(path) {
    const { shape } = siteProtocolSchema();
    if (path.length === 0) return Object.keys(shape);
    if (path[0] === 'events') return Object.keys(shape.events._zod.def.innerType.shape);
    return path.length === 1 ? commandKeys : ['word', 'params', 'expects', 'platform', 'note'];
  },
  wordsFor(issue, value) {
    // Of a command without values only a literal is allowed, so that any other is of a wrong type.
    const isParam = issue.path.length === 4 && issue.path[2] === 'params';
    return isParam && (issue.code === 'invalid_union' || issue.code === 'invalid_type')
      ? paramWords(issue.path, value)
      : null;
  },
};

function commandOf([first, key]: Path): CommandKey | null {
  return first === 'commands' ? (commandKeys.find((one) => one === key) ?? null) : null;
}

/** A parameter that is neither a value of the command, nor a literal, nor an optional value. */
function paramWords(path: Path, value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'optional' in value ? value.optional : value;
  if (typeof named !== 'string') return say('protocol-file.param-wrong');
  const key = commandOf(path);
  const supplied = key === null ? [] : suppliedTo(key);
  return supplied.length === 0
    ? say('protocol-file.param-none', { value: short(named) })
    : say('protocol-file.param-unknown', { value: short(named), names: listed(...supplied) });
}
