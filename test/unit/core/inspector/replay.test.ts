import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { createReplay } from '../../../../src-main/core/inspector/replay.ts';
import type { Entry } from '../../../../src-shared/inspector/entry.ts';
import { maskBody, maskNumbers } from '../../../../src-shared/inspector/mask.ts';
import { entry, sentEntry } from '../../../support/entries.ts';
import { start } from '../../../support/play.ts';

const heard = (seq: number, body: string) => entry({ seq, at: seq * 1000, body });
const call = (seq: number, word: string, state: string) =>
  heard(
    seq,
    `{"type":"${word}","agentId":"1001","dialog":{"id":"16804377","state":"${state}","callType":"ACD_IN"}}`,
  );

/** A log-in, a call that rings, is talked on and ends. */
const conversation: readonly Entry[] = [
  sentEntry(1, 'Hello#sidetone-a', '', { at: 1000 }),
  heard(2, '{"type":"System","status":"IN_SERVICE"}'),
  sentEntry(3, 'Connect#1001', 'sidetone-a,***', { at: 3000 }),
  sentEntry(4, 'Login#1001', '***,3001', { at: 4000 }),
  heard(5, '{"type":"AgentInfo","agentId":"1001","firstName":"Ada","lastName":"Example"}'),
  heard(6, '{"type":"State","agentId":"1001","state":"READY"}'),
  call(7, 'NewInboundCall', 'ALERTING'),
  call(8, 'InboundCall', 'ACTIVE'),
  heard(9, '{"type":"State","agentId":"1001","state":"TALKING"}'),
  call(10, 'InboundCall', 'DROPPED'),
];

function stateAt(entries: readonly Entry[], seq: number) {
  const replay = createReplay(entries, decode, start);
  expect(replay.advance(seq, Infinity)).toBe(true);
  return replay.view();
}

describe('the replay of a conversation', () => {
  it('shows who was logged in, and the call, after each message', () => {
    expect(stateAt(conversation, 5).session.phase).toBe('signing-in');
    expect(stateAt(conversation, 6)).toMatchObject({
      session: { phase: 'in', agentId: '1001', extension: '3001' },
      agent: { name: 'Ada Example', state: 'READY' },
    });
    expect(stateAt(conversation, 7).dialogs).toMatchObject([{ phase: 'ringing' }]);
    expect(stateAt(conversation, 9)).toMatchObject({
      agent: { state: 'TALKING', since: 9000 },
      dialogs: [{ phase: 'talking' }],
    });
    expect(stateAt(conversation, 10).dialogs).toEqual([]);
  });

  it('shows the same of a file without numbers and names', () => {
    const masked = conversation.map((one) => ({
      ...one,
      type: maskNumbers(one.type),
      body: maskBody(one.body),
    }));
    expect(stateAt(masked, 9)).toMatchObject({
      session: { phase: 'in' },
      agent: { state: 'TALKING' },
      dialogs: [{ phase: 'talking' }],
    });
  });

  it('begins within a session where the file does', () => {
    const later = conversation.slice(5);
    expect(stateAt(later, 9)).toMatchObject({
      session: { phase: 'in', agentId: '1001' },
      dialogs: [{ phase: 'talking' }],
    });
  });

  it('goes back as well as on, and step by step', () => {
    const replay = createReplay(conversation, decode, start);
    expect(replay.advance(9, 4)).toBe(false);
    expect(replay.advance(9, 4)).toBe(false);
    expect(replay.advance(9, 4)).toBe(true);
    expect(replay.view().dialogs).toMatchObject([{ phase: 'talking' }]);
    expect(replay.advance(7, Infinity)).toBe(true);
    expect(replay.view().dialogs).toMatchObject([{ phase: 'ringing' }]);
  });

  it('passes over what cannot be read', () => {
    const odd = [...conversation.slice(0, 6), heard(7, '{"broken'), heard(8, '{"type":"Weather"}')];
    expect(stateAt(odd, 8).agent?.state).toBe('READY');
  });
});
