import type { Action, Dialog, Participant, Phase, Variable } from '../../../src-shared/dialog.ts';
import { isWithheld } from '../../../src-shared/withheld.ts';
import type { CallWord, DialogFacts } from '../connector/event.ts';
import { keptList, sameMembers } from './same.ts';

/** A call as the core keeps it: `actions` is worked out for the page, from `listed` where the event had them. */
export interface Call extends Omit<Dialog, 'actions'> {
  /** Allowed actions of the own leg as the event listed them (JSON); `null` with text events. */
  readonly listed: readonly Action[] | null;
  /** The number of who called in, as the phone system has it: in a consult the customer's, not the colleague's. */
  readonly ani: string | null;
  /** The agent, a supervisor, has joined it by a barge-in. */
  readonly bargedIn: boolean;
}

/** The agent's own leg after an event: a phase, or gone. `null`: the event does not say. */
export type Leg = Phase | 'gone' | null;

/** What a call event is read against. */
export interface Reading {
  readonly at: number;
  /** The agent's own extension: tells our participant from the others. */
  readonly extension: string;
  readonly nameVariable: string;
  readonly previewLimitMs: number | null;
  readonly clockOffsetMs: number | null;
  /** Whose number it is, where a phonebook or the team says; `null` for a stranger. */
  readonly nameOf: (number: string) => string | null;
}

const outgoingTypes = new Set(['OUT', 'AGENT_OUT', 'AUTO_OUT', 'OUTBOUND', 'CONSULT']);
const previewTypes = new Set([
  'OUTBOUND_PREVIEW',
  'OUTBOUND_DIRECT_PREVIEW',
  'PREVIEW',
  'RESERVATION_PREVIEW',
]);
const consultTypes = new Set(['CONSULT', 'CONSULT_IN']);
/** What a supervisor is in a call they have joined (seen in a client). */
const bargeIn = 'SUPERVISOR_BARGE_IN';
/** A participant who has joined the call as a supervisor. */
export const hasBargedIn = (kind: string | null): boolean => kind === bargeIn;
const monitorTypes = new Set(['SM', 'SUPERVISOR_MONITOR']);

/**
 * Where the own leg stands, from the participant that is us, else from the state of the dialog. HELD as a
 * dialog's state is the text form's (seen in a client); Finesse has it on the participant only. A party of
 * ours in WRAP_UP has no call any more (Finesse page, participant states).
 */
export function legOf(word: CallWord, facts: DialogFacts, before: Call | undefined, reading: Reading): Leg {
  const dialog = facts.state;
  if (dialog === 'DROPPED' || dialog === 'NOTFOUND') return 'gone';
  if (dialog === 'FAILED') return 'failed';
  const mine = facts.participants?.find((one) => one.address === reading.extension)?.state ?? dialog;
  const outgoing = () => directionOf(word, facts, before, reading) === 'out';
  switch (mine) {
    case 'DROPPED':
    case 'WRAP_UP':
      return 'gone';
    case 'FAILED':
      return 'failed';
    case 'ACTIVE':
      return dialog === 'ALERTING' && outgoing() ? 'dialling' : 'talking';
    case 'HELD':
      return 'held';
    case 'INITIATING':
    case 'INITIATED':
    case 'ACCEPTED':
      return 'dialling';
    case 'ALERTING':
      if (kindOf(word, facts, before) === 'preview') return 'offered';
      return outgoing() ? 'dialling' : 'ringing';
    default:
      return null;
  }
}

/**
 * Late and repeated events are normal on a network: once connected, a leg does not go back to ringing or
 * dialling, and a preview that was accepted is not offered again.
 */
export const isStep = (from: Phase, to: Phase): boolean => order[to] >= order[from];
const order: Record<Phase, number> = { offered: 0, ringing: 1, dialling: 1, failed: 2, talking: 2, held: 2 };

