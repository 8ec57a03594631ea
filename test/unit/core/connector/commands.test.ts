import { describe, expect, test } from 'vitest';
import { command, type Values } from '../../../../src-main/core/connector/command.ts';
import { commandRowSchema, type CommandRow } from '../../../../src-main/core/connector/command-row.ts';
import { commands } from '../../../../src-main/core/connector/commands.ts';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import { Secret, type Checked } from '../../../../src-main/core/connector/values.ts';
import listed from '../../../fixtures/commands.json' with { type: 'json' };

const text = (value: string) => value as Checked;
const agent = text('1001');
const dialog = text('16804377');

/** One example value for each name, and the placeholders by which the protocol notes call it. */
const examples = {
  destination: text('sidetone-demo'),
  password: new Secret(text('correct horse')),
  extension: text('3001'),
  phone: text('+442079460123'),
  connectionMode: true,
  reasonCode: text('8'),
  address: text('3002'),
  dialogId: dialog,
  wrapUpReason: text('Complaint'),
  variableName: text('callVariable3'),
  variableValue: text('Gold'),
  phonebookId: text('7'),
  teamId: text('1'),
} as const satisfies Values;
const placeholders: Record<string, string> = {
  client_destination: 'sidetone-demo',
  agent_login_Id: '1001',
  supervisor_login_Id: '1001',
  admin_login_Id: '1001',
  agent_password: 'correct horse',
  agent_extension: '3001',
  agent_phone: '+442079460123',
  connection_mode: 'true',
  agent_reason_code: '8',
  Other_Party_Extension_Number: '3002',
  Agent_Extension: '3002',
  participant_extension: '3002',
  Dialog_ID: '16804377',
  dialog_id: '16804377',
  wrapup_reason: 'Complaint',
  variable_name: 'callVariable3',
  variable_value: 'Gold',
  phonebook_id: '7',
  TeamID: '1',
  team_id: '1',
  SSO: 'true',
};
const filled = (form: string) =>
  form.replace(/<(\w+)>/g, (_, name: string) => placeholders[name] ?? `no example for ${name}`);
const rows: CommandRow[] = Object.values(commands);
const frame = (row: CommandRow, more: Values = {}) => {
  const subject = ['Hello', 'Beat'].includes(row.word) ? text('sidetone-demo') : agent;
  return encode(row, subject, { ...examples, ...more });
};

describe('the table', () => {
  test('holds the 51 rows of the GC page in their order', () => {
    expect(rows.map((row) => row.row)).toEqual(listed.map((entry) => entry.row));
    expect(rows).toHaveLength(51);
  });

  test('every row would be accepted as a row of a site', () => {
    for (const row of rows) expect(commandRowSchema.safeParse(row)).toMatchObject({ success: true });
  });

  test('marks as assumed exactly the words that no source shows', () => {
    const proposed = listed.filter((entry) => 'proposed' in entry).map((entry) => entry.row);
    expect(rows.filter((row) => row.source === 'assumed').map((row) => row.row)).toEqual(proposed);
  });

  test.each([
    ['an unknown member', { ...commands.holdCall, wird: 'HoldCall' }],
    ['an unknown parameter', { ...commands.holdCall, params: ['dialog'] }],
    ['a separator in the word', { ...commands.holdCall, word: 'Hold#Call' }],
    ['a separator in a literal', { ...commands.holdCall, params: [{ literal: 'A,B' }] }],
  ])('a row of a site with %s is refused', (_, row) => {
    expect(commandRowSchema.safeParse(row).success).toBe(false);
  });
});

describe('frames', () => {
  test.each(listed)('$row $name: $type with $body', ({ row, type, body }) => {
    expect(frame(rows[row - 1]!)).toMatchObject({ type: filled(type), body: filled(body) });
  });

  test.each(listed.filter((entry) => entry.alternate !== undefined))(
    '$row $name has a longer form: $alternate',
    ({ row, alternate }) => {
      expect(frame(rows[row - 1]!, { sso: text('true'), subscribe: true }).body).toBe(filled(alternate));
    },
  );

  test('a password never shows in the form for logs', () => {
    expect(frame(commands.login)).toMatchObject({ body: 'correct horse,3001', shown: '***,3001' });
    expect(frame(commands.connect).shown).toBe('sidetone-demo,***');
  });

  test("a site's row replaces word and order of parameters", () => {
    const row: CommandRow = { ...commands.startTransfer, word: 'Consult', params: ['dialogId', 'address'] };
    expect(frame(row)).toMatchObject({ type: 'Consult#1001', body: '16804377,3002' });
  });

  test('a value that is missing keeps its place', () => {
    expect(encode(commands.blindTransfer, agent, { dialogId: dialog }).body).toBe(',16804377');
  });
});

test('a command asks for the parameters of its row by name', () => {
  expect(command('holdCall', agent, { dialogId: dialog })).toEqual({
    key: 'holdCall',
    subject: agent,
    values: { dialogId: dialog },
  });
  // @ts-expect-error -- the dialog is missing
  command('holdCall', agent, {});
  // @ts-expect-error -- the password is missing
  command('login', agent, { extension: agent });
  // @ts-expect-error -- unchecked text
  command('makeCall', agent, { address: '3002' });
  expect(JSON.stringify(command('login', agent, examples))).not.toContain('correct horse');
});
