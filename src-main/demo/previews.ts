import { allowedLeg, isRefusal, type Command, type CommandTable, type Gc } from './command.ts';
import { finesseErrors } from './finesse-errors.ts';
import { ended, withLeg, type Leg } from './finesse.ts';

/**
 * A command on an offered preview; its second parameter is the action itself (GC page). UCCX offers nothing but
 * to take it.
 */
function onOffer(action: 'ACCEPT' | 'REJECT' | 'CLOSE', run: (gc: Gc, leg: Leg) => void): Command {
  return (gc, agentId, [dialogId, keyword]) => {
    if (gc.platform !== 'UCCE' && action !== 'ACCEPT') return finesseErrors.notOnPlatform;
    if (keyword?.toUpperCase() !== action) return finesseErrors.invalidInput;
    const leg = allowedLeg(gc, agentId, dialogId, action);
    if (isRefusal(leg)) return leg;
    run(gc, leg);
    return undefined;
  };
}

/** The contact is dialled in the same dialog (assumed; on UCCE the reservation may be a dialog of its own). */
function accept(gc: Gc, { dialog, party }: Leg) {
  const at = gc.schedule.now();
  const accepted = withLeg({ ...dialog, isOffer: false }, party.address, 'ACCEPTED', at);
  gc.board.putDialog(accepted);
  const outgoing = { ...accepted, from: party.address, to: dialog.from };
  gc.board.putDialog(withLeg(outgoing, party.address, 'INITIATING', at));
  gc.outside.connect(dialog.id, party.address, outgoing.to, 'OUTBOUND');
}

const withdraw = (gc: Gc, { dialog }: Leg) => gc.board.putDialog(ended(dialog, gc.schedule.now()));

/** The commands that answer the preview of a campaign. */
export const previewCommands: CommandTable = {
  acceptoutboundpreview: onOffer('ACCEPT', accept),
  rejectoutboundpreview: onOffer('REJECT', withdraw),
  closeoutboundpreview: onOffer('CLOSE', withdraw),
};
