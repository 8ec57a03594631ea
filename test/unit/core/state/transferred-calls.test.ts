import { describe, expect, it } from 'vitest';
import type { ParticipantFacts } from '../../../../src-main/core/connector/event.ts';
import { call, sent, talking, tell, type Story } from '../../../support/play.ts';

const id = '16804377';
const customer = '+442079460123';
const there = (address: string, state = 'ACTIVE'): ParticipantFacts => ({
  address,
  state,
  type: address.startsWith('+') ? null : 'AGENT_DEVICE',
  kind: null,
  actions: null,
});
const shown = ({ state }: Story) => state.calls.map(({ id: one, phase }) => [one, phase]);

describe('a call that is transferred back to the agent', () => {
  const ended = tell(talking(id), call('InboundCall', id, 'DROPPED'));
  const again = call('InboundCall', id, 'ACTIVE', { participants: [there('3001'), there(customer)] });

  it('is asked about, for a late event looks the same', () => {
    const asked = tell(ended, again);
    expect(shown(asked)).toEqual([]);
    expect(sent(asked)).toEqual(['getDialogState']);
  });

  it('is on the screen again once the connector confirms it, and in the list only when it ends', () => {
    const answer = call('DialogState', id, 'ACTIVE', { participants: [there('3001'), there(customer)] });
    const back = tell(ended, again, answer);
    expect(shown(back)).toEqual([[id, 'talking']]);
    expect(back.state.recents).toEqual([]);
    expect(tell(back, call('InboundCall', id, 'DROPPED')).state.recents).toHaveLength(1);
  });

  it('stays away when the connector says that it is over', () => {
    const over = tell(ended, again, call('DialogState', id, 'NOTFOUND'));
    expect(shown(over)).toEqual([]);
    expect(sent(tell(over, again))).toEqual(['getDialogState']);
  });

  it('stays away as long as nobody says that the agent is in it', () => {
    const others = call('DialogState', id, 'ACTIVE', { participants: [there('3002'), there(customer)] });
    expect(shown(tell(ended, again, others))).toEqual([]);
  });
});

describe('the other party of a call', () => {
  const ends = { fromAddress: '3002', toAddress: '3001', ani: '3002' };
  const partyAfter = (...participants: readonly ParticipantFacts[]) =>
    tell(talking('7'), call('InboundCall', '8', 'ACTIVE', { ...ends, participants })).state.calls.find(
      ({ id: one }) => one === '8',
    )?.party;

  it('is the one who called while they are in it', () => {
    expect(partyAfter(there('3001'), there('3002'), there(customer))).toBe('3002');
  });

  it('is who took their place when they transferred the call, the customer before a colleague', () => {
    expect(partyAfter(there('3001'), there('3003'))).toBe('3003');
    expect(partyAfter(there('3001'), there('3003'), there(customer))).toBe(customer);
  });

  it('stays the one who called while the event lists nobody else', () => {
    expect(partyAfter(there('3001'))).toBe('3002');
    expect(partyAfter()).toBe('3002');
  });
});
