import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { noNames } from '../../../../src-main/core/connector/event-names.ts';
import { eventWords } from '../../../../src-main/core/connector/event-words.ts';
import { memberNames } from '../../../../src-main/core/connector/member-names.ts';

const json = (event: object, names: { words?: Record<string, string>; members?: Record<string, string> }) =>
  decode(JSON.stringify(event), { names: { ...noNames, ...names } });
const text = (event: string, names: { words?: Record<string, string>; members?: Record<string, string> }) =>
  decode(event, { names: { ...noNames, ...names } });

describe("a site's own words", () => {
  const words = { Call_Update: 'InboundCall', 'Agent-Status': 'State', UP: 'IN_SERVICE' };

  test('are read as ours in JSON, in any spelling', () => {
    const event = { type: 'callUpdate', agentId: '1001', dialog: { id: '7', state: 'ACTIVE' } };
    expect(json(event, { words })).toMatchObject({ event: { kind: 'call', word: 'InboundCall' } });
  });

  test('are read as ours in the text form, even where they look like no word', () => {
    expect(text('1001#Agent-Status#READY######1001', { words })).toMatchObject({
      event: { kind: 'state', agentId: '1001', state: 'READY' },
    });
    expect(text('#up', { words })).toMatchObject({ event: { kind: 'system', status: 'in' } });
  });

  test('leave the others alone', () => {
    expect(text('1001#Bell#', { words })).toMatchObject({ event: { kind: 'unknown', word: 'Bell' } });
  });
});

describe("a site's own members", () => {
  const members = { call_ref: 'dialogId', Leg: 'participants', tel: 'address', custANI: 'ani' };

  test('are read as ours in JSON, at any depth', () => {
    const event = {
      type: 'InboundCall',
      dialog: { callRef: 7, state: 'ACTIVE', legs: 1, leg: [{ Tel: '2001', state: 'ACTIVE' }] },
    };
    expect(json(event, { members })).toMatchObject({
      event: { dialog: { id: '7', participants: [{ address: '2001', state: 'ACTIVE' }] } },
      extras: ['dialog.legs'],
    });
  });

  test('win over a member that has our name for something else', () => {
    const event = { type: 'InboundCall', dialogId: 'row 5', callRef: '7', state: 'ACTIVE' };
    expect(json(event, { members })).toMatchObject({ event: { dialog: { id: '7' } } });
  });

  test('name call variables too', () => {
    const event = { type: 'InboundCall', id: '7', callVariables: { custAni: '+442079460123' } };
    expect(json(event, { members })).toMatchObject({ event: { dialog: { ani: '+442079460123' } } });
  });

  test('are labels in the text form', () => {
    expect(text('1001#InboundCall#ACTIVE#CallRef:7#3002##Leg:2001,ACTIVE', { members })).toMatchObject({
      event: { dialog: { id: '7', participants: [{ address: '2001' }] } },
    });
  });

  test('are not looked for in what is said to the user', () => {
    expect(text('1001#Control##Leg: the left one', { members })).toMatchObject({
      event: { kind: 'control', text: 'Leg: the left one' },
    });
  });
});

describe('the words and names to which a site can map its own', () => {
  const sample = {
    agentId: '1001',
    status: 'IN_SERVICE',
    state: 'READY',
    category: 'LOGOUT',
    reasonCodes: [],
    id: '7',
    actions: [],
    participants: [],
    users: [],
    agents: [],
    queues: [],
    phonebooks: [],
    contacts: [],
  };

  test.each(Object.entries(eventWords))('%s is read in the forms that its mark says', (word, marks) => {
    const inJson = json({ type: word, ...sample }, {});
    expect(inJson.ok && inJson.event.kind !== 'unknown').toBe(marks.json !== null);
    const fields = word === 'ReasonCodes' ? 'LOGOUT#1#a' : 'ACTIVE#DialogID:7#DialogID:7#####1001#';
    const inText = text(`1001#${word}#${fields}`, {});
    expect(inText.ok && inText.event.kind !== 'unknown').toBe(marks.text !== null);
  });

  test('each member is one that a reader asks for', () => {
    const folder = new URL('../../../../src-main/core/connector/', import.meta.url);
    const readers = readdirSync(folder)
      .filter((name) => name !== 'member-names.ts')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    // Named in an outline or a list of positions, or read from what was given.
    const isRead = (name: string) => new RegExp(`'${name}'|(given|row)\\.${name}\\b`, 'i').test(readers);
    const unasked = memberNames.filter((name) => !isRead(name));
    expect(unasked).toEqual([]);
  });
});