/** What a call is to the agent, from its type and from the event that brought it. */
export function kindOf(word: CallWord, facts: DialogFacts, before: Call | undefined): Dialog['kind'] {
  const type = facts.callType ?? before?.callType ?? '';
  if (monitorTypes.has(type)) return 'monitor';
  if (word === 'ConsultCall') return 'consult';
  if (word === 'OutboundPreview' || previewTypes.has(type)) return 'preview';
  // Only an InboundCall makes a consult the main call; a DialogState is an answer and changes nothing.
  return word === 'DialogState' ? (before?.kind ?? 'call') : 'call';
}

/** Whether somebody is asked about another call: by the agent, or the agent by a colleague. */
export const isConsult = (word: CallWord, callType: string | null): boolean =>
  word === 'ConsultCall' || consultTypes.has(callType ?? '');

/** Who called, where the event shows it by itself; `null` where it only goes on about a call. */
export function sureDirection(
  word: CallWord,
  facts: DialogFacts,
  reading: Reading,
): Dialog['direction'] | null {
  if (word === 'NewInboundCall') return 'in';
  if (word === 'ConsultCall' || word === 'NewOutboundCall' || word === 'OutboundPreview') return 'out';
  if (facts.fromAddress === reading.extension) return 'out';
  const type = facts.callType ?? '';
  if (outgoingTypes.has(type) || previewTypes.has(type)) return 'out';
  // A text event names no caller; a call that begins by being set up was made here.
  return facts.state === 'INITIATING' || facts.state === 'INITIATED' ? 'out' : null;
}

/** An event that goes on about a call nobody announced speaks of one that came in. */
const directionOf = (
  word: CallWord,
  facts: DialogFacts,
  before: Call | undefined,
  reading: Reading,
): Dialog['direction'] => before?.direction ?? sureDirection(word, facts, reading) ?? 'in';

/** Takes one call event in. `leg` is what `legOf` made of it and is neither gone nor unknown for a new call. */
export function readCall(
  word: CallWord,
  facts: DialogFacts,
  before: Call | undefined,
  leg: Phase,
  reading: Reading,
): Call {
  const direction = directionOf(word, facts, before, reading);
  const phase = before !== undefined && !isStep(before.phase, leg) ? before.phase : leg;
  const variables =
    facts.variables === null
      ? (before?.variables ?? [])
      : keptList(before?.variables, facts.variables, sameVariable);
  const connected = phase === 'talking' || phase === 'held';
  const startedAt = before?.startedAt ?? startOf(facts, reading);
  const own = facts.participants?.find(({ address }) => address === reading.extension);
  // Who has joined a call is in it, even where its type still is that of the listening.
  const kind = own?.kind === bargeIn ? 'call' : kindOf(word, facts, before);
  // A consult carries the data of the customer it is about, and so does a call that is listened to: the name is not
  // that of who is on the line.
  const about =
    kind === 'consult' || kind === 'monitor' || isConsult(word, facts.callType ?? before?.callType ?? null);
  const named = valueOf(variables, reading.nameVariable);
  const joined = own?.kind === bargeIn ? customerOf(facts, reading) : null;
  const address = joined ?? partyOf(facts, direction, reading) ?? before?.party ?? null;
  const party = address === null || isWithheld(address) ? null : address;
  const known = party === null ? null : reading.nameOf(party);
  const ours = (address: string | null) => (address === reading.extension ? null : address);
  const call: Call = {
    id: facts.id,
    kind,
    direction,
    phase,
    since: before?.phase === phase ? before.since : reading.at,
    startedAt,
    answeredAt: before?.answeredAt ?? (connected ? (before === undefined ? startedAt : reading.at) : null),
    party,
    name: about ? known : (named ?? known ?? (before?.party === party ? before.name : null)),
    dialled:
      direction === 'in' ? (ours(facts.dnis) ?? ours(facts.toAddress) ?? before?.dialled ?? null) : null,
    queue: kind === 'consult' ? null : (facts.queueName ?? before?.queue ?? null),
    campaign: valueOf(variables, 'BACampaign') ?? before?.campaign ?? null,
    callType: facts.callType ?? before?.callType ?? null,
    associatedId: facts.associatedId ?? before?.associatedId ?? null,
    participants: partiesOf(facts, before, reading.at),
    listed: own?.actions ? keptList(before?.listed, own.actions) : null,
    ani: direction === 'in' ? (ours(facts.ani) ?? before?.ani ?? null) : null,
    bargedIn: own === undefined ? (before?.bargedIn ?? false) : own.kind === bargeIn,
    variables,
    failure: facts.failure ?? before?.failure ?? null,
    expiresAt:
      before?.expiresAt ??
      (leg === 'offered' && reading.previewLimitMs !== null ? reading.at + reading.previewLimitMs : null),
  };
  return before !== undefined && sameCall(before, call) ? before : call;
}

