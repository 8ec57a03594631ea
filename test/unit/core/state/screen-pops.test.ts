import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogId } from '../../../../src-shared/ids.ts';
import { settingsSchema, type Settings } from '../../../../src-shared/settings.ts';
import { settingsView } from '../../../../src-main/core/settings/layers.ts';
import {
  agentInfo,
  agentState,
  call,
  inService,
  loggedIn,
  logIn,
  lost,
  tell,
  type Story,
} from '../../../support/play.ts';

const set = (screenPop: Partial<Settings['screenPop']>) =>
  ({
    type: 'settings/changed',
    settings: settingsView(settingsSchema.parse({ screenPop })),
  }) as const;
const both = set({
  ring: 'https://crm.example/ring/{account}',
  answer: 'https://crm.example/answer/{account}',
});
const opened = ({ effects }: Pick<Story, 'effects'>) =>
  effects.flatMap((effect) => (effect.type === 'url/open' ? [effect.url] : []));

const customer = { party: '+442079460123', variables: [{ name: 'user.account', value: 'AC-7' }] };
const rings = call('NewInboundCall', '7', 'ALERTING', customer);
const talks = call('InboundCall', '7', 'ACTIVE', customer);
const ended = call('InboundCall', '7', 'DROPPED');
const ready = tell(loggedIn(), both);
const ringUrl = 'https://crm.example/ring/AC-7';
const answerUrl = 'https://crm.example/answer/AC-7';

describe('the page of a call', () => {
  it('opens when the call rings, and another when it is answered', () => {
    expect(opened(tell(ready, rings))).toEqual([ringUrl]);
    expect(opened(tell(tell(ready, rings), talks))).toEqual([answerUrl]);
  });

  it('opens with the facts of the call and of the agent', () => {
    const story = tell(
      loggedIn(),
      set({ ring: 'https://crm.example/?n={ani}&i={dialogId}&a={agent}&q={queue}' }),
    );
    expect(opened(tell(story, rings))).toEqual(['https://crm.example/?n=%2B442079460123&i=7&a=1001&q=']);
  });

  it('opens when it is answered alone, where there is a template for that alone', () => {
    const story = tell(loggedIn(), set({ answer: 'https://crm.example/{account}' }));
    expect(opened(tell(story, rings, talks))).toEqual(['https://crm.example/AC-7']);
  });

  it('opens once, however often the events come', () => {
    expect(opened(tell(ready, rings, rings, talks, talks, rings, ended, talks))).toEqual([
      ringUrl,
      answerUrl,
    ]);
  });

  it('does not open again when the call is held and resumed', () => {
    const story = tell(ready, rings, talks);
    expect(opened(tell(story, call('InboundCall', '7', 'HELD'), talks))).toEqual([]);
  });

  it('does not open again after a lost link, nor after a new log-in', () => {
    const back = [
      { type: 'timer/fired', timer: 'retry', chance: 0 },
      { type: 'link/opened' },
      inService,
    ] as const;
    const story = tell(ready, rings, talks, lost, ...back);
    expect(opened(tell(story, agentState('TALKING'), talks))).toEqual([]);
    const anew = tell(
      tell(ready, rings, talks),
      agentState('LOGOUT'),
      logIn,
      agentInfo,
      agentState('TALKING'),
    );
    expect(opened(tell(anew, talks))).toEqual([]);
  });

  it('does not open again for a call that comes back after as many others as are remembered', () => {
    let story = tell(ready, rings, talks, ended);
    for (let number = 100; number < 160; number += 1) {
      const id = String(number);
      const other = { party: '+442079460124', variables: [{ name: 'user.account', value: `AC-${id}` }] };
      story = tell(
        story,
        call('NewInboundCall', id, 'ALERTING', other),
        call('InboundCall', id, 'ACTIVE', other),
        call('InboundCall', id, 'DROPPED'),
      );
      expect(opened(story)).toEqual([
        `https://crm.example/ring/AC-${id}`,
        `https://crm.example/answer/AC-${id}`,
      ]);
    }
    const us = { address: '3001', state: 'ACTIVE', type: 'AGENT_DEVICE', kind: null, actions: null };
    const returns = call('InboundCall', '7', 'ACTIVE', { ...customer, participants: [us] });
    const back = tell(story, returns, returns);
    expect(back.state.calls.map(({ id }) => id)).toEqual(['7']);
    expect(opened(back)).toEqual([]);
  });

  it('opens for what was answered while the link was away, once it is back', () => {
    const back = [
      { type: 'timer/fired', timer: 'retry', chance: 0 },
      { type: 'link/opened' },
      inService,
    ] as const;
    const away = tell(tell(ready, rings), lost, ...back);
    expect(opened(away)).toEqual([]);
    expect(opened(tell(away, agentState('TALKING'), talks))).toEqual([answerUrl]);
  });

  it('waits for the next call when its template is set during this one', () => {
    const story = tell(loggedIn(), rings, talks);
    expect(opened(tell(story, both))).toEqual([]);
    expect(opened(tell(tell(story, both), call('NewInboundCall', '8', 'ALERTING', customer)))).toEqual([
      ringUrl,
    ]);
  });

  it('is not opened where the data would lead elsewhere, and the agent is told', () => {
    const story = tell(loggedIn(), set({ ring: 'https://crm.example/a/.{account}/b' }));
    const dotted = tell(story, call('NewInboundCall', '7', 'ALERTING'));
    expect(opened(dotted)).toEqual([]);
    expect(dotted.state.notices.map(({ body }) => body)).toEqual([{ kind: 'pop-failed', why: 'changed' }]);
  });
});

