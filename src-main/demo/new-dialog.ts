import type { Dialog, LegState, Party } from './finesse.ts';

/** A party that joins now. @param type default: a phone of ours for an agent, else the outside */
export function newParty(
  { address, agentId, type = agentId === null ? 'NULL' : 'AGENT_DEVICE' }: PartyIdentity,
  callType: string,
  state: LegState,
  at: number,
): Party {
  return { address, agentId, type, kind: '', callType, state, startedAt: at, changedAt: at };
}

interface PartyIdentity {
  readonly address: string;
  readonly agentId: string | null;
  readonly type?: Party['type'];
}

/** A dialog that starts now: what is not told of it is empty, and it is about the number it was dialled from. */
export function newDialog(
  known: Pick<Dialog, 'id' | 'from' | 'to' | 'startedAt' | 'parties'> & Partial<Dialog>,
): Dialog {
  return {
    ani: known.from,
    dnis: known.to,
    queueName: '',
    associatedDialogId: '',
    secondaryId: '',
    wrapUpReason: '',
    failure: '',
    isOffer: false,
    monitoredDialogId: '',
    variables: {},
    ...known,
  };
}
