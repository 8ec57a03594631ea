import type * as z from 'zod/mini';
import { say } from '../../../src-shared/language/say.ts';
import type { ProtocolName, ProtocolProblem } from '../../../src-shared/protocol.ts';
import { parseJson, plainWords } from '../checked-json.ts';
import { noContent, type FileContent } from '../file-content.ts';
import { commandKeys, siteProtocolSchema, type Override } from './site-protocol.ts';
import type { CommandRow } from './command-row.ts';
import type { CommandTable } from './commands.ts';
import { problemsOf } from './protocol-problems.ts';
import type { Protocol } from './protocol.ts';
import { protocols } from './protocols.ts';

/** What a site's file comes to. Where anything in it is wrong, nothing of it is used. */
export type ReadProtocol =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly problems: readonly ProtocolProblem[] };

/**
 * Reads a site's protocol file, whatever it holds: it never throws. `base` is the protocol that is corrected
 * where the file names none itself.
 */
export function readProtocol(text: string, base: ProtocolName): ReadProtocol {
  const parsed = parseJson(text);
  if (parsed.ok) return checkProtocol(parsed.value, base);
  return { ok: false, problems: [{ ...parsed.problem, row: null }] };
}

/** As `readProtocol`, for a file as the disk gave it. */
export const readProtocolFile = (content: FileContent, base: ProtocolName): ReadProtocol =>
  content.ok
    ? readProtocol(content.text, base)
    : { ok: false, problems: [{ ...noContent(content), row: null }] };

/** As `readProtocol`, for JSON that is parsed already. */
export function checkProtocol(given: unknown, base: ProtocolName): ReadProtocol {
  const checked = siteProtocolSchema().safeParse(given, { error: plainWords });
  if (!checked.success) return { ok: false, problems: problemsOf(checked.error.issues, given) };
  const site = checked.data;
  const from = protocols[site.extends ?? base];
  return {
    ok: true,
    protocol: {
      name: site.name ?? say('protocol-file.corrected', { name: from.name }),
      commands: corrected(from.commands, site.commands ?? {}),
      heartbeat: site.heartbeat ?? from.heartbeat,
      form: site.form ?? from.form,
      events: { words: site.events?.words ?? {}, members: site.events?.members ?? {} },
    },
  };
}

type Overrides = NonNullable<z.infer<ReturnType<typeof siteProtocolSchema>>['commands']>;

/** All rows, each as the site has it; `fromEntries` forgets that none is missing. */
function corrected(table: CommandTable, overrides: Overrides): CommandTable {
  const rows = commandKeys.map((key) => [key, withOverride(table[key], overrides[key])] as const);
  return Object.fromEntries(rows) as CommandTable;
}

function withOverride(row: CommandRow, override: Override | undefined): CommandRow {
  if (override === undefined) return row;
  const onTheWire = override.word !== undefined || override.params !== undefined;
  return { ...row, ...override, source: onTheWire ? 'site' : row.source };
}
