import type { Outcome } from '../../../src-shared/dialog.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import type { CallWord, DialogFacts, ParticipantFacts } from '../connector/event.ts';
import { isConsult, kindOf, legOf, sureDirection, type Reading } from './call.ts';

/**
 * What the events of one dialog have shown, in whatever order and how often they came: each only ever adds to it,
 * so that late and repeated ones come to the same. It outlives the call for a while.
 */
export interface Trace {
  readonly id: DialogId;
  /** Epoch ms at which we first heard of it. */
  readonly firstAt: number;
  /** Epoch ms at which it was over for the agent; `null` while it is not, or came back. */
  readonly endedAt: number | null;
  /** `null` while nothing but the connector's word InboundCall speaks for a direction. */
  readonly direction: 'in' | 'out' | null;
  /** The agent had a part in it: a call that is only listened to, or offered as a preview, is none. */
  readonly had: boolean;
  readonly talked: boolean;
  readonly conference: boolean;
  readonly failed: boolean;
  readonly failure: string | null;
  /** The other side was gone while it still rang here. */
  readonly callerLeft: boolean;
  /** Who talked on when the agent had left, phones of our own first. */
  readonly stayed: readonly string[];
  /** The agent's order to hand it over was on its way when it ended: to whom. */
  readonly handedTo: string | null;
  readonly consult: boolean;
  readonly about: string | null;
  readonly wrapUp: readonly string[];
}

const nobody: readonly string[] = [];

const fresh = (id: DialogId, at: number): Trace => ({
  id,
  firstAt: at,
  endedAt: null,
  direction: null,
  had: false,
  talked: false,
  conference: false,
  failed: false,
  failure: null,
  callerLeft: false,
  stayed: nobody,
  handedTo: null,
  consult: false,
  about: null,
  wrapUp: [],
});

/** Takes in what one event shows by itself, whatever came before it. The same value where it shows nothing new. */
export function traced(
  before: Trace | undefined,
  word: CallWord,
  facts: DialogFacts,
  reading: Reading,
): Trace {
  const trace = before ?? fresh(facts.id, reading.at);
  const shown = shownBy(word, facts, reading);
  const { leg } = shown;
  const own = leg !== null && leg !== 'gone' && leg !== 'offered';
  const direction = trace.direction ?? sureDirection(word, facts, reading);
  const had = trace.had || (own && kindOf(word, facts, undefined) !== 'monitor');
  const talked = trace.talked || leg === 'talking' || leg === 'held';
  const conference = trace.conference || shown.talking > 1;
  const failed = trace.failed || leg === 'failed';
  const failure = trace.failure ?? facts.failure;
  const callerLeft = trace.callerLeft || shown.callerLeft;
  const stayed = trace.stayed.length > 0 ? trace.stayed : shown.stayed;
  const consult = trace.consult || isConsult(word, facts.callType);
  const wrapUp = trace.wrapUp.length > 0 || facts.wrapUpReason === null ? trace.wrapUp : [facts.wrapUpReason];
  // Most events show nothing new, and to see that costs less than to make another.
  const isAsBefore =
    trace.direction === direction &&
    trace.had === had &&
    trace.talked === talked &&
    trace.conference === conference &&
    trace.failed === failed &&
    trace.failure === failure &&
    trace.callerLeft === callerLeft &&
    trace.stayed === stayed &&
    trace.consult === consult &&
    trace.wrapUp === wrapUp;
  if (isAsBefore) return trace;
  const { id, firstAt, endedAt, handedTo, about } = trace;
  return {
    id,
    firstAt,
    endedAt,
    direction,
    had,
    talked,
    conference,
    failed,
    failure,
    callerLeft,
    stayed,
    handedTo,
    consult,
    about,
    wrapUp,
  };
}

/** What the list of participants adds to the agent's own leg. */
function shownBy(word: CallWord, facts: DialogFacts, reading: Reading) {
  const leg = legOf(word, facts, undefined, reading);
  const listed = facts.participants ?? [];
  let mine: ParticipantFacts | undefined;
  let [others, inCall, left] = [0, 0, 0];
  for (const one of listed) {
    if (one.address === reading.extension) mine ??= one;
    else {
      others += 1;
      if (isInCall(one)) inCall += 1;
      if (one.state === 'DROPPED') left += 1;
    }
  }
  // A list without us is about others: the state of the dialog is theirs.
  const isOurs = mine !== undefined || others === 0 || leg === 'gone';
  const up = leg === 'talking' || leg === 'held';
  const goneAlone = leg === 'gone' && facts.state !== 'DROPPED' && mine !== undefined;
  return {
    leg: isOurs ? leg : null,
    talking: isOurs && up ? inCall : 0,
    callerLeft: mine?.state === 'ALERTING' && others > 0 && left === others,
    stayed: goneAlone && inCall > 1 ? whoStayed(listed, reading.extension) : nobody,
  };
}

/** Who listens in or has barged in is not counted. */
const isInCall = ({ state, kind }: ParticipantFacts) =>
  kind === null && (state === 'ACTIVE' || state === 'HELD');

const whoStayed = (listed: readonly ParticipantFacts[], extension: string): readonly string[] =>
  listed
    .filter((one) => one.address !== extension && isInCall(one))
    .toSorted((a, b) => Number(a.type !== 'AGENT_DEVICE') - Number(b.type !== 'AGENT_DEVICE'))
    .map(({ address }) => address);

/**
 * What became of a call. The events say when a leg is up and when it is gone; they have no word for why.
 *
 * - **Missed or abandoned**: JSON lists the participants of a ringing call, so that a caller who is DROPPED while
 *   our phone is still ALERTING has hung up. In the text form a ringing call is a NewInboundCall, which lists
 *   nobody, and what follows is DROPPED with an empty list, whoever ended it; the same in JSON where the first
 *   event we get is the last. The agent's state does not tell either: a redirected call may leave READY behind
 *   as a caller who hung up does (a setting of UCCX). Then it is `missed`, which is true of both.
 * - **Transferred**: the agent's own order was pending when the call ended, which confirms it; or (JSON) our
 *   participant is gone and two others talk on. A transfer made on the phone's own keys is `answered` in text.
 * - **Conference**: two others or more were connected with the agent at once; a supervisor who barged in is not
 *   counted. A ConsultCall of the text form lists nobody, but the InboundCall after the joining does.
 * - **Failed**: FAILED came. Without it an outgoing call that was never connected is `not-reached`.
 * - **Disconnected**: it was over when the link came back. How it ended, no event tells any more.
 */
export function outcomeOf(trace: Trace, direction: 'in' | 'out', how: 'over' | 'disconnected'): Outcome {
  if (how === 'disconnected') return 'disconnected';
  if (trace.handedTo !== null) return 'transferred';
  if (trace.talked) {
    if (trace.conference) return 'conference';
    return trace.stayed.length > 0 ? 'transferred' : 'answered';
  }
  if (trace.failed) return 'failed';
  if (direction === 'out') return 'not-reached';
  return trace.callerLeft ? 'abandoned' : 'missed';
}
