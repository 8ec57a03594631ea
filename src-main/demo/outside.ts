import { ended, withLeg, type Dialog, type LegState, type Party } from './finesse.ts';
import { newParty } from './new-dialog.ts';
import type { Schedule } from './schedule.ts';
import type { Switchboard } from './switchboard.ts';
import type { World } from './world.ts';

export interface OutsideOptions {
  readonly world: World;
  readonly board: Switchboard;
  readonly schedule: Schedule;
  /** How long a dialled number rings before somebody picks up, in ms. */
  readonly pickUpMs: number;
  /** How long a failed call stays before the phone system drops it, in ms. */
  readonly failedCallMs: number;
}

/** The network beyond the agent's phone: finds whoever was dialled, rings there, picks up. */
export interface Outside {
  /**
   * Carries on a dialog whose agent at `from` has dialled `to`. Another agent's extension rings there.
   * Numbers ending in 190 are busy, in 191 cannot be reached, and in 192 ring for ever; extensions
   * that are no phones cannot be reached either.
   * @param calleeType what the call is to the other end, if that is an agent
   */
  connect(dialogId: string, from: string, to: string, calleeType: string): void;
  /** Rings at one more number for a call that is up. Says whether it can be reached. */
  add(dialog: Dialog, to: string, calleeType: string): boolean;
}

/** From dialling to ringing. */
const routingMs = 200;

/** Rings wherever an agent has dialled, and picks up there. */
export function createOutside({ world, board, schedule, pickUpMs, failedCallMs }: OutsideOptions): Outside {
  /** Changes the dialog unless it is over, or somebody moved on while the call was on its way. */
  function step(dialogId: string, from: string, expected: LegState, change: (dialog: Dialog) => Dialog) {
    const dialog = board.dialog(dialogId);
    const caller = dialog?.parties.find(({ address }) => address === from);
    if (dialog !== undefined && caller?.state === expected) board.putDialog(change(dialog));
  }

  function fail(dialogId: string, from: string, failure: string) {
    step(dialogId, from, 'INITIATED', (dialog) =>
      withLeg({ ...dialog, failure }, from, 'FAILED', schedule.now()),
    );
    schedule.after(failedCallMs, () =>
      step(dialogId, from, 'FAILED', (dialog) => ended(dialog, schedule.now())),
    );
  }

  function ring(dialogId: string, from: string, callee: Party) {
    step(dialogId, from, 'INITIATED', (dialog) => ({ ...dialog, parties: [...dialog.parties, callee] }));
    pickUpLater(dialogId, callee, [from]);
  }

  function calleeAt(address: string, callType: string): Party {
    const agentId = board.agentAt(address)?.profile.id ?? null;
    const type = world.phones.includes(address) ? 'AGENT_DEVICE' : 'NULL';
    return newParty({ address, agentId, type }, callType, 'ALERTING', schedule.now());
  }

  /** Somebody outside picks up in the end, unless the number is one that rings for ever. */
  function pickUpLater(dialogId: string, callee: Party, alsoConnected: readonly string[]) {
    if (callee.agentId !== null || callee.address.endsWith('192')) return;
    schedule.after(pickUpMs, () => {
      const dialog = board.dialog(dialogId);
      const isRinging = dialog?.parties.some((party) => party === callee) ?? false;
      if (dialog === undefined || !isRinging) return;
      const answering = [callee.address, ...alsoConnected];
      board.putDialog(
        answering.reduce((call, address) => withLeg(call, address, 'ACTIVE', schedule.now()), dialog),
      );
    });
  }

  return {
    connect(dialogId, from, to, calleeType) {
      step(dialogId, from, 'INITIATING', (dialog) => withLeg(dialog, from, 'INITIATED', schedule.now()));
      schedule.after(routingMs, () => {
        if (to.endsWith('190')) return fail(dialogId, from, 'User busy');
        if (isUnreachable(world, to)) return fail(dialogId, from, 'Destination not available');
        ring(dialogId, from, calleeAt(to, calleeType));
      });
    },
    add(dialog, to, calleeType) {
      if (to.endsWith('190') || isUnreachable(world, to)) return false;
      const callee = calleeAt(to, calleeType);
      board.putDialog({ ...dialog, parties: [...dialog.parties, callee] });
      pickUpLater(dialog.id, callee, []);
      return true;
    },
  };
}

function isUnreachable({ phones, queues }: World, to: string): boolean {
  const isInside = to.length <= 4;
  return (
    to.endsWith('191') || (isInside && !phones.includes(to) && !queues.some(({ number }) => number === to))
  );
}

/** Whether a number can be dialled at all: digits, with a plus before them or a star. */
export const isDialable = (address: string) => /^\+?[0-9*]{2,20}$/.test(address);
