import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { decode } from '../../../../src-main/core/connector/decode.ts';

/** One that has seen no message yet. */
async function freshDecode(): Promise<typeof decode> {
  vi.resetModules();
  return (await import('../../../../src-main/core/connector/decode.ts')).decode;
}

const names = fc.constantFrom(
  ...['id', 'Id', 'dialog_id', 'state', 'STATE', 'callState', 'participants', 'callVariables', 'actions'],
  ...[
    'callVariable1',
    'user.name',
    'moon',
    '__proto__',
    '7',
    'address',
    'type',
    'name',
    'value',
    'x'.repeat(80),
  ],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('ACTIVE', '', 'NULL', 7, true, null, 'HOLD'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  ),
}));
const message = fc
  .tuple(fc.constantFrom('InboundCall', 'DialogState', 'State', 'Participants', 'Contacts'), value, value)
  .map(([type, dialog, dialogs]) => JSON.stringify({ type, agentId: '1001', dialog, dialogs }));

test('what was read before does not show in what is read', async () => {
  const [first, second] = [await freshDecode(), await freshDecode()];
  fc.assert(
    fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
      const forwards = messages.map((text) => first(text));
      const backwards = messages.toReversed().map((text) => second(text));
      expect(forwards).toEqual(backwards.toReversed());
      expect(messages.map((text) => first(text))).toEqual(forwards);
    }),
    { seed: 20260115, numRuns: 300 },
  );
});

test('more names than are kept are read as the first ones are', async () => {
  const [full, fresh] = [await freshDecode(), await freshDecode()];
  for (let index = 0; index < 3000; index += 1) full(JSON.stringify({ type: 'Moon', [`name${index}`]: 1 }));
  const text = JSON.stringify({
    type: 'InboundCall',
    dialog: { id: '7', State: 'ACTIVE', participants: [{ address: '3001', sun: 1 }], moon: 1, Moon: 2 },
  });
  expect(full(text)).toEqual(fresh(text));
  expect(full(text)).toEqual(full(text));
});

test('a message of very many names is read in no time', { timeout: 5000 }, async () => {
  const fresh = await freshDecode();
  const members = Array.from({ length: 200_000 }, (_none, index) => [`name${index}`, index]);
  const decoded = fresh(JSON.stringify({ type: 'InboundCall', id: '7', ...Object.fromEntries(members) }));
  expect(decoded.ok && decoded.extras.length).toBe(50);
});
