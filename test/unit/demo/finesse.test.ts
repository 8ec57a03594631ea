import { allowedActions } from '../../../src-main/demo/allowed-actions.ts';
import { describe, expect, it } from 'vitest';
import {
  dialogState,
  withLeg,
  withoutParty,
  type Dialog,
  type LegState,
} from '../../../src-main/demo/finesse.ts';
import { newDialog, newParty } from '../../../src-main/demo/new-dialog.ts';

const customer = '+442079460123';

function call(agent: LegState, caller: LegState): Dialog {
  return newDialog({
    id: '1',
    from: customer,
    to: '5000',
    startedAt: 0,
    parties: [
      newParty({ address: customer, agentId: null }, 'ACD_IN', caller, 0),
      newParty({ address: '3001', agentId: '1001' }, 'ACD_IN', agent, 0),
    ],
  });
}

const own = (dialog: Dialog) => dialog.parties[1]!;
const actions = (dialog: Dialog, others: readonly Dialog[] = []) =>
  allowedActions(dialog, own(dialog), others.map(own), 'UCCX');

describe('the state of a dialog', () => {
  it.each<[LegState, LegState, string]>([
    ['ALERTING', 'INITIATED', 'ALERTING'],
    ['ACTIVE', 'ACTIVE', 'ACTIVE'],
    ['HELD', 'ACTIVE', 'ACTIVE'],
    ['FAILED', 'DROPPED', 'FAILED'],
    ['DROPPED', 'DROPPED', 'DROPPED'],
  ])('with the agent %s and the caller %s is %s', (agent, caller, state) => {
    expect(dialogState(call(agent, caller))).toBe(state);
  });
});

describe('what an agent may do', () => {
  it('when it rings: answer, and nothing else', () => {
    expect(actions(call('ALERTING', 'INITIATED'))).toEqual(['ANSWER']);
  });

  it('in a held call: transfer or conference only while another call is active', () => {
    const held = call('HELD', 'ACTIVE');
    expect(actions(held)).not.toContain('TRANSFER');
    expect(actions(held, [call('HELD', 'ACTIVE')])).not.toContain('TRANSFER');
    expect(actions(held, [call('ACTIVE', 'ACTIVE')])).toEqual(
      expect.arrayContaining(['TRANSFER', 'CONFERENCE']),
    );
  });

  it('in an active call: transfer at once on UCCE only', () => {
    const active = call('ACTIVE', 'ACTIVE');
    expect(allowedActions(active, own(active), [], 'UCCE')).toContain('TRANSFER_SST');
    expect(allowedActions(active, own(active), [], 'UCCX')).not.toContain('TRANSFER_SST');
  });

  it('with an offered preview: accept, reject or close; on UCCX accept alone', () => {
    const offer = { ...call('ALERTING', 'DROPPED'), isOffer: true };
    expect(allowedActions(offer, own(offer), [], 'UCCE')).toEqual(['ACCEPT', 'REJECT', 'CLOSE']);
    expect(allowedActions(offer, own(offer), [], 'UCCX')).toEqual(['ACCEPT']);
  });

  it('as a supervisor who has barged in: drop the others', () => {
    const joined = call('ACTIVE', 'ACTIVE');
    const supervisor = { ...own(joined), kind: 'SUPERVISOR_BARGE_IN' } as const;
    expect(allowedActions(joined, supervisor, [], 'UCCE')).toContain('PARTICIPANT_DROP');
    expect(allowedActions(joined, own(joined), [], 'UCCE')).not.toContain('PARTICIPANT_DROP');
  });
});

describe('leaving a call', () => {
  it('ends it when only one would stay', () => {
    expect(dialogState(withoutParty(call('ACTIVE', 'ACTIVE'), customer, 5))).toBe('DROPPED');
  });

  it('lets it go on while two stay', () => {
    const three = call('ACTIVE', 'ACTIVE');
    const conference = {
      ...three,
      parties: [...three.parties, newParty({ address: '3002', agentId: '1002' }, 'CONFERENCE', 'ACTIVE', 0)],
    };
    expect(dialogState(withoutParty(conference, customer, 5))).toBe('ACTIVE');
  });

  it('leaves the time of a leg that was in that state already', () => {
    expect(own(withLeg(call('ACTIVE', 'ACTIVE'), '3001', 'ACTIVE', 9)).changedAt).toBe(0);
    expect(own(withLeg(call('ACTIVE', 'ACTIVE'), '3001', 'HELD', 9)).changedAt).toBe(9);
  });
});
