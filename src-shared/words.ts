import type { AgentStateName } from './agent.ts';
import type { Dialog, Recent } from './dialog.ts';
import type { PlainKey } from './language/catalogue.ts';
import { say } from './language/say.ts';
import type { Order } from './notice.ts';
import type { Settings } from './settings.ts';
import { shownNumber } from './shown-number.ts';

/** What the phone is doing, told by hue: the name of a group of colours in the design's tokens. */
export type Family = 'ready' | 'away' | 'call' | 'wrap' | 'danger' | 'off';

/** The state glyphs; a tray picture exists for each. */
export type StateGlyph =
  'ready' | 'not-ready' | 'ringing' | 'talking' | 'on-hold' | 'wrap-up' | 'logged-out' | 'disconnected';

/** How an agent state looks and reads everywhere. `solid` means that it wants the agent at once. */
export interface StateFace {
  /** In the language in force when it is read. */
  readonly label: string;
  readonly family: Family;
  readonly glyph: StateGlyph;
  readonly solid: boolean;
}

const face = (name: PlainKey, family: Family, glyph: StateGlyph, solid = false): StateFace => ({
  get label() {
    return say(name);
  },
  family,
  glyph,
  solid,
});
const faces: Readonly<Record<AgentStateName, StateFace>> = {
  READY: face('state.ready', 'ready', 'ready'),
  NOT_READY: face('state.not-ready', 'away', 'not-ready'),
  RESERVED: face('state.reserved', 'call', 'ringing', true),
  RESERVED_OUTBOUND: face('state.reserved', 'call', 'ringing', true),
  RESERVED_OUTBOUND_PREVIEW: face('state.preview-offered', 'call', 'ringing', true),
  TALKING: face('state.talking', 'call', 'talking'),
  HOLD: face('state.on-hold', 'call', 'on-hold'),
  WORK: face('state.wrap-up', 'wrap', 'wrap-up'),
  WORK_READY: face('state.wrap-up', 'wrap', 'wrap-up'),
  LOGOUT: face('state.logged-out', 'off', 'logged-out'),
  UNKNOWN: face('state.unknown', 'off', 'logged-out'),
};

/** The look of a state the connector reported. */
export const stateFace = (state: AgentStateName): StateFace => faces[state];

/** The look of having no connector. */
export const disconnectedFace: StateFace = face('state.not-connected', 'off', 'disconnected');

const busy = {
  answer: 'busy.answer',
  hold: 'busy.hold',
  resume: 'busy.resume',
  release: 'busy.end',
  dial: 'busy.call',
  accept: 'busy.accept',
  reject: 'busy.reject',
  close: 'busy.close',
  consult: 'busy.call',
  transfer: 'busy.transfer',
  'transfer-now': 'busy.transfer',
  conference: 'busy.join',
  swap: 'busy.swap',
  'end-consult': 'busy.end',
  'drop-participant': 'busy.drop',
  'update-variable': 'busy.save',
  'wrap-up': 'busy.send',
  recording: 'busy.send',
  ready: 'busy.ready',
  'not-ready': 'busy.not-ready',
  'work-ready': 'busy.wrap-up',
  'work-not-ready': 'busy.wrap-up',
  'log-out': 'busy.log-out',
  'agent-ready': 'busy.ready',
  'agent-not-ready': 'busy.not-ready',
  'agent-log-out': 'busy.log-out',
  monitor: 'busy.monitor',
  'barge-in': 'busy.join',
} as const satisfies Record<Order, PlainKey>;

/** What a button says between the order and the event that confirms it. */
export const busyWord = (order: Order): string => say(busy[order]);

const names = {
  answer: 'order.answer',
  hold: 'order.hold',
  resume: 'order.resume',
  release: 'order.release',
  dial: 'order.dial',
  accept: 'order.accept',
  reject: 'order.reject',
  close: 'order.close',
  consult: 'order.consult',
  transfer: 'order.transfer',
  'transfer-now': 'order.transfer-now',
  conference: 'order.conference',
  swap: 'order.swap',
  'end-consult': 'order.end-consult',
  'drop-participant': 'order.drop-participant',
  'update-variable': 'order.update-variable',
  'wrap-up': 'order.wrap-up',
  recording: 'order.recording',
  ready: 'order.ready',
  'not-ready': 'order.not-ready',
  'work-ready': 'order.work',
  'work-not-ready': 'order.work',
  'log-out': 'order.log-out',
  'agent-ready': 'order.ready',
  'agent-not-ready': 'order.not-ready',
  'agent-log-out': 'order.log-out',
  monitor: 'order.monitor',
  'barge-in': 'order.barge-in',
} as const satisfies Record<Order, PlainKey>;

/** The order as its button names it. */
export const orderName = (order: Order): string => say(names[order]);

/** Who is at the other end: the name, else the number as people here write it, else that it was withheld. */
export const partyName = ({ name, party }: Pick<Dialog | Recent, 'name' | 'party'>): string =>
  name ?? (party === null ? say('party.withheld') : shownNumber(party));

/** What Reject and Close do to a campaign's record: the site's own words, else what most diallers do. */
export function previewNote(order: 'reject' | 'close', own: Settings['previewWords']): string {
  if (own[order] !== '') return own[order];
  return order === 'reject' ? say('preview.reject-means') : say('preview.close-means');
}

/** The variables that Cisco names itself, and says the same by everywhere. */
function knownVariable(name: string): string | null {
  switch (name.toUpperCase()) {
    case 'ANI':
      return say('variable.caller-number');
    case 'DNIS':
      return say('variable.dialled');
    default:
      return null;
  }
}

/**
 * A call variable's name for people: `callVariable3` is "Variable 3", `user.cust_tier` and `user.CustTier` are
 * "Cust tier". Anything else stays as the site wrote it.
 */
export function variableLabel(name: string): string {
  const numbered = /^callvariable(\d+)$/i.exec(name);
  if (numbered !== null) return say('variable.numbered', { number: numbered[1] ?? '' });
  if (!/^user\./i.test(name)) return knownVariable(name) ?? name;
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
