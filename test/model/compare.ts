import type { Dialog as ShownCall } from '../../src-shared/dialog.ts';
import { createPageView } from '../../src-main/core/views/page-view.ts';
import { callWord } from '../../src-main/demo/call-view.ts';
import { isPresent, type Leg } from '../../src-main/demo/finesse.ts';
import type { Desk } from './desk.ts';

/** One thing by both accounts. */
type Account = Readonly<Record<string, unknown>>;

/** Where Sidetone and the connector tell different stories, in words; empty when they agree. */
export function differences(desk: Desk): readonly string[] {
  const state = desk.state();
  const { session, agent, pending } = state;
  const view = createPageView()(state);
  const unreadable = desk.unreadable().map((text) => `could not be read: ${text}`);
  const waiting = pending.map(({ order }) => `still pending: ${order}`);
  if (session.phase !== 'in') {
    const left = [...view.dialogs, ...(agent === null ? [] : [agent])].length;
    return [...unreadable, ...waiting, ...(left === 0 ? [] : ['something is left after the session'])];
  }
  const theirs = desk.connector.board.agent(desk.setting.agentId);
  const legs = desk.connector.board.legs(desk.setting.agentId);
  return [
    ...unreadable,
    ...waiting,
    ...compare(
      'agent',
      { live: session.live, state: agent?.state, reason: agent?.reasonCode, pending: agent?.pendingState },
      {
        live: true,
        state: theirs?.state,
        reason: orNull(theirs?.reasonCode),
        pending: orNull(theirs?.pendingState),
      },
    ),
    ...(state.wish !== null && legs.length === 0 && ['READY', 'NOT_READY'].includes(agent?.state ?? '')
      ? ['what was to follow the call was not asked for']
      : []),
    ...compare('calls', { ids: idsOf(view.dialogs) }, { ids: idsOf(legs.map(({ dialog }) => dialog)) }),
    ...legs.flatMap((leg) => {
      const call = view.dialogs.find(({ id }) => id === leg.dialog.id);
      return call === undefined ? [] : compareCall(desk, call, leg);
    }),
  ];
}

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

function compareCall(desk: Desk, call: ShownCall, leg: Leg): readonly string[] {
  const { call: told } = desk.connector.board.callEvent(leg);
  const carried = carries(desk, leg);
  const [own] = told.participants;
  return compare(
    `call ${call.id}`,
    {
      phase: call.phase,
      ...(carried.party && { party: call.party }),
      ...(carried.parties && {
        participants: call.participants.map(inShort).sort(),
        variable: call.variables.find(({ name }) => name === 'callVariable4')?.value ?? '',
      }),
      actions: call.actions.filter((action) => carried.actions || action !== 'TRANSFER_SST').toSorted(),
    },
    {
      phase: phaseOf(leg),
      ...(carried.party && { party: told.otherParty }),
      ...(carried.parties && {
        participants: leg.dialog.parties.filter(isPresent).map(inShort).sort(),
        variable: leg.dialog.variables['callVariable4'] ?? '',
      }),
      actions: own?.actions.filter((action) => carried.actions || action !== 'TRANSFER_SST').toSorted(),
    },
  );
}

/**
 * What the events of this leg tell. The text form has no allowed actions, so that those are not known which
 * follow from the platform alone; no participants for a call that rings, fails or is a consult; and for one that
 * rings the caller, even if somebody else has taken their place.
 */
function carries({ setting }: Desk, leg: Leg): { parties: boolean; party: boolean; actions: boolean } {
  // Among three there is no one other party: the card shows them all, and either side may name whom it likes.
  const isPair = leg.dialog.parties.filter(isPresent).length <= 2;
  if (setting.form === 'json') return { parties: true, party: isPair, actions: true };
  const isPlain = callWord(leg) === 'InboundCall' && leg.party.state !== 'FAILED';
  return { parties: isPlain, party: isPair && leg.party.state !== 'ALERTING', actions: false };
}

const inShort = ({ address, state }: { address: string; state: string }) => `${address} ${state}`;

/** The phase in which an agent sees a leg of theirs. */
function phaseOf({ dialog, party }: Leg): ShownCall['phase'] {
  switch (party.state) {
    case 'ALERTING':
      return dialog.isOffer ? 'offered' : 'ringing';
    case 'ACTIVE':
      return 'talking';
    case 'HELD':
      return 'held';
    case 'FAILED':
      return 'failed';
    default:
      return 'dialling';
  }
}

function compare(what: string, ours: Account, theirs: Account): readonly string[] {
  return Object.keys(theirs).flatMap((name) => {
    const [mine, other] = [ours[name], theirs[name]].map((value) => JSON.stringify(value));
    return mine === other ? [] : [`${what}: ${name} is ${mine}, the connector has ${other}`];
  });
}
