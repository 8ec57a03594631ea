import { describe, expect, it } from 'vitest';
import type { ParticipantFacts } from '../../../../src-main/core/connector/event.ts';
import { dropRefusal } from '../../../../src-main/core/state/drop-participant.ts';
import { agentId, dialogId } from '../../../../src-shared/ids.ts';
import {
  call,
  checked,
  fired,
  loggedIn,
  said,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';

const id = '16804377';
const customer = '+442079460123';
const party = (
  address: string,
  state = 'ACTIVE',
  more: Partial<ParticipantFacts> = {},
): ParticipantFacts => ({ address, state, type: 'AGENT_DEVICE', kind: null, actions: null, ...more });
const people = (...participants: readonly ParticipantFacts[]) =>
  call('InboundCall', id, 'ACTIVE', { participants });
const drop = (address: string) =>
  ({ type: 'order/drop-participant', dialogId: dialogId(id), address: checked(address) }) as const;
const peopleOf = ({ state }: Story) => state.calls[0]?.participants ?? [];

const supervisor = said({
  kind: 'agent-info',
  agentId: agentId('1001'),
  firstName: 'Grace',
  lastName: 'Sample',
  fullName: null,
  supervisor: true,
  wrapUpOnIncoming: null,
  teams: [],
  team: null,
});
const barged = party('3001', 'ACTIVE', { kind: 'SUPERVISOR_BARGE_IN' });

describe('the people in a call', () => {
  it('have the time since which they are in their state', () => {
    const three = tell(talking(id), people(party('3001'), party('3002'), party(customer)));
    const held = tell(three, people(party('3001'), party('3002', 'HELD'), party(customer)));
    expect(peopleOf(held).map(({ since }) => since)).toEqual([three.at, held.at, three.at]);
  });

  it('are those who were known while an event names none; a call may have none at all', () => {
    const two = tell(talking(id), people(party('3001'), party(customer)), call('InboundCall', id, 'HELD'));
    expect(peopleOf(two)).toHaveLength(2);
    const none = tell(talking(id), call('InboundCall', id, 'ACTIVE', { participants: [] }));
    expect(peopleOf(none)).toEqual([]);
    expect(none.state.calls[0]).toMatchObject({ phase: 'talking', party: customer });
  });
});

describe('dropping somebody from a conference', () => {
  const joined = tell(loggedIn(), supervisor, people(barged, party('3002'), party(customer)));

  it('is a supervisor’s, after a barge-in or where the event lists it, and fewer people confirm it', () => {
    const asked = tell(joined, drop('3002'));
    expect(sent(asked)).toEqual(['dropParticipant']);
    expect(asked.state.pending.map(({ part }) => part)).toEqual(['3002']);
    expect(tell(asked, people(barged, party(customer))).state.pending).toEqual([]);

    const listed = party('3001', 'ACTIVE', { actions: ['DROP', 'PARTICIPANT_DROP'] });
    const conference = tell(loggedIn(), supervisor, people(listed, party('3002'), party(customer)));
    expect(sent(tell(conference, drop('3002')))).toEqual(['dropParticipant']);
  });

  it('tells the customer from the agent, whom the supervisor had listened to', () => {
    const variables = [{ name: 'callVariable1', value: 'Ms Vera Vorbild' }];
    const outside = party(customer, 'ACTIVE', { type: null });
    const story = tell(
      loggedIn(),
      supervisor,
      call('InboundCall', id, 'ACTIVE', { callType: 'SM', toAddress: '3002', fromAddress: '3001' }),
      call('InboundCall', id, 'ACTIVE', {
        party: '3002',
        variables,
        participants: [barged, party('3002'), outside],
      }),
    );
    expect(story.state.calls[0]).toMatchObject({ party: customer, name: 'Ms Vera Vorbild' });
  });

  it('shows in what the page may offer', () => {
    expect(viewOf(joined).dialogs[0]?.actions).toContain('PARTICIPANT_DROP');
    const plain = tell(loggedIn(), supervisor, people(party('3001'), party('3002'), party(customer)));
    expect(viewOf(plain).dialogs[0]?.actions).not.toContain('PARTICIPANT_DROP');
  });

  it('is not an agent’s, and nobody drops themselves or somebody who is not there', () => {
    const agents = tell(loggedIn(), people(barged, party('3002'), party(customer)));
    expect(dropRefusal(agents.state, dialogId(id), '3002')).toBe('not-allowed');
    expect(sent(tell(agents, drop('3002')))).toEqual([]);
    expect(dropRefusal(joined.state, dialogId(id), '3001')).toBe('not-allowed');
    expect(dropRefusal(joined.state, dialogId(id), '3003')).toBe('not-allowed');
    expect(dropRefusal(joined.state, dialogId('7'), '3002')).toBe('call-ended');
  });

  it('that nobody confirms is told, and the call asked about', () => {
    const asked = tell(joined, drop('3002'));
    const silent = tell(asked, fired(`answer:${asked.state.pending[0]!.id}`));
    expect(silent.state.notices.at(-1)?.body).toMatchObject({ kind: 'no-answer', order: 'drop-participant' });
    expect(sent(silent)).toEqual(['getDialogState']);
  });
});
