import { isPreview, isQueueCall, type AgentState, type Leg, type Platform } from './finesse.ts';
import type { AgentProfile } from './world.ts';

/** An agent as Finesse has them now. */
export interface Agent {
  readonly profile: AgentProfile;
  readonly state: AgentState;
  readonly reasonCode: string;
  /** The state that follows the present calls; told on UCCE only (GC page). */
  readonly pendingState: string;
  /** Epoch milliseconds; null for somebody who never logged in. */
  readonly changedAt: number | null;
  /** Empty while logged out. */
  readonly extension: string;
  /** The phone of a mobile agent, which rings in the place of the extension's; null for all others. */
  readonly mobile: { readonly phone: string; readonly isNailed: boolean } | null;
  /** Where the agent goes when the calls are over: what they came from, or what was asked for since. */
  readonly next: { readonly state: AgentState; readonly reasonCode: string };
  /** A queue call was answered that wrap-up has not followed yet. */
  readonly owesWrapUp: boolean;
}

/** Somebody who has not logged in. */
export function absentAgent(profile: AgentProfile): Agent {
  const next = { state: 'NOT_READY', reasonCode: '' } as const;
  return {
    profile,
    state: 'LOGOUT',
    reasonCode: '',
    pendingState: '',
    changedAt: null,
    extension: '',
    mobile: null,
    next,
    owesWrapUp: false,
  };
}

const idleStates: readonly AgentState[] = ['READY', 'NOT_READY', 'WORK', 'WORK_READY'];

/** Logged in and without a call that counts. */
export const isIdle = ({ state }: Agent) => idleStates.includes(state);

/** The agent in another state, outside of any call. */
export function inState(agent: Agent, state: AgentState, reasonCode: string, at: number): Agent {
  const place = state === 'LOGOUT' ? { extension: '', mobile: null } : {};
  return { ...agent, state, reasonCode, pendingState: '', changedAt: at, owesWrapUp: false, ...place };
}

/** The agent with another state to follow the present calls. Only UCCE tells of it. */
export function withNext(agent: Agent, state: AgentState, reasonCode: string, platform: Platform): Agent {
  return { ...agent, next: { state, reasonCode }, pendingState: platform === 'UCCE' ? state : '' };
}

/**
 * The agent in the state that their legs call for; the same object when nothing changes. Who is logged out
 * stays so, even if a call goes on at the phone.
 * idle -> RESERVED -> TALKING <-> HOLD -> wrap-up or what is next
 */
export function settled(agent: Agent, legs: readonly Leg[], at: number): Agent {
  if (agent.state === 'LOGOUT') return agent;
  const state = busyState(legs);
  const answered = legs.some(({ party }) => party.state === 'ACTIVE' && isQueueCall(party));
  const owesWrapUp = agent.owesWrapUp || answered;
  if (state === null) return isIdle(agent) ? agent : afterCalls(agent, legs, at);
  const known = owesWrapUp === agent.owesWrapUp ? agent : { ...agent, owesWrapUp };
  if (state === agent.state) return known;
  const next = isIdle(agent) ? { state: withoutWork(agent.state), reasonCode: agent.reasonCode } : agent.next;
  return { ...known, state, reasonCode: '', changedAt: at, next };
}

/** The state of somebody with these legs; null when they leave the agent free. */
function busyState(legs: readonly Leg[]): AgentState | null {
  const states = legs.map(({ party }) => party.state);
  if (states.includes('ACTIVE')) return 'TALKING';
  if (states.includes('HELD')) return 'HOLD';
  if (legs.some(({ party }) => isPreview(party))) return 'RESERVED_OUTBOUND_PREVIEW';
  if (legs.some(({ party }) => party.state === 'ALERTING' && isQueueCall(party))) return 'RESERVED';
  return null;
}

/** A wish to log out lapses when the phone still rings or dials. */
function afterCalls(agent: Agent, legs: readonly Leg[], at: number): Agent {
  const { next } = agent;
  if (next.state === 'LOGOUT' && legs.length > 0) return inState(agent, 'NOT_READY', '', at);
  const mustWrapUp = agent.owesWrapUp && agent.profile.wrapUpOnIncoming === 'REQUIRED';
  if (!mustWrapUp || next.state === 'LOGOUT' || next.state.startsWith('WORK'))
    return inState(agent, next.state, next.reasonCode, at);
  return inState(agent, next.state === 'READY' ? 'WORK_READY' : 'WORK', '', at);
}

/** What follows a wrap-up that a call interrupts. */
function withoutWork(state: AgentState): AgentState {
  if (state === 'WORK_READY') return 'READY';
  return state === 'WORK' ? 'NOT_READY' : state;
}
