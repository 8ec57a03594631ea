import type { Agent } from './agents.ts';
import type { CallerControl } from './control.ts';
import {
  ended,
  isPresent,
  queueCallType,
  withoutParty,
  type Dialog,
  type Party,
  type Platform,
} from './finesse.ts';
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
  /** How long a preview is offered, in ms. */
  readonly previewTimeoutMs: number;
  /** The customer who calls first, counted from 0. */
  readonly seed: number;
}

/** The people outside: customers who call, wait, hang up, and the contacts of campaigns. */
export interface Caller extends CallerControl {
  /** An agent's state changed: whoever waits in a queue may get through. */
  agentChanged(agent: Agent): void;
}

export function createCaller(options: CallerOptions): Caller {
  const { world, platform, board, schedule } = options;
  let turn = options.seed;

  /** The next of a list, round and round. */
  function next<Item>(items: readonly Item[]): Item {
    const item = items[turn % items.length];
    turn += 1;
    if (item === undefined) throw new Error('The list is empty');
    return item;
  }

  const isFree = (agent: Agent) => agent.state === 'READY' && board.legs(agent.profile.id).length === 0;

  function readyAgent(teamId?: string): Agent | undefined {
    const free = board.agents().filter((agent) => isFree(agent));
    const ofTeam = free.filter(({ profile }) => teamId === undefined || profile.team.id === teamId);
    return ofTeam.toSorted((a, b) => (a.changedAt ?? 0) - (b.changedAt ?? 0))[0];
  }

  function newDialog(customer: Customer, to: string, queueName: string): Dialog {
    const at = schedule.now();
    return {
      id: board.newDialogId(),
      from: customer.number,
      to,
      ani: customer.number,
      dnis: to,
      queueName,
      startedAt: at,
      associatedDialogId: '',
      secondaryId: '',
      wrapUpReason: '',
      failure: '',
      isOffer: false,
      variables: customer.variables,
      parties: [party(customer.number, null, 'INITIATED', queueCallType(platform))],
    };
  }

  function party(address: string, agentId: string | null, state: Party['state'], callType: string): Party {
    const at = schedule.now();
    const type = agentId === null ? 'NULL' : 'AGENT_DEVICE';
    return { address, agentId, type, kind: '', callType, state, startedAt: at, changedAt: at };
  }

  function ringAt(dialog: Dialog, agent: Agent, callType: string) {
    const callee = party(agent.extension, agent.profile.id, 'ALERTING', callType);
    board.putDialog({ ...dialog, parties: [...dialog.parties, callee] });
  }

  /** The agent is reserved; the call leaves when nobody answers. */
  function deliver(dialog: Dialog, agent: Agent) {
    ringAt(dialog, agent, queueCallType(platform));
    schedule.after(options.ringNoAnswerMs, () => {
      const now = board.dialog(dialog.id);
      const rings = now?.parties.some(
        ({ agentId, state }) => agentId === agent.profile.id && state === 'ALERTING',
      );
      if (now === undefined || rings !== true) return;
      const reserved = board.agent(agent.profile.id) ?? agent;
      const reason = platform === 'UCCE' ? '32767' : '32763';
      board.putAgent({ ...reserved, next: { state: 'NOT_READY', reasonCode: reason } });
      board.putDialog(ended(now, schedule.now()));
    });
  }

  const isWaiting = ({ queueName, parties, isOffer }: Dialog) =>
    queueName !== '' && !isOffer && parties.length === 1 && parties.every(isPresent);

  return {
    ringInbound({ agentId, customer: name, queue: queueName } = {}) {
      const customer = name === undefined ? next(world.customers) : named(world.customers, name);
      const queue: Queue = queueName === undefined ? next(world.queues) : named(world.queues, queueName);
      const agent = agentId === undefined ? readyAgent(queue.teamId) : board.agent(agentId);
      if (agentId !== undefined && (agent === undefined || agent.state === 'LOGOUT'))
        throw new Error(`Agent ${agentId} is not logged in`);

      if (agent !== undefined && !isFree(agent)) {
        const direct = newDialog(customer, agent.extension, '');
        ringAt(direct, agent, 'OTHER_IN');
        return direct.id;
      }
      const dialog = newDialog(customer, queue.number, queue.name);
      if (agent === undefined) board.putDialog(dialog);
      else deliver(dialog, agent);
      return dialog.id;
    },

    callerHangsUp(dialogId) {
      const dialog = board.dialog(dialogId);
      const outside = dialog?.parties.find((one) => one.type === 'NULL' && isPresent(one));
      if (dialog !== undefined && outside !== undefined)
        board.putDialog(withoutParty(dialog, outside.address, schedule.now()));
    },

    offerPreview({ agentId, campaign: name, timeoutMs = options.previewTimeoutMs } = {}) {
      if (platform === 'UCCX') throw new Error('Previews to accept or reject exist on UCCE only');
      const agent = agentId === undefined ? readyAgent() : board.agent(agentId);
      if (agent === undefined || !isFree(agent)) throw new Error('No READY agent for the preview');
      const campaign = name === undefined ? next(world.campaigns) : named(world.campaigns, name);
      const contact = next(campaign.contacts);
      const dialog = newDialog(contact, agent.extension, '');
      board.putDialog({
        ...dialog,
        from: contact.number,
        isOffer: true,
        variables: {
          ...contact.variables,
          BACampaign: campaign.name,
          BACustomerName: contact.name,
          BACustomerNumber: contact.number,
          BAStatus: 'PO',
        },
        parties: [party(agent.extension, agent.profile.id, 'ALERTING', 'OUTBOUND_PREVIEW')],
      });
      schedule.after(timeoutMs, () => {
        const now = board.dialog(dialog.id);
        if (now?.isOffer === true) board.putDialog(ended(now, schedule.now()));
      });
      return dialog.id;
    },

    agentChanged(agent) {
      if (!isFree(agent)) return;
      const queues = world.queues.filter(({ teamId }) => teamId === agent.profile.team.id);
      const waiting = board
        .dialogs()
        .find((dialog) => isWaiting(dialog) && queues.some((queue) => queue.name === dialog.queueName));
      if (waiting !== undefined) deliver(waiting, agent);
    },
  };
}

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((one) => one.name === name);
  if (item === undefined) throw new Error(`There is no ${name} in this world`);
  return item;
}
