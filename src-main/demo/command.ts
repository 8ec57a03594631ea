import { allowedActions } from './allowed-actions.ts';
import type { Clients } from './clients.ts';
import type { ErrorView, GcEvent } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import { type Action, type Leg, type Platform } from './finesse.ts';
import type { Outside } from './outside.ts';
import type { Schedule } from './schedule.ts';
import type { Switchboard } from './switchboard.ts';
import type { World } from './world.ts';

/** What a command may use. */
export interface Gc {
  readonly world: World;
  readonly platform: Platform;
  readonly schedule: Schedule;
  readonly board: Switchboard;
  readonly clients: Clients;
  readonly outside: Outside;
  /** Whether Finesse can be used. */
  readonly status: 'IN_SERVICE' | 'OUT_OF_SERVICE';
  /** The supervisor hears of every change of state in this team from now on. */
  watch(supervisorId: string, teamId: string): void;
  /** To the clients of this agent. */
  tell(agentId: string, event: GcEvent): void;
}

/**
 * Carries out one command. The answer is why it was refused, or nothing: success shows in events only.
 * @param subject what follows the `#`: an agent id, or a client destination
 * @param params the parts of the body
 */
export type Command = (gc: Gc, subject: string, params: readonly string[]) => ErrorView | undefined;

/** Commands by their word in lower case, for the connector does not mind the case. */
export type CommandTable = Readonly<Record<string, Command>>;

/**
 * The agent's leg in a dialog, if Finesse allows the action there now; else the Error to answer with.
 */
export function allowedLeg(
  gc: Gc,
  agentId: string,
  dialogId: string | undefined,
  action: Action,
): Leg | ErrorView {
  const legs = gc.board.legs(agentId);
  const leg = legs.find(({ dialog }) => dialog.id === dialogId);
  if (leg === undefined) return finesseErrors.dialogNotFound;
  const others = legs.filter(({ dialog }) => dialog.id !== dialogId).map(({ party }) => party);
  const actions = allowedActions(leg.dialog, leg.party, others, gc.platform);
  return actions.includes(action) ? leg : finesseErrors.invalidState;
}

/** Whether a search for a leg ended in an error. */
export const isRefusal = (result: Leg | ErrorView): result is ErrorView => 'errorType' in result;
