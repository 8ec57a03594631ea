import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallWord, DialogFacts } from '../../../../src-main/core/connector/event.ts';
import { readCall, type Reading } from '../../../../src-main/core/state/call.ts';
import { keptList } from '../../../../src-main/core/state/same.ts';
import { traced } from '../../../../src-main/core/state/trace.ts';
import { facts } from '../../../support/play.ts';

const reading = (at: number): Reading => ({
  at,
  extension: '3001',
  nameVariable: 'callVariable1',
  previewLimitMs: 1000,
  clockOffsetMs: 0,
  nameOf: () => null,
});

const word = fc.constantFrom<CallWord>('InboundCall', 'NewInboundCall', 'ConsultCall', 'OutboundPreview');
const state = fc.constantFrom('ALERTING', 'ACTIVE', 'HELD', 'FAILED', 'DROPPED');
const party = fc.record({
  address: fc.constantFrom('3001', '3002', '+442079460123'),
  state,
  type: fc.constantFrom('AGENT_DEVICE', null),
  kind: fc.constantFrom('SUPERVISOR_BARGE_IN', null),
  actions: fc.constantFrom(['HOLD', 'DROP'] as const, ['ANSWER'] as const, null),
});
const said = fc
  .record({
    state,
    callType: fc.constantFrom('CONSULT', 'SM', null),
    fromAddress: fc.constantFrom('3001', '+442079460123', null),
    failure: fc.constantFrom('busy', null),
    wrapUpReason: fc.constantFrom('Sale', null),
    participants: fc.option(fc.array(party, { maxLength: 3 })),
    variables: fc.option(
      fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2') })),
    ),
  })
  .map((more): DialogFacts => facts('7', null, more));
const events = fc.array(fc.tuple(word, said), { minLength: 1, maxLength: 8 });

test('a story and a call are the very same where an event says nothing new, and only there', () => {
  fc.assert(
    fc.property(events, (told) => {
      let trace = traced(undefined, ...(told[0] ?? expect.unreachable()), reading(0));
      let call = readCall(...(told[0] ?? expect.unreachable()), undefined, 'talking', reading(0));
      told.forEach(([what, how], index) => {
        const nextTrace = traced(trace, what, how, reading(index));
        const nextCall = readCall(what, how, call, 'talking', reading(index));
        expect(nextTrace === trace).toBe(JSON.stringify(nextTrace) === JSON.stringify(trace));
        expect(nextCall === call).toBe(JSON.stringify(nextCall) === JSON.stringify(call));
        expect(traced(nextTrace, what, how, reading(index + 1))).toBe(nextTrace);
        [trace, call] = [nextTrace, nextCall];
      });
    }),
    { seed: 20260115, numRuns: 300 },
  );
});

test('a list is kept where each element is the same at its place', () => {
  const before = ['a', 'b'];
  expect(keptList(before, ['a', 'b'])).toBe(before);
  expect(keptList(before, ['b', 'a'])).toEqual(['b', 'a']);
  expect(keptList(before, ['a'])).toEqual(['a']);
  expect(keptList(null, before)).toBe(before);
});
