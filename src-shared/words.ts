import type { AgentStateName } from './agent.ts';
import type { Dialog, Recent } from './dialog.ts';
import type { Order } from './notice.ts';

/** What the phone is doing, told by hue: the name of a group of colours in the design's tokens. */
export type Family = 'ready' | 'away' | 'call' | 'wrap' | 'danger' | 'off';

/** The state glyphs; a tray picture exists for each. */
export type StateGlyph =
  'ready' | 'not-ready' | 'ringing' | 'talking' | 'on-hold' | 'wrap-up' | 'logged-out' | 'disconnected';

/** How an agent state looks and reads everywhere. `solid` means that it wants the agent at once. */
export interface StateFace {
  readonly label: string;
  readonly family: Family;
  readonly glyph: StateGlyph;
  readonly solid: boolean;
}

const face = (label: string, family: Family, glyph: StateGlyph, solid = false): StateFace => ({
  label,
  family,
  glyph,
  solid,
});
const faces: Readonly<Record<AgentStateName, StateFace>> = {
  READY: face('Ready', 'ready', 'ready'),
  NOT_READY: face('Not ready', 'away', 'not-ready'),
  RESERVED: face('Reserved', 'call', 'ringing', true),
  RESERVED_OUTBOUND: face('Reserved', 'call', 'ringing', true),
  RESERVED_OUTBOUND_PREVIEW: face('Preview offered', 'call', 'ringing', true),
  TALKING: face('Talking', 'call', 'talking'),
  HOLD: face('On hold', 'call', 'on-hold'),
  WORK: face('Wrap-up', 'wrap', 'wrap-up'),
  WORK_READY: face('Wrap-up', 'wrap', 'wrap-up'),
  LOGOUT: face('Logged out', 'off', 'logged-out'),
  UNKNOWN: face('State unknown', 'off', 'logged-out'),
};

/** The look of a state the connector reported. */
export const stateFace = (state: AgentStateName): StateFace => faces[state];

/** The look of having no connector. */
export const disconnectedFace: StateFace = face('Not connected', 'off', 'disconnected');

const busy: Readonly<Record<Order, string>> = {
  answer: 'Answering',
  hold: 'Holding',
  resume: 'Resuming',
  release: 'Ending',
  dial: 'Calling',
  accept: 'Accepting',
  reject: 'Rejecting',
  close: 'Closing',
  consult: 'Calling',
  transfer: 'Transferring',
  'transfer-now': 'Transferring',
  conference: 'Joining',
  swap: 'Switching',
  'end-consult': 'Ending',
  'wrap-up': 'Sending',
  recording: 'Sending',
  ready: 'Going ready',
  'not-ready': 'Going not ready',
  'log-out': 'Logging out',
};

/** What a button says between the order and the event that confirms it. */
export const busyWord = (order: Order): string => busy[order];

const names: Readonly<Record<Order, string>> = {
  answer: 'Answer',
  hold: 'Hold',
  resume: 'Resume',
  release: 'End',
  dial: 'Call',
  accept: 'Accept',
  reject: 'Reject',
  close: 'Close',
  consult: 'Talk first',
  transfer: 'Complete transfer',
  'transfer-now': 'Transfer',
  conference: 'Conference',
  swap: 'Switch',
  'end-consult': 'End',
  'wrap-up': 'Wrap-up reason',
  recording: 'Recording',
  ready: 'Ready',
  'not-ready': 'Not ready',
  'log-out': 'Log out',
};

/** The order as its button names it. */
export const orderName = (order: Order): string => names[order];

/** Who is at the other end: the name, else the number, else that it was withheld. */
export const partyName = (call: Pick<Dialog | Recent, 'name' | 'party'>): string =>
  call.name ?? call.party ?? 'Number withheld';

const own: Readonly<Record<string, string>> = { ANI: 'Caller number', DNIS: 'Dialled' };

/**
 * A call variable's name for people: `callVariable3` is "Variable 3", `user.cust_tier` and `user.CustTier` are
 * "Cust tier". Anything else stays as the site wrote it.
 */
export function variableLabel(name: string): string {
  const numbered = /^callvariable(\d+)$/i.exec(name);
  if (numbered !== null) return `Variable ${numbered[1] ?? ''}`;
  if (!/^user\./i.test(name)) return own[name.toUpperCase()] ?? name;
  const words = name
    .slice('user.'.length)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => (/[A-Z]{2}/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
