import type { Control } from '../../src-main/demo/control.ts';

/** What the panel shows: agents who are logged in, calls that are up, and what was received last. */
export interface Standing {
  readonly agents: readonly { readonly id: string; readonly state: string; readonly extension: string }[];
  readonly calls: readonly {
    readonly id: string;
    readonly state: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Words of the latest commands, newest first; never a body. */
  readonly received: readonly string[];
}

const receivedShown = 12;

/** What stands now: who is here, and in which call. */
export function standing(control: Control): Standing {
  const { agents, dialogs } = control.snapshot();
  return {
    agents: Object.values(agents)
      .filter(({ state }) => state !== 'LOGOUT')
      .map(({ id, state, extension }) => ({ id, state, extension })),
    calls: dialogs.map(({ id, state, from, to }) => ({ id, state, from, to })),
    received: control
      .received()
      .slice(-receivedShown)
      .toReversed()
      .map(({ word, subject }) => `${word} ${subject}`),
  };
}

/** Each button of the panel. `of` is an agent's id, a dialog's id, or nothing. */
const actions = {
  ring: (control, of) => void control.ringInbound({ agentId: of }),
  preview: (control, of) => void control.offerPreview({ agentId: of }),
  'events-json': (control, of) => control.setForm(of, 'json'),
  'events-text': (control, of) => control.setForm(of, 'text'),
  queue: (control) => void control.ringInbound(),
  'caller-hangs-up': (control, of) => control.callerHangsUp(of),
  kill: (control) => control.killConnections(),
  'stomp-error': (control) => control.failConnections('Stopped from the control panel'),
  'half-open': (control) => control.mute(),
  away: (control) => control.stopListening(),
  back: (control) => control.startListening(),
  'out-of-service': (control) => control.setService('OUT_OF_SERVICE'),
  'in-service': (control) => control.setService('IN_SERVICE'),
  'drop-5': (control) => control.dropEvents(5),
  duplicate: (control) => control.duplicateEvents(true),
  reorder: (control) => control.reorderEvents(true),
  garbage: (control) => control.sendGarbage('{"Dialog":['),
  'refuse-answer': (control) => void control.refuse('answercall'),
  'slow-answer': (control) => void control.delay('answercall', 3000),
  'deaf-hold': (control) => void control.ignore('holdcall'),
  clear: (control) => control.clearFaults(),
} as const satisfies Readonly<Record<string, (control: Control, of: string) => void | Promise<void>>>;

export type ActionName = keyof typeof actions;

export const actionNames = Object.keys(actions) as readonly ActionName[];

/** Whether the panel has an action of this name. */
export const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name);

/** Does it. Throws, in the connector's words, what cannot be done now. */
export async function act(control: Control, name: ActionName, of: string): Promise<void> {
  await actions[name](control, of);
}
