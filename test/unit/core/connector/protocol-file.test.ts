import { describe, expect, test } from 'vitest';
import type { ProtocolProblem } from '../../../../src-shared/protocol.ts';
import { command, type Values } from '../../../../src-main/core/connector/command.ts';
import type { CommandKey } from '../../../../src-main/core/connector/commands.ts';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import type { Protocol } from '../../../../src-main/core/connector/protocol.ts';
import { protocols } from '../../../../src-main/core/connector/protocols.ts';
import { readProtocol } from '../../../../src-main/core/connector/read-protocol.ts';
import { Secret, type Checked } from '../../../../src-main/core/connector/values.ts';

const text = (value: string) => value as Checked;
const agent = text('1001');

function good(site: object): Protocol {
  const read = readProtocol(JSON.stringify(site), 'gc-4.4');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.protocol;
}
function problems(site: unknown): readonly ProtocolProblem[] {
  const read = readProtocol(typeof site === 'string' ? site : JSON.stringify(site), 'gc-4.4');
  return read.ok ? [] : read.problems;
}
const frame = ({ commands }: Protocol, key: CommandKey, values: Values) => {
  const { type, body } = encode(commands[key], agent, values);
  return `${type} ${body}`;
};

describe('the built-in protocols', () => {
  const password = new Secret(text('demo'));
  const { values } = command('connect', agent, { destination: agent, password, sso: text('true') });

  test.each([
    ['gc-4.4', 'Connect#1001 1001,demo', 'beat', 'auto'],
    ['gc-4.4.12', 'Connect#1001 1001,demo,true', 'beat', 'auto'],
    ['gc-4.2', 'Connect#1001 1001,demo', 'hello', 'text'],
  ] as const)('%s: %s, then %s; events are read as %s', (name, connect, heartbeat, form) => {
    expect(frame(protocols[name], 'connect', values)).toBe(connect);
    expect(protocols[name]).toMatchObject({ name, heartbeat, form });
  });

  test('each has all 51 commands', () => {
    for (const { commands } of Object.values(protocols)) expect(Object.keys(commands)).toHaveLength(51);
  });
});

describe("a site's file", () => {
  test('replaces word and parameters of a row, which is then the site’s', () => {
    const protocol = good({
      commands: { updateWrapUp: { word: 'SetWrapUp', params: ['wrapUpReason', 'dialogId'] } },
    });
    expect(frame(protocol, 'updateWrapUp', { dialogId: text('7'), wrapUpReason: text('Sale') })).toBe(
      'SetWrapUp#1001 Sale,7',
    );
    expect(protocol.commands.updateWrapUp).toMatchObject({ row: 25, source: 'site' });
  });

  test('leaves everything as it is that it does not name', () => {
    const protocol = good({ commands: { updateWrapUp: { word: 'SetWrapUp' } } });
    const { updateWrapUp, ...others } = protocol.commands;
    const { updateWrapUp: builtIn, ...same } = protocols['gc-4.4'].commands;
    expect(others).toEqual(same);
    expect(updateWrapUp).toEqual({ ...builtIn, word: 'SetWrapUp', source: 'site' });
    expect(protocol).toMatchObject({ heartbeat: 'beat', form: 'auto' });
  });

  test('may leave out a parameter, make one optional, and add a word of its own', () => {
    const protocol = good({
      commands: {
        completeTransfer: { params: ['dialogId'] },
        updateVariable: { params: ['dialogId', 'variableName', { optional: 'variableValue' }] },
        makeReady: { params: [{ literal: 'VOICE' }] },
      },
    });
    const dialogId = text('7');
    expect(frame(protocol, 'completeTransfer', { dialogId, address: text('3002') })).toBe(
      'TransferCall#1001 7',
    );
    expect(frame(protocol, 'updateVariable', { dialogId, variableName: text('a') })).toBe(
      'UpdateDialogVariable#1001 7,a',
    );
    expect(frame(protocol, 'makeReady', {})).toBe('MakeReady#1001 VOICE');
  });

  test('corrects the protocol it names, else that of the profile', () => {
    expect(good({ extends: 'gc-4.2' })).toMatchObject({ heartbeat: 'hello', form: 'text' });
    expect(readProtocol('{}', 'gc-4.2')).toMatchObject({ protocol: { heartbeat: 'hello' } });
    expect(good({ extends: 'gc-4.2', heartbeat: 'none', form: 'auto' })).toMatchObject({
      heartbeat: 'none',
      form: 'auto',
    });
  });

  test('has the name it gives itself', () => {
    expect(good({ name: 'Example centre' }).name).toBe('Example centre');
    expect(good({}).name).toBe('gc-4.4, corrected');
  });

  test('keeps the mark of a word that it only comments on', () => {
    expect(good({ commands: { updateWrapUp: { note: 'Tried.' } } }).commands.updateWrapUp).toMatchObject({
      source: 'assumed',
      note: 'Tried.',
    });
  });

  test('may begin with the byte order mark of a Windows editor, and name its schema', () => {
    expect(problems('\uFEFF{"$schema":"./protocol-file.schema.json"}')).toEqual([]);
  });
});

