import { allowedActions } from './allowed-actions.ts';
import { absentAgent, settled, type Agent } from './agents.ts';
import { callView, callWord } from './call-view.ts';
import type { AgentView, GcEvent } from './events.ts';
import { dialogState, isPresent, type Dialog, type Leg, type Platform } from './finesse.ts';
import type { Schedule } from './schedule.ts';
import type { World } from './world.ts';

export interface SwitchboardOptions {
  readonly world: World;
  readonly platform: Platform;
  readonly schedule: Schedule;
  /** Called for every change that an agent is to hear of. */
  onEvent(agentId: string, event: GcEvent): void;
  /** Called after an agent's state changed and was told. */
  onAgent(agent: Agent): void;
  /** Called after a dialog changed or ended and was told. */
  onDialog(dialog: Dialog): void;
}

/** Finesse's memory: agents and dialogs. What is put in is told to everybody it concerns. */
export interface Switchboard {
  agent(id: string): Agent | undefined;
  agents(): readonly Agent[];
  /** Who is logged in at this phone. */
  agentAt(extension: string): Agent | undefined;
  /** Replaces an agent; a change of state is told. */
  putAgent(agent: Agent): void;
  /** Undefined for a dialog that never was or has ended. */
  dialog(id: string): Dialog | undefined;
  dialogs(): readonly Dialog[];
  /** An agent's legs in dialogs that they have not left. */
  legs(agentId: string): readonly Leg[];
  /** An id no dialog has had. */
  newDialogId(): string;
  /** Adds or replaces a dialog, tells every agent in it, and moves agents to the states it calls for. */
  putDialog(dialog: Dialog): void;
  /** Replaces a dialog, be it over or not, and tells nobody. */
  amendDialog(dialog: Dialog): void;
  /** The dialogs that ended last, newest last. */
  pastDialogs(): readonly Dialog[];
  /** The Call event for one leg as it is now. */
  callEvent(leg: Leg): Extract<GcEvent, { type: 'Call' }>;
}

/** An agent as State events and team rows show them. */
export function agentView(agent: Agent): AgentView {
  const { profile, state, reasonCode, pendingState, changedAt, extension } = agent;
  const { id: agentId, firstName, lastName } = profile;
  return { agentId, firstName, lastName, state, reasonCode, pendingState, changedAt, extension };
}

const firstDialogId = 16_804_377;
const rememberedDialogs = 100;

