import type { CommandLine } from '../../../src-shared/inspector/channel.ts';
import type { Param } from '../connector/command-row.ts';
import type { CommandTable } from '../connector/commands.ts';

/** The table of commands as a reader sees it, in the order of the GC page. */
export function commandLines(table: CommandTable): readonly CommandLine[] {
  return Object.values(table)
    .map(({ row, word, params, who, platform, source, note }) => ({
      row,
      word,
      params: params.map(paramText),
      who,
      platform,
      source,
      note: note ?? null,
    }))
    .toSorted((one, other) => one.row - other.row);
}

function paramText(param: Param): string {
  if (typeof param === 'string') return param;
  return 'literal' in param ? `"${param.literal}"` : `[${param.optional}]`;
}