describe('what is wrong in a file is told by row and member', () => {
  const only = (commands: object) => problems({ commands });

  test.each([
    [
      { updateWrapUp: { params: ['dialogId', 'reason'] } },
      'commands.updateWrapUp.params[1]',
      25,
      'dialogId, wrapUpReason',
    ],
    [{ hello: { params: ['password'] } }, 'commands.hello.params[0]', 1, 'It has none.'],
    [{ holdCall: { params: [{ optional: 'address' }] } }, 'commands.holdCall.params[0]', 13, '"address"'],
    [{ holdCall: { params: [7] } }, 'commands.holdCall.params[0]', 13, 'literal'],
    [{ holdCall: { params: 'dialogId' } }, 'commands.holdCall.params', 13, 'array'],
    [{ makeReady: { params: [{ literal: 'A,B' }] } }, 'commands.makeReady.params[0].literal', 7, 'commas'],
    [{ holdCall: { word: 'Hold#Call' } }, 'commands.holdCall.word', 13, '#'],
    [{ holdCall: { word: 'Hold\nCall' } }, 'commands.holdCall.word', 13, 'blanks'],
    [{ holdCall: { word: '' } }, 'commands.holdCall.word', 13, 'empty'],
    [{ holdCall: { word: null } }, 'commands.holdCall.word', 13, 'text'],
    [{ holdCall: { wrod: 'Hold' } }, 'commands.holdCall.wrod', 13, 'Did you mean word?'],
    [{ holdCall: { expects: 'dialogue' } }, 'commands.holdCall.expects', 13, 'Did you mean dialog?'],
    [{ holdCall: 'Hold' }, 'commands.holdCall', 13, 'object'],
    [{ updateWrapup: { word: 'X' } }, 'commands.updateWrapup', null, 'Did you mean updateWrapUp?'],
  ])('%j', (commands, where, row, message) => {
    expect(only(commands)).toEqual([{ where, row, message: expect.stringContaining(message) as string }]);
  });

  test.each([
    [{ heartbeat: 'bet' }, 'heartbeat', 'Did you mean beat?'],
    [{ form: 'xml' }, 'form', 'Known are auto, json, text.'],
    [{ extends: 'finesse' }, 'extends', 'Known are gc-4.4, gc-4.4.12, gc-4.2.'],
    [{ command: {} }, 'command', 'Did you mean commands?'],
    [{ events: { words: { CallUpdate: 'InboundCal' } } }, 'events.words.CallUpdate', 'InboundCall'],
    [{ events: { members: { callRef: 'dialogid' } } }, 'events.members.callRef', 'Did you mean dialogId'],
    [{ events: { words: { '': 'State' } } }, 'events.words.', '1 to 64'],
    [{ events: { word: {} } }, 'events.word', 'Did you mean words?'],
    [[], '', 'object'],
    ['{"commands":{}', '', 'This is not JSON'],
    ['', '', 'This is not JSON'],
  ])('%j', (site, where, message) => {
    expect(problems(site)).toEqual([
      { where, row: null, message: expect.stringContaining(message) as string },
    ]);
  });

  test('everything at once, and then nothing of the file is used', () => {
    const site = {
      heartbeat: 'bet',
      commands: { holdCall: { word: 'A,B', params: ['x'] }, makeReady: { word: 'Ready' }, nope: {} },
    };
    expect(problems(site).map(({ where }) => where)).toEqual([
      'heartbeat',
      'commands.holdCall.word',
      'commands.holdCall.params[0]',
      'commands.nope',
    ]);
  });

  test('of a file full of mistakes the first hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`w${index}`, 'x']));
    expect(problems({ events: { words: many } })).toHaveLength(100);
    expect(problems(many)).toHaveLength(100);
  });

  test('more names than can be told apart quickly are refused', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`w${index}`, 'State']));
    expect(problems({ events: { words: many } })).toMatchObject([{ where: 'events.words' }]);
  });
});
