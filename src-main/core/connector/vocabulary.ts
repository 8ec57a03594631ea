import { agentStates, type AgentStateName } from '../../../src-shared/agent.ts';
import { actions, type Action } from '../../../src-shared/dialog.ts';
import type { CallWord, ConnectorEvent } from './event.ts';
import type { Field } from './member-names.ts';

/** Gives what a field has, `null` when it is not there: how both forms are read. */
export type Read = (field: Field) => string | null;

/** Empty, `null` and `NULL` all mean absent (seen in a client); blanks around a value do not count. */
export function present(text: string | undefined): string | null {
  // Many members are left empty.
  if (text === undefined || text === '') return null;
  const given = text.trim();
  if (given.length > 4) return given;
  return given === '' || given === 'null' || given === 'NULL' ? null : given;
}

/** Names come again with every row of a list. A connector has some hundreds; what it invents is not kept. */
const mostPlain = 1000;
const plainOf = new Map<string, string>();

const longestKept = 64;

/** Whether a text of the connector may be kept beyond its message: a hostile one must not fill the memory. */
export const isKeepable = (text: unknown): boolean => typeof text === 'string' && text.length <= longestKept;

/** A word as it is compared: without case, blanks, hyphens or underscores. */
export function plain(word: string): string {
  const known = plainOf.get(word);
  if (known !== undefined) return known;
  const made = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plainOf.size < mostPlain && isKeepable(word)) plainOf.set(word, made);
  return made;
}

/** Finds one of a list of names however it is spelled. */
function finder<Name extends string>(names: readonly Name[]): (word: string) => Name | null {
  const byPlain = new Map(names.map((name) => [plain(name), name]));
  const bySpelling = new Map<string, Name>(names.map((name) => [name, name]));
  return (word) => bySpelling.get(word) ?? byPlain.get(plain(word)) ?? null;
}

const findState = finder([...agentStates, 'RE_LOGIN'] as const);

/** An agent's state; a word we do not know is UNKNOWN, so that the view stays valid. */
export function agentState(word: string): AgentStateName | 'RE_LOGIN' {
  return findState(word) ?? 'UNKNOWN';
}

/** As `agentState`, for a member of the team: that one's own client handles RE_LOGIN. */
export function memberState(word: string | null): AgentStateName {
  const state = word === null ? 'UNKNOWN' : agentState(word);
  return state === 'RE_LOGIN' ? 'UNKNOWN' : state;
}

/** The state that follows the present call, `null` where the event names none that we know. */
export function pendingState(word: string | null): AgentStateName | null {
  const state = memberState(word);
  return state === 'UNKNOWN' ? null : state;
}

/** As the connector spells them nearly always: to put a word in capitals costs more than all else that is read of it. */
const callStates = ['INITIATING', 'INITIATED', 'ALERTING', 'ACTIVE', 'HELD', 'FAILED', 'DROPPED', 'ACCEPTED'];
/** DROP is a state a client knows besides DROPPED; Ringing stands in another table of the vendor. */
const spelledStates = new Map([
  ...[...callStates, 'WRAP_UP', 'NOTFOUND'].map((state) => [state, state] as const),
  ['DROP', 'DROPPED'],
  ['RINGING', 'ALERTING'],
]);

/** A call's or a participant's state in capitals, unknown words included; `null` when absent. */
export function callState(word: string | null): string | null {
  if (word === null) return null;
  const known = spelledStates.get(word);
  if (known !== undefined) return known;
  const state = word.toUpperCase();
  return spelledStates.get(state) ?? state;
}

const findCallWord = finder<CallWord>([
  'NewInboundCall',
  'NewOutboundCall',
  'InboundCall',
  'ConsultCall',
  'TransferCall',
  'ConferenceCall',
  'OutboundPreview',
  'DialogState',
]);

/** The call event a word stands for, `null` for any other event. The developer guide also says DialogStatus. */
export function callWord(word: string): CallWord | null {
  return findCallWord(word) ?? (plain(word) === 'dialogstatus' ? 'DialogState' : null);
}

/** Words of a call that begins; in text the second and third are assumed to be laid out as the first. */
export const newCallWords: ReadonlySet<CallWord> = new Set([
  'NewInboundCall',
  'NewOutboundCall',
  'OutboundPreview',
]);

/** What the agent may do, from the connector's words; those we do not know are left out. */
export function knownActions(words: readonly string[]): readonly Action[] {
  return words.map(findAction).filter((action) => action !== null);
}
const findAction = finder(actions);
/** The same of one word. */
export const knownAction = (word: string | null): Action | null => (word === null ? null : findAction(word));

type Category = Extract<ConnectorEvent, { kind: 'reasons' }>['category'];
const categories = new Map<string, Category>([
  ['notready', 'not-ready'],
  ['logout', 'logout'],
  ['wrapup', 'wrap-up'],
]);

/** Which list of reasons this is: the GC page has WrapUp, LOGOUT and NOT_READY. */
export function reasonCategory(word: string | null): Category | null {
  return word === null ? null : (categories.get(plain(word)) ?? null);
}

/** System status: IN_SERVICE, OUT_OF_SERVICE, and Finesse's PARTIAL_SERVICE, in which it answers nothing. */
export function serviceStatus(word: string): 'in' | 'out' | null {
  const status = plain(word);
  if (status === 'inservice') return 'in';
  return status === 'outofservice' || status === 'partialservice' ? 'out' : null;
}
