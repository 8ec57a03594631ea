import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeJson } from '../../../src-main/demo/events-json.ts';
import type { GcEvent } from '../../../src-main/demo/events.ts';
import { ada, at, call, participant, profile } from './sample-events.ts';

const written = (to: string, event: GcEvent): unknown => JSON.parse(encodeJson(to, event));
const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8'));

describe('the JSON form', () => {
  it('writes the documented events as the GC page prints them', () => {
    expect(written('me', { type: 'System', status: 'OUT_OF_SERVICE' })).toEqual(sample('System'));
    expect(
      written('jehanzeb6', {
        type: 'State',
        agent: {
          ...ada,
          ...{ agentId: 'jehanzeb6', state: 'NOT_READY', reasonCode: '8' },
          changedAt: new Date(2019, 8, 17, 12, 46, 21).getTime(),
        },
      }),
    ).toEqual(sample('State'));
    expect(
      written('jehanzeb4', {
        type: 'AgentInfo',
        profile: {
          ...profile('1001'),
          ...{ id: 'jehanzeb4', firstName: 'jehanzeb4', lastName: 'riaz', team: { id: '7', name: 'Demo' } },
        },
      }),
    ).toEqual({ ...(sample('AgentInfo') as object), wrapUpOnIncoming: 'OPTIONAL' });
  });

  it('writes each reason as an object of its own', () => {
    const reasons = [
      { code: '1', label: 'Complaint' },
      { code: '2', label: 'Inquiry New' },
    ];
    expect(written('1001', { type: 'ReasonCodes', category: 'WrapUp', reasons })).toEqual({
      type: 'ReasonCodes',
      category: 'WrapUp',
      reasonCodes: [{ '1': 'Complaint' }, { '2': 'Inquiry New' }],
      agentId: '1001',
    });
  });

  it('writes a call as a Finesse dialog, with what each participant may do and without empty variables', () => {
    const ringing = participant('3001', 'ALERTING', at(9, 30), { actions: ['ANSWER'] });
    const event: GcEvent = {
      type: 'Call',
      word: 'NewInboundCall',
      call: { ...call, state: 'ALERTING', ownState: 'ALERTING', participants: [ringing] },
    };
    expect(written('1001', event)).toEqual({
      type: 'NewInboundCall',
      agentId: '1001',
      dialog: {
        id: '16804377',
        state: 'ALERTING',
        callType: 'ACD_IN',
        fromAddress: '+442079460123',
        toAddress: '5000',
        ani: '+442079460123',
        dnis: '5000',
        queueName: 'Sales',
        associatedDialogId: '',
        secondaryId: '',
        wrapUpReason: '',
        participants: [
          {
            address: '3001',
            state: 'ALERTING',
            stateCause: '',
            startTime: '2026-01-15 09:30:00',
            stateChangeTime: '2026-01-15 09:30:00',
            actions: ['ANSWER'],
            type: 'AGENT_DEVICE',
            kind: '',
          },
        ],
        callVariables: { callVariable1: 'Ms Ada Example', callVariable2: 'Gold' },
      },
    });
  });

  it('keeps the dialog ACTIVE while the agent holds: hold is the participant’s', () => {
    const held = { ...call, ownState: 'HELD' as const };
    expect(written('1001', { type: 'Call', word: 'InboundCall', call: held })).toMatchObject({
      dialog: { state: 'ACTIVE' },
    });
  });

  it('tells of a dialog that is gone', () => {
    expect(written('1001', { type: 'DialogGone', dialogId: '5' })).toEqual({
      type: 'DialogState',
      agentId: '1001',
      dialog: { id: '5', state: 'NotFound' },
    });
  });
});
