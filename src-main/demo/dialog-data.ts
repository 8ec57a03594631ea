import { allowedLeg, isRefusal, type Command, type CommandTable } from './command.ts';
import { finesseErrors } from './finesse-errors.ts';

/**
 * Notes the reason on a call that is up or has just ended. There is no answer (GC page). Body: dialog, then
 * the reason's label or code (assumed).
 */
const updateWrapup: Command = (gc, agentId, [dialogId, reason]) => {
  const known = gc.world.reasons.WrapUp.find(({ code, label }) => code === reason || label === reason);
  const dialogs = [...gc.board.dialogs(), ...gc.board.pastDialogs()];
  const dialog = dialogs.find(
    ({ id, parties }) => id === dialogId && parties.some((party) => party.agentId === agentId),
  );
  if (dialog === undefined) return finesseErrors.dialogNotFound;
  if (known === undefined) return finesseErrors.invalidInput;
  gc.board.amendDialog({ ...dialog, wrapUpReason: known.label });
  return undefined;
};

/** The variables an agent may change: the ten, and ECC variables. */
const isVariable = (name: string) => /^(callVariable([1-9]|10)|user\..+)$/.test(name);

/** Body: dialog, name, value (assumed). Everybody in the call hears of it. */
const updateVariable: Command = (gc, agentId, [dialogId, name = '', value = '']) => {
  const leg = allowedLeg(gc, agentId, dialogId, 'UPDATE_CALL_DATA');
  if (isRefusal(leg)) return leg;
  if (!isVariable(name)) return finesseErrors.invalidInput;
  const { dialog } = leg;
  gc.board.putDialog({ ...dialog, variables: { ...dialog.variables, [name]: value } });
  return undefined;
};

/** What the agent may do in the call now. */
const getControls: Command = (gc, agentId, [dialogId = '']) => {
  const leg = gc.board.legs(agentId).find(({ dialog }) => dialog.id === dialogId);
  if (leg === undefined) return finesseErrors.dialogNotFound;
  const [own] = gc.board.callEvent(leg).call.participants;
  gc.tell(agentId, { type: 'DialogControls', dialogId, actions: own?.actions ?? [] });
  return undefined;
};

const getParticipants: Command = (gc, agentId, [dialogId = '']) => {
  const leg = gc.board.legs(agentId).find(({ dialog }) => dialog.id === dialogId);
  if (leg === undefined) return finesseErrors.dialogNotFound;
  gc.tell(agentId, {
    type: 'Participants',
    dialogId,
    participants: gc.board.callEvent(leg).call.participants,
  });
  return undefined;
};

/** Zoom's recorder is told, and nobody answers (GC page). */
const recording: Command = () => undefined;

/** The commands about what belongs to a call: its variables, its reasons, its recording. */
export const dialogDataCommands: CommandTable = {
  updatedialogwrapup: updateWrapup,
  updatedialogvariable: updateVariable,
  getdialogcontrols: getControls,
  getdialogparticipants: getParticipants,
  zoompauserecording: recording,
  zoomresumerecording: recording,
};
