import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Param } from '../../../../src-main/core/connector/command-row.ts';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import { eventWords } from '../../../../src-main/core/connector/event-words.ts';
import { protocols } from '../../../../src-main/core/connector/protocols.ts';
import { readProtocol } from '../../../../src-main/core/connector/read-protocol.ts';
import { siteProtocolSchema } from '../../../../src-main/core/connector/site-protocol.ts';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { Secret, type Checked } from '../../../../src-main/core/connector/values.ts';

const file = (name: string) => new URL(`../../../../docs/${name}`, import.meta.url);
const lines = readFileSync(file('protocol.md'), 'utf8').split('\n');

/** The rows of the table that has this head, cell by cell. */
function table(head: string): readonly (readonly string[])[] {
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const end = lines.findIndex((line, index) => index > from && !line.startsWith('|'));
  return lines.slice(from, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const paramText = (param: Param) => {
  if (typeof param === 'string') return param;
  return 'literal' in param ? `"${param.literal}"` : `[${param.optional}]`;
};
const paramsText = (params: readonly Param[]) => params.map(paramText).join(', ') || 'none';

const rows = Object.entries(protocols['gc-4.4'].commands);
const documented = table('# | Name | Word');

describe('docs/protocol.md', () => {
  test.each(rows.map(([key, row]) => [row.row, key, row] as const))(
    'row %i of its table is %s as it is sent',
    (number, key, { word, params, who, expects, platform, source, note = '' }) => {
      expect(documented[number - 1]).toEqual([
        String(number),
        `\`${key}\``,
        `\`${word}\``,
        paramsText(params),
        who,
        expects,
        platform,
        source,
        note,
      ]);
    },
  );

  test('its table has no further rows', () => {
    expect(documented).toHaveLength(51);
  });

  test('its events are those that are read, with their marks', () => {
    const marks = table('Word | JSON | Text').map(([word, json, text]) => [word, json, text]);
    expect(marks).toEqual(
      Object.entries(eventWords).map(([word, { json, text }]) => [`\`${word}\``, json ?? '', text ?? '']),
    );
  });

  test('tells the built-in protocols apart', () => {
    const told = table('Protocol | From').map(([name, , ...rest]) => [name, ...rest]);
    expect(told).toEqual(
      Object.values(protocols).map(({ name, heartbeat, form, commands: { connect } }) => [
        `\`${name}\``,
        heartbeat,
        form,
        paramsText(connect.params),
        connect.expects,
      ]),
    );
    const { connect: one, ...first } = protocols['gc-4.4'].commands;
    for (const { commands } of Object.values(protocols)) {
      const { connect: other, ...same } = commands;
      expect(same).toEqual(first);
      expect(other.word).toBe(one.word);
    }
  });

  test('each sample of a JSON event is read whole', () => {
    const samples = lines.flatMap((line) => line.match(/\{"type".*?\}(?=`)/g) ?? []);
    expect(samples.length).toBeGreaterThan(5);
    for (const sample of samples) expect(decode(sample)).toMatchObject({ ok: true, extras: [] });
  });
});

describe('the worked example', () => {
  const from = lines.findIndex((line) => line.trim() === '```json');
  const example = lines.slice(
    from + 1,
    lines.findIndex((line, at) => at > from && line.trim() === '```'),
  );
  const read = readProtocol(example.join('\n'), 'gc-4.2');
  const protocol = read.ok ? read.protocol : protocols['gc-4.2'];

  test('is a good file', () => {
    expect(read).toMatchObject({ ok: true, protocol: { name: 'Example centre', form: 'auto' } });
  });

  test('does what it says', () => {
    const text = (value: string) => value as Checked;
    const { updateWrapUp, connect } = protocol.commands;
    const values = {
      dialogId: text('7'),
      wrapUpReason: text('Sale'),
      destination: text('sidetone-demo'),
      password: new Secret(text('demo')),
    };
    expect(encode(updateWrapUp, text('1001'), values)).toMatchObject({
      type: 'SetWrapUp#1001',
      body: 'Sale,7',
    });
    expect(encode(connect, text('1001'), values).body).toBe('sidetone-demo,demo,true');
    const event = '{"type":"CallUpdate","agentId":"1001","callRef":"7","state":"ACTIVE"}';
    expect(decode(event, { names: protocol.events })).toMatchObject({
      event: { kind: 'call', word: 'InboundCall', dialog: { id: '7' } },
    });
  });
});

// After a change to the schema: npx vitest run --project unit -u protocol-document
test('docs/protocol-file.schema.json is the schema by which files are checked', async () => {
  const schema = z.toJSONSchema(siteProtocolSchema(), { target: 'draft-7', io: 'input' });
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot(fileURLToPath(file('protocol-file.schema.json')));
});