/** Keeps agents and dialogs, and tells what changes about them. */
export function createSwitchboard({
  world,
  platform,
  schedule,
  ...listener
}: SwitchboardOptions): Switchboard {
  const agents = new Map(world.agents.map((profile) => [profile.id, absentAgent(profile)]));
  const dialogs = new Map<string, Dialog>();
  let past: readonly Dialog[] = [];
  let dialogCount = 0;

  /** The dialogs that an agent was ever in and that go on, so that a crowd's calls are not looked through. */
  const dialogsOf = new Map<string, Set<string>>();

  const legs = (agentId: string): readonly Leg[] =>
    [...(dialogsOf.get(agentId) ?? [])].flatMap((id) => {
      const dialog = dialogs.get(id);
      if (dialog === undefined) return [];
      return dialog.parties
        .filter((party) => party.agentId === agentId && isPresent(party))
        .map((party) => ({ dialog, party }));
    });

  function keep(dialog: Dialog) {
    dialogs.set(dialog.id, dialog);
    for (const { agentId } of dialog.parties)
      if (agentId !== null) dialogsOf.set(agentId, (dialogsOf.get(agentId) ?? new Set()).add(dialog.id));
  }

  function remove(dialog: Dialog): boolean {
    for (const ids of dialog.parties.flatMap(({ agentId }) => dialogsOf.get(agentId ?? '') ?? []))
      ids.delete(dialog.id);
    return dialogs.delete(dialog.id);
  }

  const callEvent: Switchboard['callEvent'] = (leg) => {
    const others = leg.party.agentId === null ? [] : legs(leg.party.agentId);
    return { type: 'Call', word: callWord(leg), call: callView(leg, others, platform) };
  };

  function putAgent(agent: Agent) {
    const before = agents.get(agent.profile.id);
    agents.set(agent.profile.id, agent);
    if (before !== undefined && !isTold(before, agent)) return;
    listener.onEvent(agent.profile.id, { type: 'State', agent: agentView(agent) });
    listener.onAgent(agent);
  }

  function settle(agentIds: readonly string[]) {
    for (const id of agentIds) {
      const agent = agents.get(id);
      if (agent !== undefined) putAgent(settled(agent, legs(id), schedule.now()));
    }
  }

  /** Whoever left earlier heard of it then. */
  function announce(dialog: Dialog, before: Dialog | undefined) {
    const left = before?.parties.filter((party) => !isPresent(party)).map((party) => party.address) ?? [];
    for (const party of dialog.parties)
      if (party.agentId !== null && (isPresent(party) || !left.includes(party.address)))
        listener.onEvent(party.agentId, callEvent({ dialog, party }));
  }

  /** What these agents may do in their other calls: a held one can be transferred while another is active. */
  function otherActions(agentIds: readonly string[], dialogId: string) {
    return agentIds.flatMap(legs).flatMap((leg) => {
      if (leg.dialog.id === dialogId) return [];
      const rest = legs(leg.party.agentId ?? '').filter(({ dialog }) => dialog.id !== leg.dialog.id);
      const others = rest.map(({ party }) => party);
      return [{ leg, actions: allowedActions(leg.dialog, leg.party, others, platform).join() }];
    });
  }

  return {
    agent: (id) => agents.get(id),
    agents: () => [...agents.values()],
    agentAt: (extension) => [...agents.values()].find((agent) => agent.extension === extension),
    putAgent,
    dialog: (id) => dialogs.get(id),
    dialogs: () => [...dialogs.values()],
    legs,
    newDialogId() {
      dialogCount += 1;
      return String(firstDialogId + dialogCount - 1);
    },
    putDialog(given) {
      const dialog = withoutEarlierStays(given);
      const before = dialogs.get(dialog.id);
      const state = dialogState(dialog);
      const members = dialog.parties.flatMap(({ agentId }) => agentId ?? []);
      const actionsBefore = otherActions(members, dialog.id).map(({ actions }) => actions);
      if (state !== 'DROPPED') keep(dialog);
      else if (remove(dialog)) past = [...past, dialog].slice(-rememberedDialogs);
      // An agent is reserved before the phone rings, and talks after the call is up.
      const ringing = dialog.parties.filter((party) => party.state === 'ALERTING');
      settle(ringing.flatMap(({ agentId }) => agentId ?? []));
      announce(dialog, before);
      otherActions(members, dialog.id).forEach(({ leg, actions }, index) => {
        if (actions !== actionsBefore[index] && leg.party.agentId !== null)
          listener.onEvent(leg.party.agentId, callEvent(leg));
      });
      settle(members);
      listener.onDialog(dialog);
    },
    amendDialog(dialog) {
      if (dialogs.has(dialog.id)) keep(dialog);
      else past = past.map((other) => (other.id === dialog.id ? dialog : other));
    },
    pastDialogs: () => past,
    callEvent,
  };
}

/** Somebody who left a call and is in it again is one party, not two. */
function withoutEarlierStays(dialog: Dialog): Dialog {
  const present = dialog.parties.filter(isPresent).map(({ address }) => address);
  const parties = dialog.parties.filter((party) => isPresent(party) || !present.includes(party.address));
  return parties.length < dialog.parties.length ? { ...dialog, parties } : dialog;
}

/** Whether the difference is one that a State event shows. */
function isTold(before: Agent, after: Agent): boolean {
  const { state, reasonCode, pendingState, changedAt } = before;
  return (
    state !== after.state ||
    reasonCode !== after.reasonCode ||
    pendingState !== after.pendingState ||
    changedAt !== after.changedAt
  );
}