const sameVariable = (one: Variable, other: Variable) => one.value === other.value && one.name === other.name;

const sameCall = (one: Call, other: Call) =>
  one.phase === other.phase && one.participants === other.participants && sameMembers(one, other);

/** The value of a call variable, whose name is compared without regard to case; `null` where the call has none. */
function valueOf(variables: readonly Variable[], name: string): string | null {
  if (name === '') return null;
  const wanted = name.toLowerCase();
  for (const one of variables)
    // To put a name in small letters costs more than to see that it is of another length.
    if (one.name.length === name.length && one.name.toLowerCase() === wanted) return one.value;
  return null;
}

/**
 * Whom the agent talks with: as the event names them (text form), else the other end of the call, or who has
 * taken their place there. After a transfer or conference the addresses of a dialog stay as they were, and in
 * a consult ANI is still the customer's: who is really there, the participants tell.
 */
function partyOf(facts: DialogFacts, direction: Dialog['direction'], { extension }: Reading): string | null {
  if (facts.party !== null && facts.party !== extension) return facts.party;
  const usual = otherEnd(facts, direction, extension);
  const { participants } = facts;
  if (participants === null || participants.some(({ address }) => address === usual)) return usual;
  const others = participants.filter(({ address }) => address !== extension);
  const successor = others.find(({ type }) => type === null) ?? others[0];
  return successor?.address ?? usual;
}

/** Of the addresses of a dialog that are not ours the first that names somebody, or the first there is. */
function otherEnd(facts: DialogFacts, direction: Dialog['direction'], extension: string): string | null {
  const { ani, fromAddress, toAddress, dnis } = facts;
  const consult = direction === 'in' && facts.callType?.startsWith('CONSULT') === true;
  const callers = consult ? [fromAddress, ani] : [ani, fromAddress];
  let first: string | null = null;
  for (const address of direction === 'in' ? callers : [toAddress, dnis, ani]) {
    if (address === null || address === extension) continue;
    if (!isWithheld(address)) return address;
    first ??= address;
  }
  return first;
}

/** Of the two that a supervisor has joined, the one from outside: the call's data is theirs, and so is the name in it. */
const customerOf = ({ participants }: DialogFacts, { extension }: Reading): string | null =>
  participants?.find(({ address, type }) => type === null && address !== extension)?.address ?? null;

/** Everybody in the call; who is in the state they were in keeps its time. */
function partiesOf({ participants }: DialogFacts, before: Call | undefined, at: number) {
  if (participants === null) return before?.participants ?? [];
  const parties = participants.map(({ address, state, type, kind }): Participant => {
    const same = before?.participants.find((one) => one.address === address && one.state === state);
    return { address, state, type, kind, since: same?.since ?? at };
  });
  return keptList(before?.participants, parties, sameParty);
}

const sameParty = (one: Participant, other: Participant) =>
  one.state === other.state &&
  one.since === other.since &&
  one.address === other.address &&
  one.type === other.type &&
  one.kind === other.kind;

/** A call that was up before we heard of it began when the connector says, where its clock is known. */
function startOf(facts: DialogFacts, { at, clockOffsetMs }: Reading): number {
  if (facts.startedAt === null || clockOffsetMs === null) return at;
  return Math.min(at, facts.startedAt + clockOffsetMs);
}

const rank: Record<Phase, number> = { ringing: 0, offered: 0, dialling: 1, talking: 1, held: 2, failed: 3 };

/** Preferred order on the screen: newest ringing first, then dialling and talking, then held, then failed. */
export function byUrgency(a: Call, b: Call): number {
  return rank[a.phase] - rank[b.phase] || b.startedAt - a.startedAt;
}