describe('whose page it is', () => {
  const held = tell(tell(ready, rings, talks), call('InboundCall', '7', 'HELD', customer));

  it("is the customer's, and not the consult's at who starts it", () => {
    const consult = { ...customer, callType: 'CONSULT', associatedId: dialogId('7') };
    expect(opened(tell(held, call('ConsultCall', '8', 'INITIATED', consult)))).toEqual([]);
    expect(opened(tell(held, call('ConsultCall', '8', 'ACTIVE', consult)))).toEqual([]);
  });

  it("is the customer's at the colleague who is consulted, and opens once when the call is handed over", () => {
    const asked = tell(
      ready,
      call('NewInboundCall', '8', 'ALERTING', { ...customer, callType: 'CONSULT_IN' }),
    );
    expect(opened(asked)).toEqual([ringUrl]);
    const talked = tell(asked, call('InboundCall', '8', 'ACTIVE', customer));
    expect(opened(talked)).toEqual([answerUrl]);
    const named = { ...customer, associatedId: dialogId('8') };
    expect(opened(tell(talked, call('InboundCall', '7', 'ACTIVE', named)))).toEqual([]);
    // A connector that does not say where the call came from.
    expect(opened(tell(talked, call('InboundCall', '7', 'ACTIVE', customer)))).toEqual([]);
    const after = tell(talked, call('InboundCall', '8', 'DROPPED'));
    expect(opened(tell(after, call('InboundCall', '7', 'ACTIVE', customer)))).toEqual([]);
  });

  it('has the number of the customer also where a colleague is on the line', () => {
    const story = tell(loggedIn(), set({ ring: 'https://crm.example/{ani}' }));
    const consult = { party: '3002', ani: '+442079460123', callType: 'CONSULT_IN' };
    expect(opened(tell(story, call('NewInboundCall', '8', 'ALERTING', consult)))).toEqual([
      'https://crm.example/%2B442079460123',
    ]);
  });

  it('opens again when the same customer calls later', () => {
    const over = tell(ready, rings, talks, ended);
    expect(
      opened(tell({ ...over, at: over.at + 60_000 }, call('NewInboundCall', '9', 'ALERTING', customer))),
    ).toEqual([ringUrl]);
  });

  it('is nobody’s when a supervisor listens in, and when the agent has dialled', () => {
    expect(opened(tell(ready, call('InboundCall', '8', 'ACTIVE', { ...customer, callType: 'SM' })))).toEqual(
      [],
    );
    const out = { ...customer, callType: 'OUT' };
    expect(
      opened(
        tell(ready, call('InboundCall', '8', 'INITIATED', out), call('InboundCall', '8', 'ACTIVE', out)),
      ),
    ).toEqual([]);
  });

  it('is the contact’s of a campaign, when it is offered and when it is connected', () => {
    const contact = { ...customer, callType: 'OUTBOUND_PREVIEW' };
    const offered = tell(ready, call('OutboundPreview', '8', 'ALERTING', contact));
    expect(opened(offered)).toEqual([ringUrl]);
    expect(opened(tell(offered, call('InboundCall', '8', 'ACTIVE', contact)))).toEqual([answerUrl]);
  });
});

describe('by hand', () => {
  const open = { type: 'order/open-screen-pop', dialogId: dialogId('7') } as const;

  it('opens as often as the agent likes, by its own template', () => {
    const story = tell(loggedIn(), set({ manual: 'https://crm.example/{account}' }), rings);
    expect(opened(tell(story, open, open))).toEqual(['https://crm.example/AC-7', 'https://crm.example/AC-7']);
  });

  it('takes the template that opens by itself where there is no other', () => {
    expect(opened(tell(tell(ready, rings), open))).toEqual([answerUrl]);
  });

  it('does nothing for a call that is over, and without any template', () => {
    expect(opened(tell(tell(ready, rings, ended), open))).toEqual([]);
    expect(opened(tell(tell(loggedIn(), rings), open))).toEqual([]);
  });
});

it('whatever order the events of two calls come in, each opens at most once for each trigger', () => {
  const events = ['7', '8'].flatMap((id) => [
    call('NewInboundCall', id, 'ALERTING', { ...customer, variables: [{ name: 'user.account', value: id }] }),
    call('InboundCall', id, 'ACTIVE'),
    call('InboundCall', id, 'HELD'),
    call('InboundCall', id, 'DROPPED'),
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...events, lost, inService, agentState('TALKING')), { maxLength: 30 }),
      (told) => {
        const urls = opened(tell(ready, ...told));
        expect(new Set(urls).size).toBe(urls.length);
      },
    ),
    { seed: 20260115, numRuns: 300 },
  );
});
