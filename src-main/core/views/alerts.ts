import type { Dialog } from '../../../src-shared/dialog.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { shownNumber } from '../../../src-shared/shown-number.ts';
import { partyName } from '../../../src-shared/words.ts';

/** A native notification that ought to be on the screen now. It is withdrawn when it leaves this list. */
export interface Alert {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Calls that want the agent: these ring, and these the popup shows. */
export const calling = (view: AppView): readonly Dialog[] =>
  view.session.phase === 'in' && view.session.live
    ? view.dialogs.filter(({ phase }) => phase === 'ringing' || phase === 'offered')
    : [];

/** The notifications of the present state: one for each ringing call or offered preview. */
export function alerts(view: AppView, settings: Pick<Settings, 'notifications' | 'popup'>): readonly Alert[] {
  const wanted =
    settings.notifications === 'always' ||
    (settings.notifications === 'popup-off' && !settings.popup.enabled);
  if (!wanted) return [];
  return calling(view).map((call) => ({
    id: call.id,
    title:
      call.phase === 'offered'
        ? say('alert.preview', { name: partyName(call) })
        : say('call.from', { name: partyName(call) }),
    text: detail(call),
  }));
}

function detail(call: Dialog): string {
  const facts = [
    call.queue ?? call.campaign,
    call.name === null || call.party === null ? null : shownNumber(call.party),
  ];
  return facts.filter((fact) => fact !== null).join('. ');
}
