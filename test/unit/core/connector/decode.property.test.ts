import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../../src-main/core/connector/commands.ts';
import { valueNames, type CommandRow } from '../../../../src-main/core/connector/command-row.ts';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import { Secret, checkValue, type Checked } from '../../../../src-main/core/connector/values.ts';
import { at, call, party } from './dialog-examples.ts';

/** The same cases in every run. */
const fixed = { seed: 20260115, numRuns: 300 };

const folder = new URL('../../../fixtures/events/', import.meta.url);
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(json|txt)$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

const anyString = fc.string({ unit: 'binary', maxLength: 200 });
const form = fc.constantFrom('auto', 'json', 'text');
/** Whatever came, the answer is a value that can go on to the log and to the page. */
const answersSafely = (body: string, given: 'auto' | 'json' | 'text' = 'auto') => {
  const decoded = decode(body, { form: given });
  expect(structuredClone(decoded)).toEqual(decoded);
};

const names = fc.constantFrom(
  ...['type', 'agentId', 'id', 'state', 'dialog', 'dialogs', 'participants', 'callVariables', 'actions'],
  ...['reasonCodes', 'category', 'teams', 'team', 'users', 'queues', 'contacts', '__proto__', 'constructor'],
);
const words = fc.constantFrom(
  ...['InboundCall', 'NewInboundCall', 'DialogState', 'State', 'AgentInfo', 'ReasonCodes', 'TeamInfo'],
  ...['QueueList', 'Phonebooks', 'Contacts', 'Participants', 'DialogControls', 'Error', 'toString'],
);
const { message } = fc.letrec<{ value: unknown; message: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    words,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
  message: fc
    .tuple(words, fc.array(fc.tuple(names, tie('value')), { maxLength: 8 }))
    .map(([type, members]) => Object.fromEntries([...members, ['type', type]])),
}));

describe('decode never throws', () => {
  test('for any text in either form', () => {
    fc.assert(fc.property(anyString, form, answersSafely), fixed);
  });

  test('for any fields after a word', () => {
    const fields = fc.array(fc.oneof(anyString, fc.constantFrom('DialogID:7', 'participants:', 'CallType:')));
    fc.assert(
      fc.property(words, fields, (word, rest) => answersSafely(['1001', word, ...rest].join('#'))),
      fixed,
    );
  });

  test('for any JSON, least of all with our own names in the wrong places', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          message.map((given) => JSON.stringify(given)),
        ),
        (body) => answersSafely(body),
      ),
      fixed,
    );
    expect(({} as Record<string, unknown>)['state']).toBeUndefined();
  });

  test('for samples with a part cut out, doubled or replaced', () => {
    const cut = fc.tuple(fc.constantFrom(...samples), fc.nat(400), fc.nat(60), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([sample, from, length, instead]) => {
        answersSafely(sample.slice(0, from) + instead + sample.slice(from + length));
        answersSafely(sample.slice(0, from + length) + sample.slice(from));
      }),
      fixed,
    );
  });

  test.each([
    ['deep nesting', `${'{"dialog":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['deep lists', `{"type":"DialogState","dialogs":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a huge list', `{"type":"DialogState","dialogs":[${'{},'.repeat(200_000)}{}]}`],
    ['many fields', `1001#QueueList${'#'.repeat(900_000)}`],
    ['many variables', `1001#InboundCall#ACTIVE#DialogID:7#3002#${'a=|'.repeat(300_000)}`],
    ['many labels', `1001#InboundCall#ACTIVE#DialogID:7${'#participants:'.repeat(60_000)}`],
    ['a prototype', '{"type":"InboundCall","id":"1","__proto__":{"state":"ACTIVE"}}'],
    ['NUL and half a character', '1001#InboundCall#\0\ud800#DialogID:\udfff#\0'],
  ])('for %s', (_, body) => {
    answersSafely(body);
  });

  test('and a hostile message names few unread members', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, index]));
    const decoded = decode(JSON.stringify({ type: 'State', agentId: '1', state: 'READY', ...many }));
    expect(decoded.ok && decoded.extras.length).toBeLessThan(100);
  });
});

/** Text that means the same after the trimming and reading of absent values. */
const kept = (pattern: RegExp) =>
  fc.stringMatching(pattern).filter((text) => text.trim() === text && !/^null$/i.test(text));
const number = kept(/^\+?[0-9]{3,14}$/);
const word = kept(/^[A-Z_]{1,20}$/);

test('a call in the text form comes out as it was put in, even with # in its variables', () => {
  const calls = fc.record({
    id: number,
    state: fc.constantFrom('INITIATED', 'ALERTING', 'ACTIVE', 'HELD', 'DROPPED'),
    other: number,
    type: word,
    values: fc.array(kept(/^[a-zA-Z0-9 #=:,.]{1,20}$/), { maxLength: 10 }),
    parties: fc.array(fc.record({ address: number, state: word }), { maxLength: 4 }),
    second: fc.integer({ min: 0, max: 59 }),
  });
  fc.assert(
    fc.property(calls, ({ id, state, other, type, values, parties, second }) => {
      const variables = values.map((value, index) => ({ name: `callVariable${index + 1}`, value }));
      const time = `2026-01-15 09:30:${String(second).padStart(2, '0')}`;
      const body = [
        '1001#InboundCall',
        state,
        `DialogID:${id}`,
        other,
        variables.map(({ name, value }) => `${name}=${value}`).join('|'),
        time,
        `CallType:${type}`,
        `ParticipantsCount:${parties.length}`,
        `participants:${parties.map((one) => `${one.address},${one.state},AGENT_DEVICE,,${time}`).join('|')}`,
      ].join('#');
      const event = call('InboundCall', '1001', {
        id,
        state,
        party: other,
        callType: type,
        variables: variables.length > 0 ? variables : null,
        participants: parties.map((one) => party(one.address, one.state)),
        startedAt: at(time.replace(' ', 'T')),
      });
      expect(decode(body)).toEqual({ ok: true, form: 'text', word: 'InboundCall', event, extras: [] });
    }),
    fixed,
  );
});

test('what a command carries is found again by splitting its frame', () => {
  const rows: CommandRow[] = Object.values(commands);
  const value = fc
    .string({ minLength: 1 })
    .map(checkValue)
    .filter((text): text is Checked => text !== null);
  const values = fc.record(Object.fromEntries(valueNames.map((name) => [name, value])));
  fc.assert(
    fc.property(fc.constantFrom(...rows), value, value, values, (row, subject, secret, others) => {
      const texts: Partial<Record<string, string>> = { ...others, password: secret };
      const { type, body, shown } = encode(row, subject, {
        ...others,
        password: new Secret(secret),
      });
      const sent = row.params.map((param) => {
        if (typeof param === 'string') return texts[param];
        return 'literal' in param ? param.literal : texts[param.optional];
      });
      expect(type.split('#')).toEqual([row.word, subject]);
      expect(body === '' ? [] : body.split(',')).toEqual(sent);
      expect(shown.split(',')).toHaveLength(body.split(',').length);
      if (row.params.includes('password')) expect(shown.split(',')).toContain('***');
    }),
    fixed,
  );
});
