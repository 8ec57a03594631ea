import type { Agent } from './agents.ts';
import type { CallerControl } from './control.ts';
import {
  ended,
  isPresent,
  queueCallType,
  withLeg,
  withoutParty,
  type Dialog,
  type Platform,
} from './finesse.ts';
import { inTurn, named } from './in-turn.ts';
import { newDialog, newParty } from './new-dialog.ts';
import type { Schedule } from './schedule.ts';
import type { Switchboard } from './switchboard.ts';
import type { Customer, Queue, World } from './world.ts';

export interface CallerOptions {
  readonly world: World;
  readonly platform: Platform;
  readonly board: Switchboard;
  readonly schedule: Schedule;
  /** How long a queue call rings at an agent before it leaves, in ms. */
  readonly ringNoAnswerMs: number;
  /** The customer who calls first, counted from 0. */
  readonly seed: number;
}

/** The customers: they call, wait, and hang up. */
export interface Caller extends Pick<CallerControl, 'ringInbound' | 'callerHangsUp'> {
  /** An agent's state changed: whoever waits in a queue may get through. */
  agentChanged(agent: Agent): void;
}

/** Whether a queue call can be given to the agent. */
export const isFree = (board: Switchboard, { state, profile }: Agent) =>
  state === 'READY' && board.legs(profile.id).length === 0;

/** Who has been READY and free for longest, of one team or of all. */
export function readyAgent(board: Switchboard, teamId?: string): Agent | undefined {
  return board
    .agents()
    .filter((agent) => isFree(board, agent) && (teamId === undefined || agent.profile.team.id === teamId))
    .toSorted((a, b) => (a.changedAt ?? 0) - (b.changedAt ?? 0))[0];
}

/** In a queue, with nobody there but the caller. */
export const isWaiting = ({ queueName, parties }: Dialog) =>
  queueName !== '' && parties.length === 1 && parties.every(({ type }) => type === 'NULL');

/** Lets customers call, wait in queues and be given to whoever is free. */
export function createCaller({ world, platform, board, schedule, ...options }: CallerOptions): Caller {
  const nextCustomer = inTurn(world.customers, options.seed);
  const nextQueue = inTurn(world.queues, options.seed);
  const queueOf = (agent: Agent) => world.queues.find(({ teamId }) => teamId === agent.profile.team.id);

  function callTo(to: string, queueName: string, customer: Customer): Dialog {
    const at = schedule.now();
    const { number: from, variables } = customer;
    const caller = newParty({ address: from, agentId: null }, queueCallType(platform), 'INITIATED', at);
    const id = board.newDialogId();
    return newDialog({ id, from, to, queueName, variables, startedAt: at, parties: [caller] });
  }

  function ringAt(dialog: Dialog, { extension, profile }: Agent, callType: string) {
    const callee = newParty(
      { address: extension, agentId: profile.id },
      callType,
      'ALERTING',
      schedule.now(),
    );
    board.putDialog({ ...dialog, parties: [...dialog.parties, callee] });
  }

  /** The agent is reserved; the call leaves when nobody answers. */
  function deliver(dialog: Dialog, agent: Agent) {
    const agentId = agent.profile.id;
    ringAt(dialog, agent, queueCallType(platform));
    schedule.after(options.ringNoAnswerMs, () => {
      const leg = board.legs(agentId).find((one) => one.dialog.id === dialog.id);
      const reserved = board.agent(agentId);
      if (leg?.party.state !== 'ALERTING' || reserved === undefined) return;
      const reasonCode = platform === 'UCCE' ? '32767' : '32763';
      board.putAgent({ ...reserved, next: { state: 'NOT_READY', reasonCode } });
      board.putDialog(ended(leg.dialog, schedule.now()));
    });
  }

  function callQueue(queue: Queue, customer: Customer, agent: Agent | undefined): string {
    const dialog = callTo(queue.number, queue.name, customer);
    if (agent === undefined) board.putDialog(dialog);
    else deliver(dialog, agent);
    return dialog.id;
  }

  function callAgent(agent: Agent, customer: Customer): string {
    const dialog = callTo(agent.extension, '', customer);
    ringAt(dialog, agent, 'OTHER_IN');
    return dialog.id;
  }

  return {
    ringInbound({ agentId, customer: name, queue: queueName } = {}) {
      const customer = name === undefined ? nextCustomer() : named(world.customers, name);
      const wanted = queueName === undefined ? undefined : named(world.queues, queueName);
      const agent = agentId === undefined ? readyAgent(board, wanted?.teamId) : board.agent(agentId);
      if (agentId !== undefined && (agent === undefined || agent.state === 'LOGOUT'))
        throw new Error(`Agent ${agentId} is not logged in`);
      if (agent === undefined) return callQueue(wanted ?? nextQueue(), customer, undefined);
      if (!isFree(board, agent)) return callAgent(agent, customer);
      return callQueue(wanted ?? queueOf(agent) ?? nextQueue(), customer, agent);
    },

    callerHangsUp(dialogId) {
      const dialog = board.dialog(dialogId);
      const outside = dialog?.parties.find((party) => party.type === 'NULL' && isPresent(party));
      if (dialog === undefined || outside === undefined) return;
      const at = schedule.now();
      // Finesse tells of the caller who is gone before it clears the call (page on dialog states, for a call that
      // was answered; assumed for one that rings).
      const gone = withLeg(dialog, outside.address, 'DROPPED', at);
      if (gone.parties.some(({ state }) => state === 'ALERTING')) board.putDialog(gone);
      board.putDialog(withoutParty(dialog, outside.address, at));
    },

    agentChanged(agent) {
      if (!isFree(board, agent)) return;
      const queueName = queueOf(agent)?.name;
      const waiting = board.dialogs().find((dialog) => isWaiting(dialog) && dialog.queueName === queueName);
      if (waiting !== undefined) deliver(waiting, agent);
    },
  };
}
