import type { CallWord, DialogFacts, ParticipantFacts } from '../../../../src-main/core/connector/event.ts';

/** A time of the connector's clock, written as ISO text, in the epoch ms that the decoder gives. */
export const at = (iso: string) => Date.parse(`${iso}Z`);

type Known = { readonly [Name in keyof DialogFacts]?: DialogFacts[Name] | string };

/** Facts of which only these are known. */
export const dialog = (known: Known) => ({
  state: null,
  callType: null,
  fromAddress: null,
  toAddress: null,
  party: null,
  ani: null,
  dnis: null,
  queueName: null,
  associatedId: null,
  secondaryId: null,
  wrapUpReason: null,
  startedAt: null,
  participants: null,
  variables: null,
  failure: null,
  ...known,
});

export const call = (word: CallWord, to: string | null, known: Known) => ({
  kind: 'call',
  to,
  word,
  dialog: dialog(known),
});

/** A party with a phone of ours, as the text form has it, unless said otherwise. */
export const party = (address: string, state: string, more: Partial<ParticipantFacts> = {}) => ({
  address,
  state,
  type: 'AGENT_DEVICE',
  kind: null,
  actions: null,
  ...more,
});
