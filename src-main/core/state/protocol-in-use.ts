import type { Heartbeat, ProtocolProblem } from '../../../src-shared/protocol.ts';
import type { DecodeOptions } from '../connector/decode.ts';
import type { Protocol } from '../connector/protocol.ts';
import { protocols } from '../connector/protocols.ts';
import type { ReadProtocol } from '../connector/read-protocol.ts';
import type { Untimed } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { dropNotice, raise } from './notices.ts';

/** The sign of life while an agent is logged in: the protocol's, unless the profile forces one. */
export function heartbeatOf({ profile, protocol }: AppState): Heartbeat {
  const forced = profile?.heartbeat ?? 'protocol';
  return forced === 'protocol' ? protocol.heartbeat : forced;
}

/** How the connector's events are to be decoded: as the protocol has it, unless the profile forces a form. */
export function readingOf({ profile, protocol }: AppState): DecodeOptions {
  const forced = profile?.form ?? 'protocol';
  return { form: forced === 'protocol' ? protocol.form : forced, names: protocol.events };
}

type ProtocolEvent = Extract<Untimed, { type: `protocol/${string}` }>;

/** What a reading of the protocol file means, as an event. */
export function protocolEvent(file: string, read: ReadProtocol): ProtocolEvent {
  return read.ok
    ? { type: 'protocol/changed', protocol: read.protocol }
    : { type: 'protocol/refused', file, problems: read.problems };
}

/** One notice however often a file is saved; a good file takes it away. */
const noticeId = 'protocol-file';

/** Another protocol is in force from the next command and event on. */
export function onProtocol(state: AppState, protocol: Protocol): AppState {
  return dropNotice({ ...state, protocol }, noticeId);
}

/** A site's file cannot be used: what is in force stays, and the problems are told. */
export function onProtocolRefused(
  state: AppState,
  at: number,
  file: string,
  problems: readonly ProtocolProblem[],
): AppState {
  const lastGood = !Object.values(protocols).includes(state.protocol);
  return raise(state, at, 'error', { kind: 'protocol-file', file, problems, lastGood }, noticeId);
}
