import type { Command, CommandTable } from './command.ts';
import type { ReasonCategory } from './world.ts';

function reasons(category: ReasonCategory): Command {
  return (gc, agentId) => {
    gc.tell(agentId, { type: 'ReasonCodes', category, reasons: gc.world.reasons[category] });
    return undefined;
  };
}

/** The commands that list the reason codes. */
export const reasonCommands: CommandTable = {
  wrapupreasoncode: reasons('WrapUp'),
  reasoncodelogout: reasons('LOGOUT'),
  reasoncodenotready: reasons('NOT_READY'),
};
