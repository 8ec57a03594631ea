import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandRowSchema } from '../../../../src-main/core/connector/command-row.ts';
import { commands } from '../../../../src-main/core/connector/commands.ts';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { checkProtocol, readProtocol } from '../../../../src-main/core/connector/read-protocol.ts';
import { suppliedTo } from '../../../../src-main/core/connector/site-protocol.ts';

/** The same cases in every run. */
const fixed = { seed: 20260115, numRuns: 500 };

const keys = Object.keys(commands) as (keyof typeof commands)[];
const names = fc.constantFrom(
  ...['extends', 'name', 'commands', 'events', 'words', 'members', 'heartbeat', 'form', 'word', 'params'],
  ...['literal', 'optional', 'expects', 'holdCall', 'connect', '__proto__', 'constructor', 'toString', ''],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    names,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

/** A file is taken over whole, with all rows sound, or refused with at least one thing to mend. */
function answersSafely(text: string): void {
  const read = readProtocol(text, 'gc-4.4');
  expect(structuredClone(read)).toEqual(read);
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    return;
  }
  expect(Object.keys(read.protocol.commands)).toEqual(keys);
  for (const row of Object.values(read.protocol.commands)) commandRowSchema.parse(row);
}

test('any text is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), answersSafely), fixed);
});

test('any JSON is read or refused, least of all with our own names in the wrong places', () => {
  const given = fc.oneof(
    value,
    fc.dictionary(names, value, { maxKeys: 6, noNullPrototype: true }),
    fc.record({ commands: fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true }) }),
    fc.record({ commands: fc.record({ holdCall: value }) }),
    fc.record({ events: fc.record({ words: value, members: value }) }),
  );
  fc.assert(
    fc.property(given, (site) => answersSafely(JSON.stringify(site))),
    fixed,
  );
});

test.each([
  ['deep lists', `{"commands":{"holdCall":{"params":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`],
  ['deep objects', `{"commands":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ['a long key', `{"${'k'.repeat(900_000)}":1}`],
  ['a long word', `{"commands":{"holdCall":{"word":"${'W'.repeat(900_000)}"}}}`],
  ['a prototype', '{"__proto__":{"commands":{"holdCall":{"word":"X"}}},"constructor":1}'],
])('%s is refused, and in short words', (_, text) => {
  const read = readProtocol(text, 'gc-4.4');
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read).length).toBeLessThan(2000);
});

test('any rows made of what a command supplies are taken over as they are', () => {
  const word = fc.stringMatching(/^[^\s,#|\0]{1,64}$/);
  const row = fc.constantFrom(...keys).chain((key) => {
    const literal = word.map((text) => ({ literal: text }));
    const supplied = suppliedTo(key);
    const given =
      supplied.length === 0
        ? literal
        : fc.oneof(
            literal,
            fc.constantFrom(...supplied),
            fc.constantFrom(...supplied).map((optional) => ({ optional })),
          );
    return fc.tuple(fc.constant(key), fc.record({ word, params: fc.array(given, { maxLength: 6 }) }));
  });
  fc.assert(
    fc.property(row, ([key, override]) => {
      const read = checkProtocol({ commands: { [key]: override } }, 'gc-4.4');
      expect(read.ok && read.protocol.commands[key]).toMatchObject({ ...override, source: 'site' });
    }),
    fixed,
  );
});

test('whatever names a site maps, no message makes the decoder throw', () => {
  const mapping = fc.dictionary(names, names, { maxKeys: 5, noNullPrototype: true });
  fc.assert(
    fc.property(mapping, mapping, value, (words, members, message) => {
      const body = JSON.stringify(message);
      for (const given of [body, `1001#${Object.keys(words)[0] ?? ''}#${body}`]) {
        const decoded = decode(given, { names: { words, members } });
        expect(structuredClone(decoded)).toEqual(decoded);
      }
    }),
    fixed,
  );
});
