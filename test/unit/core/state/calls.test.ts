import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParticipantFacts } from '../../../../src-main/core/connector/event.ts';
import { dialRefusal } from '../../../../src-main/core/state/orders.ts';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import {
  agentState,
  call,
  checked,
  facts,
  fired,
  loggedIn,
  lost,
  order,
  ringing,
  said,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const phases = ({ state }: Story) => state.calls.map(({ phase }) => phase);
const me = (state: string, actions: ParticipantFacts['actions'] = null): ParticipantFacts => ({
  address: '3001',
  state,
  type: 'AGENT_DEVICE',
  kind: null,
  actions,
});

describe('a call', () => {
  it('rings, is answered at the time the event carries, is held, resumed, and ends', () => {
    const rung = ringing(id);
    expect(rung.state.calls[0]).toMatchObject({ phase: 'ringing', direction: 'in', party: '+442079460123' });
    const answered = tell(rung, call('InboundCall', id, 'ACTIVE'));
    expect(answered.state.calls[0]).toMatchObject({ phase: 'talking', answeredAt: answered.at });
    const held = tell(answered, call('InboundCall', id, 'HELD'));
    expect(held.state.calls[0]).toMatchObject({ phase: 'held', since: held.at, answeredAt: answered.at });
    const ended = tell(held, call('InboundCall', id, 'ACTIVE'), call('InboundCall', id, 'DROPPED'));
    expect(ended.state.calls).toEqual([]);
    expect(ended.state.recents[0]).toMatchObject({ outcome: 'answered', talkedMs: ended.at - answered.at });
  });

  it('is held when our own participant is, although the dialog is active (JSON)', () => {
    const story = tell(talking(id), call('InboundCall', id, 'ACTIVE', { participants: [me('HELD')] }));
    expect(phases(story)).toEqual(['held']);
  });

  it('whose number is kept back has no party, however the network says so', () => {
    for (const party of ['anonymous', 'Restricted', 'sip:unknown@example.test']) {
      const { state } = tell(loggedIn(), call('NewInboundCall', id, 'ALERTING', { party }));
      expect(state.calls[0]).toMatchObject({ phase: 'ringing', party: null });
      expect(
        tell({ state, effects: [], at: 1 }, call('InboundCall', id, 'DROPPED')).state.recents[0],
      ).toMatchObject({
        party: null,
      });
    }
    const known = { ani: 'anonymous', fromAddress: '+442079460123' };
    const other = tell(loggedIn(), call('NewInboundCall', id, 'ALERTING', known));
    expect(other.state.calls[0]?.party).toBe('+442079460123');
  });

  it('that was never answered is missed', () => {
    const story = tell(ringing(id), call('InboundCall', id, 'DROPPED'));
    expect(story.state.recents[0]).toMatchObject({ outcome: 'missed', talkedMs: 0 });
  });

  it('to another number is refused while one is being called, not lost', () => {
    const dialled = tell(loggedIn(), { type: 'order/dial', number: checked('4190') });
    expect(dialRefusal(dialled.state, checked('4191'))).toBe('dialling');
    expect(dialRefusal(dialled.state, checked('4190'))).toBe('pending');
    const set = tell(dialled, call('InboundCall', '7', 'INITIATED', { party: '4190' }));
    expect(dialRefusal(set.state, checked('4191'))).toBeNull();
    expect(dialRefusal(tell(dialled, lost).state, checked('4191'))).toBe('not-connected');
  });

  it('made here is dialled, then talked on', () => {
    const dialled = tell(loggedIn(), { type: 'order/dial', number: checked('4190') });
    expect(sent(dialled)).toEqual(['makeCall']);
    const set = tell(dialled, call('InboundCall', '7', 'INITIATED', { party: '4190' }));
    expect(set.state.calls[0]).toMatchObject({ direction: 'out', phase: 'dialling', party: '4190' });
    expect(set.state.pending).toEqual([]);
    expect(phases(tell(set, call('InboundCall', '7', 'ALERTING')))).toEqual(['dialling']);
    expect(phases(tell(set, call('InboundCall', '7', 'ACTIVE')))).toEqual(['talking']);
  });

  it('that failed stays with its reason until it is ended', () => {
    const story = tell(
      loggedIn(),
      call('InboundCall', '7', 'FAILED', { failure: 'Destination not available' }),
    );
    expect(story.state.calls[0]).toMatchObject({ phase: 'failed', failure: 'Destination not available' });
    expect(sent(tell(story, order('release', '7')))).toEqual(['releaseCall']);
  });

  it('nobody announced is kept, and asked about', () => {
    const story = tell(loggedIn(), call('InboundCall', '9', 'ACTIVE'));
    expect(phases(story)).toEqual(['talking']);
    expect(sent(story)).toEqual(['getDialogState']);
  });

  it('does not come back when a late event of it arrives', () => {
    const ended = tell(talking(id), call('InboundCall', id, 'DROPPED'));
    const late = tell(ended, call('InboundCall', id, 'ACTIVE'), call('NewInboundCall', id, 'ALERTING'));
    expect(late.state.calls).toEqual([]);
    expect(late.state.recents).toHaveLength(1);
  });

  it('keeps its place when NewInboundCall comes again: only its data are refreshed', () => {
    const again = call('NewInboundCall', id, 'ALERTING', {
      variables: [{ name: 'callVariable2', value: 'Gold' }],
    });
    const story = tell(talking(id), again);
    expect(story.state.calls[0]).toMatchObject({ phase: 'talking', variables: [{ value: 'Gold' }] });
  });

  it('is named by the call variable that the profile says', () => {
    const variables = [{ name: 'CallVariable1', value: 'Ms Ada Example' }];
    const story = tell(loggedIn(), call('NewInboundCall', id, 'ALERTING', { variables }));
    expect(story.state.calls[0]?.name).toBe('Ms Ada Example');
    const off = tell(loggedIn({ nameVariable: '' }), call('NewInboundCall', id, 'ALERTING', { variables }));
    expect(off.state.calls[0]?.name).toBeNull();
  });

  it('marked as consult by its word becomes the main call by a later InboundCall', () => {
    const consult = tell(talking(id), call('ConsultCall', '8', 'ACTIVE', { party: '3002' }));
    expect(consult.state.calls.find((one) => one.id === '8')).toMatchObject({
      kind: 'consult',
      direction: 'out',
    });
    const main = tell(consult, call('InboundCall', '8', 'ACTIVE'));
    expect(main.state.calls.find((one) => one.id === '8')?.kind).toBe('call');
  });
});

describe('the order of calls on the screen', () => {
  it('is ringing, then talking, then held', () => {
    const held = tell(talking('1'), call('InboundCall', '1', 'HELD'));
    const three = tell(held, call('InboundCall', '2', 'ACTIVE'), call('NewInboundCall', '3', 'ALERTING'));
    expect(phases(three)).toEqual(['ringing', 'talking', 'held']);
  });
});

describe('what an agent may do', () => {
  const actions = (story: Story) => createPageView()(story.state).dialogs.map((one) => one.actions);

  it('is what the event lists', () => {
    const story = tell(
      talking(id),
      call('InboundCall', id, 'ACTIVE', { participants: [me('ACTIVE', ['DROP'])] }),
    );
    expect(actions(story)).toEqual([['DROP']]);
    expect(sent(tell(story, order('hold', id)))).toEqual([]);
  });

  it('is what Finesse allows in this state when the event lists nothing', () => {
    expect(actions(ringing(id))).toEqual([['ANSWER']]);
    expect(actions(talking(id))[0]).toContain('HOLD');
  });

  it('allows transfer of a held call only beside an active one', () => {
    const held = tell(talking('1'), call('InboundCall', '1', 'HELD'));
    expect(actions(held)[0]).not.toContain('TRANSFER');
    expect(actions(tell(held, call('ConsultCall', '2', 'ACTIVE')))[1]).toContain('TRANSFER');
  });
});

describe('an order', () => {
  it('stays pending until an event shows it, and is not sent twice', () => {
    const pressed = tell(ringing(id), order('answer', id), order('answer', id));
    expect(sent(pressed)).toEqual(['answerCall']);
    expect(pressed.state.calls[0]?.phase).toBe('ringing');
    const done = tell(pressed, call('InboundCall', id, 'ACTIVE'));
    expect(done.state.pending).toEqual([]);
    expect(done.effects).toContainEqual({
      type: 'timer/clear',
      timer: `answer:${pressed.state.pending[0]!.id}`,
    });
  });

  it('that an Error answers is refused, with the reason told', () => {
    const story = tell(
      talking(id),
      order('hold', id),
      said({ kind: 'error', to: '1001', code: 'Invalid State', text: 'no', data: null, command: null }),
    );
    expect(story.state.pending).toEqual([]);
    expect(story.state.notices.at(-1)?.body).toMatchObject({
      kind: 'refused',
      order: 'hold',
      code: 'Invalid State',
    });
  });

  it('an Error is put down to the oldest command, or to the one it names', () => {
    const ucce = talking(id, { platform: 'UCCE' });
    const two = tell(ucce, order('hold', id), { type: 'order/not-ready', reasonCode: null });
    const error = (command: string | null) =>
      said({ kind: 'error', to: '1001', code: 'X', text: '', data: null, command });
    expect(tell(two, error(null)).state.pending.map((one) => one.order)).toEqual(['not-ready']);
    expect(tell(two, error('makenotready')).state.pending.map((one) => one.order)).toEqual(['hold']);
  });

  it('that stays unanswered is told, and the true state asked for', () => {
    const pressed = tell(talking(id), order('hold', id));
    const command = pressed.state.pending[0]!.id;
    const slow = tell(pressed, fired(`slow:${command}`));
    expect(slow.state.notices.at(-1)?.body).toEqual({ kind: 'still-waiting', order: 'hold' });
    const given = tell(slow, fired(`answer:${command}`));
    expect(given.state.notices.map(({ body }) => body.kind)).toEqual(['no-answer']);
    expect(sent(given)).toEqual(['getDialogState']);
    expect(given.state.pending).toEqual([]);
  });

  it('about a call that is over, or that is not allowed, sends nothing', () => {
    expect(sent(tell(ringing(id), order('hold', id), order('answer', 'gone')))).toEqual([]);
  });
});

describe('a preview', () => {
  const offered = tell(
    loggedIn({ previewLimitMs: 30_000 }),
    agentState('RESERVED_OUTBOUND_PREVIEW'),
    call('OutboundPreview', '5', 'ALERTING', {
      callType: 'OUTBOUND_PREVIEW',
      toAddress: '+33155012345',
      variables: [{ name: 'BACampaign', value: 'Renewals' }],
    }),
  );

  it('is offered with its campaign, its number and its end', () => {
    expect(offered.state.calls[0]).toMatchObject({
      kind: 'preview',
      phase: 'offered',
      direction: 'out',
      campaign: 'Renewals',
      party: '+33155012345',
      expiresAt: offered.at + 30_000,
    });
  });

  it('is accepted, rejected or closed, each with its own command', () => {
    expect(sent(tell(offered, order('accept', '5')))).toEqual(['acceptPreview']);
    expect(sent(tell(offered, order('reject', '5')))).toEqual(['rejectPreview']);
    expect(sent(tell(offered, order('close', '5')))).toEqual(['closePreview']);
  });

  it('becomes a call when accepted, and leaves no trace when not', () => {
    const accepted = tell(offered, order('accept', '5'), call('InboundCall', '5', 'INITIATED'));
    expect(accepted.state.calls[0]).toMatchObject({ phase: 'dialling' });
    expect(accepted.state.pending).toEqual([]);
    expect(tell(offered, call('InboundCall', '5', 'DROPPED')).state.recents).toEqual([]);
  });
});

describe('whatever is repeated or comes late', () => {
  const ids = ['1', '2', '3'];
  const anEvent = fc
    .record({
      word: fc.constantFrom('NewInboundCall', 'InboundCall', 'ConsultCall', 'DialogState', 'OutboundPreview'),
      id: fc.constantFrom(...ids),
      state: fc.constantFrom('ALERTING', 'ACTIVE', 'HELD', 'DROPPED', 'FAILED', 'INITIATED', 'Odd', null),
    })
    .map(({ word, id: one, state }) => call(word as 'InboundCall', one, state));

  it('there is one card for each dialog, and one row for each that ended', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
        const { state } = tell(loggedIn(), ...events);
        const shown = state.calls.map((one) => one.id);
        const rows = state.recents.map((one) => one.id);
        expect(new Set(shown).size).toBe(shown.length);
        expect(new Set(rows).size).toBe(rows.length);
        expect(shown.filter((one) => rows.includes(one))).toEqual([]);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('a call that ended stays ended', () => {
    fc.assert(
      fc.property(
        fc.array(anEvent, { maxLength: 20 }),
        fc.array(anEvent, { maxLength: 20 }),
        (before, after) => {
          const over = tell(loggedIn(), ...before, call('InboundCall', '1', 'DROPPED'));
          expect(tell(over, ...after).state.calls.some((one) => one.id === dialogId('1'))).toBe(false);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('every event sent twice comes to the same as sent once', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 30 }), (events) => {
        const shape = ({ state }: Story) => state.calls.map(({ id: one, phase, kind }) => [one, phase, kind]);
        const once = tell(loggedIn(), ...events);
        const twice = tell(loggedIn(), ...events.flatMap((event) => [event, event]));
        expect(shape(twice)).toEqual(shape(once));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

it('a snapshot ends what it does not list', () => {
  const story = tell(talking('1'), said({ kind: 'snapshot', to: '1001', dialogs: [facts('2', 'ACTIVE')] }));
  expect(story.state.calls.map((one) => one.id)).toEqual(['2']);
});
