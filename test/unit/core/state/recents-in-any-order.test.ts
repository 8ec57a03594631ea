import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import type { ConnectorEvent } from '../../../../src-main/core/connector/event.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import { call, checked, loggedIn, said, sent, talking, tell, type Story } from '../../../support/play.ts';
import { driveConnector } from '../../demo/driven-connector.ts';

type CallEvent = Extract<ConnectorEvent, { kind: 'call' }>;

/** A day of agent 1001 with every end that a call can have, as its call events in one of the two forms. */
function day(form: 'json' | 'text'): readonly CallEvent[] {
  const desk = driveConnector({ form });
  const { caller } = desk.connector;
  desk.logIn('1001', '3001');
  desk.logIn('1002', '3002');
  const ring = () => {
    desk.send('MakeReady#1001');
    return caller.ringInbound({ agentId: '1001' });
  };
  const answer = () => {
    const id = ring();
    desk.send('AnswerCall#1001', id);
    return id;
  };

  caller.callerHangsUp(answer());
  caller.callerHangsUp(ring());
  ring();
  desk.schedule.advance(20_000);
  const held = answer();
  for (const word of ['HoldCall', 'RetrieveCall', 'ReleaseCall']) desk.send(`${word}#1001`, held);
  for (const number of ['+4315550123', '+4315550192', '+4315550191', '3002']) {
    desk.send('MakeCall#1001', number);
    desk.schedule.advance(5_000);
    desk.send('ReleaseCall#1001', desk.newestCall('1001'));
    desk.schedule.advance(20_000);
  }
  desk.send('MakeReady#1001');
  desk.send('AcceptOutboundPreview#1001', `${caller.offerPreview({ agentId: '1001' })},ACCEPT`);
  desk.schedule.advance(5_000);
  desk.send('ReleaseCall#1001', desk.newestCall('1001'));
  desk.send('MakeReady#1001');
  desk.send('RejectOutboundPreview#1001', `${caller.offerPreview({ agentId: '1001' })},REJECT`);
  const main = answer();
  desk.send('ConsultCall#1001', `3002,${main}`);
  desk.schedule.advance(1_000);
  desk.send('AnswerCall#1002', desk.newestCall('1002'));
  desk.send('Conferencecall#1001', `3002,${main}`);
  desk.send('ReleaseCall#1001', main);
  caller.callerHangsUp(main);

  return desk
    .textsTo('1001')
    .map((text) => decode(text))
    .flatMap((read) => (read.ok && read.event.kind === 'call' ? [read.event] : []));
}

const overNow = (id: string) => call('DialogState', id, 'NOTFOUND');
const questions = ({ effects }: Story) =>
  effects.flatMap((effect) =>
    effect.type === 'send' && effect.command.key === 'getDialogState'
      ? [String(effect.command.values.dialogId)]
      : [],
  );

/**
 * Tells the events to somebody who is logged in. Whatever they ask about is over by then; the connector says so at
 * once, or when everything else has come.
 */
function hear(events: readonly CallEvent[], answers: 'at once' | 'in the end'): Story {
  let story = loggedIn();
  const late: string[] = [];
  for (const event of events) {
    story = tell(story, said(event));
    const asked = questions(story);
    if (answers === 'at once') story = tell(story, ...asked.map(overNow));
    else late.push(...asked);
  }
  return tell(story, ...late.map(overNow));
}

/** The rows by their dialogs: what became of each. Two rows of one dialog would be two entries. */
const rows = ({ state }: Story) => state.recents.map(({ id, outcome }) => `${id} ${outcome}`).toSorted();

describe.each(['json', 'text'] as const)('a day in the %s form', (form) => {
  const events = day(form);
  const orderly = rows(hear(events, 'at once'));

  it('has a row for each call, with what became of it', () => {
    const outcomes = orderly.map((row) => row.split(' ')[1]);
    expect(outcomes).toEqual([
      'answered',
      // In the text form nobody says who left a ringing call first.
      form === 'json' ? 'abandoned' : 'missed',
      'missed',
      'answered',
      'answered',
      'not-reached',
      'failed',
      'not-reached',
      'answered',
      'conference',
      'answered',
    ]);
  });

  it('comes to the same rows, whatever is repeated and in whatever order it comes', () => {
    const disorder = fc.array(fc.nat(events.length - 1), { maxLength: 30 }).chain((again) =>
      fc.shuffledSubarray([...events, ...again.flatMap((at) => events[at] ?? [])], {
        minLength: events.length + again.length,
      }),
    );
    fc.assert(
      fc.property(disorder, fc.constantFrom('at once', 'in the end'), (disordered, answers) => {
        expect(rows(hear(disordered, answers))).toEqual(orderly);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

it('a transfer is one, whatever comes again and in whatever order it ends', () => {
  const main = '16804377';
  const consult = '16804401';
  const before = [
    call('NewInboundCall', main, 'ALERTING', { party: '+442079460123' }),
    call('InboundCall', main, 'ACTIVE'),
    call('InboundCall', main, 'HELD'),
    call('ConsultCall', consult, 'INITIATED', { party: '4102' }),
    call('ConsultCall', consult, 'ACTIVE', { party: '4102' }),
  ];
  const ends = [call('InboundCall', main, 'DROPPED'), call('ConsultCall', consult, 'DROPPED')];
  const ordered = tell(
    talking(main),
    { type: 'order/consult', dialogId: dialogId(main), address: checked('4102'), purpose: 'transfer' },
    ...before.slice(2),
    { type: 'order/join', purpose: 'transfer' },
  );
  expect(sent(ordered)).toContain('completeTransfer');
  fc.assert(
    fc.property(fc.shuffledSubarray([...before, ...ends, ...ends], { minLength: 9 }), (late) => {
      const story = tell(ordered, ...late, ...[main, consult].map(overNow));
      expect(story.state.recents).toHaveLength(2);
      expect(story.state.recents.find(({ id }) => id === main)).toMatchObject({
        outcome: 'transferred',
        transferredTo: '4102',
      });
      expect(story.state.recents.find(({ id }) => id === consult)).toMatchObject({
        outcome: 'answered',
        consult: true,
        about: '+442079460123',
      });
    }),
    { seed: 8, numRuns: 300 },
  );
});
