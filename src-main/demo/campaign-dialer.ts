import { isFree, readyAgent } from './caller.ts';
import type { CallerControl } from './control.ts';
import { ended, previewType, type Platform } from './finesse.ts';
import { inTurn, named } from './in-turn.ts';
import { newDialog, newParty } from './new-dialog.ts';
import type { Schedule } from './schedule.ts';
import type { Switchboard } from './switchboard.ts';
import type { World } from './world.ts';

export interface CampaignDialerOptions {
  readonly world: World;
  readonly platform: Platform;
  readonly board: Switchboard;
  readonly schedule: Schedule;
  /** How long a preview is offered, in ms. */
  readonly previewTimeoutMs: number;
}

/** The campaigns: they offer a contact to an agent, who accepts, rejects or closes it, or lets it lapse. */
export function createCampaignDialer(options: CampaignDialerOptions): Pick<CallerControl, 'offerPreview'> {
  const { world, platform, board, schedule } = options;
  const offers = world.campaigns.flatMap(({ name, contacts }) =>
    contacts.map((contact) => ({ name, contact })),
  );
  const nextOffer = inTurn(offers, 0);

  return {
    offerPreview({ agentId, campaign, timeoutMs = options.previewTimeoutMs } = {}) {
      const agent = agentId === undefined ? readyAgent(board) : board.agent(agentId);
      if (agent === undefined || !isFree(board, agent)) throw new Error('No READY agent for the preview');

      const { name, contact } = campaign === undefined ? nextOffer() : named(offers, campaign);
      const at = schedule.now();
      const { extension: address, profile } = agent;
      const dialog = newDialog({
        id: board.newDialogId(),
        from: contact.number,
        to: address,
        startedAt: at,
        isOffer: true,
        variables: {
          ...contact.variables,
          BACampaign: name,
          BACustomerName: contact.name,
          BACustomerNumber: contact.number,
        },
        parties: [newParty({ address, agentId: profile.id }, previewType(platform), 'ALERTING', at)],
      });
      board.putDialog(dialog);
      schedule.after(timeoutMs, () => {
        const now = board.dialog(dialog.id);
        if (now?.isOffer === true) board.putDialog(ended(now, schedule.now()));
      });
      return dialog.id;
    },
  };
}
