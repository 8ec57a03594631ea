import { describe, expect, it } from 'vitest';
import { prettyBody } from '../../../../src-renderer/lib/inspector/pretty-body.ts';
import { commands } from '../../../../src-main/core/connector/commands.ts';
import { commandLines } from '../../../../src-main/core/inspector/command-lines.ts';
import { entry, sentEntry } from '../../../support/entries.ts';

const pretty = (one: ReturnType<typeof entry>) => prettyBody(one, one.body, commandLines(commands));

describe('a message laid out for reading', () => {
  it('indents JSON and marks unknown members where they stand, not their namesakes', () => {
    const body = '{"type":"InboundCall","moon":1,"dialog":{"id":"7","moon":2,"tide":{"moon":3}}}';
    const { lines, numbered } = pretty(entry({ type: 'InboundCall', body, extras: ['dialog.moon'] }));
    expect(numbered).toBe(false);
    expect(lines.filter(({ unknown }) => unknown).map(({ text }) => text.trim())).toEqual(['"moon": 2,']);
    expect(lines[0]?.text).toBe('{');
  });

  it('numbers the fields of a text event and names those that are known', () => {
    const { lines, numbered } = pretty(entry({ form: 'text', body: '1001#InboundCall#ACTIVE#DialogID:7' }));
    expect(numbered).toBe(true);
    expect(lines.map(({ name }) => name)).toEqual(['addressee', 'word', 'state', 'dialog']);
  });

  it('marks unknown members within lists, and unknown fields', () => {
    const marked = (one: ReturnType<typeof entry>) =>
      pretty(one)
        .lines.filter(({ unknown }) => unknown)
        .map(({ text }) => text.trim());
    const body = '{"type":"DialogState","dialogs":[{"id":"7","moon":1}],"moon":2}';
    expect(marked(entry({ body, extras: ['dialogs.moon'] }))).toEqual(['"moon": 1']);
    const text = '1001#IN_SERVICE#Phase:full';
    expect(marked(entry({ form: 'text', body: text, extras: ['field 2 Phase'] }))).toEqual(['Phase:full']);
  });

  it('names the parameters of a command', () => {
    const { lines } = pretty(sentEntry(1, 'Login#1001', '***,3001'));
    expect(lines.map(({ name, text }) => [name, text])).toEqual([
      ['password', '***'],
      ['extension', '3001'],
    ]);
    expect(pretty(sentEntry(1, 'Hello#sidetone-a')).lines).toEqual([]);
  });

  it('shows what is no message line by line, and no more than anybody reads', () => {
    expect(pretty(entry({ form: null, body: '{"broken\nsecond' })).lines).toHaveLength(2);
    const long = pretty(entry({ body: JSON.stringify(Array.from({ length: 5000 }, () => 1)) }));
    expect(long.lines).toHaveLength(2000);
    expect(long.more).toBe(3002);
  });
});
