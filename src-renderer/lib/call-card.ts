import type { Action, Dialog } from '../../src-shared/dialog.ts';
import type { MessageKey } from '../../src-shared/language/catalogue.ts';
import { say } from '../../src-shared/language/say.ts';
import { partyName, variableLabel, type Family } from '../../src-shared/words.ts';
import { isConference, peopleCount } from './conference.ts';
import type { GlyphName } from './glyph-name.ts';

/** The heading of a call card. */
export interface CardFace {
  readonly title: string;
  readonly family: Family;
  readonly glyph: GlyphName;
  /** It wants the agent now: outlined and pulsing. */
  readonly loud: boolean;
}

/** How a call presents itself; `second` when another call is up already. */
export function cardFace(dialog: Dialog, second: boolean): CardFace {
  const face = (title: string, glyph: GlyphName, loud = false, family: Family = 'call') => ({
    title,
    family,
    glyph,
    loud,
  });
  switch (dialog.phase) {
    case 'ringing':
      return face(second ? say('call.second') : say('call.incoming'), 'ringing', true);
    case 'offered':
      return face(say('call.preview'), 'ringing', true);
    case 'dialling':
      return face(say('call.calling'), 'ringing');
    case 'talking':
      if (isConference(dialog))
        return face(say('call.conference', { count: peopleCount(dialog) }), 'talking');
      return face(dialog.kind === 'monitor' ? say('call.listening') : say('call.talking'), 'talking');
    case 'held':
      if (isConference(dialog))
        return face(say('call.conference-held', { count: peopleCount(dialog) }), 'on-hold');
      return face(say('call.held'), 'on-hold');
    case 'failed':
      return face(say('call.failed'), 'error', false, 'danger');
  }
}

/** The name of the card for whoever cannot see it. */
export function cardName(dialog: Dialog): string {
  const name = partyName(dialog);
  if (isConference(dialog)) {
    const count = peopleCount(dialog);
    return dialog.phase === 'held'
      ? say('call.name-conference-held', { count })
      : say('call.conference', { count });
  }
  switch (dialog.phase) {
    case 'ringing':
      return say('call.name-incoming', { name });
    case 'offered':
      return say('call.name-preview', { name });
    case 'dialling':
      return say('call.name-calling', { name });
    case 'talking':
      return say('call.name-talking', { name });
    case 'held':
      return say('call.name-held', { name });
    case 'failed':
      return say('call.name-failed', { name });
  }
}

/** The line below the heading: number, queue or campaign, how the call came. */
export function cardMeta(dialog: Dialog): readonly string[] {
  const number = dialog.name === null ? null : dialog.party;
  const dialled =
    dialog.phase === 'ringing' && dialog.dialled !== null
      ? say('call.dialled', { number: dialog.dialled })
      : null;
  const way = dialog.direction === 'in' ? say('call.inbound') : say('call.outgoing');
  const quiet = dialog.phase === 'ringing' || dialog.phase === 'offered';
  return [number, dialog.campaign ?? dialog.queue, dialled, quiet ? null : way].filter(
    (part) => part !== null,
  );
}

const notIn = {
  ringing: 'call.off-ringing',
  dialling: 'call.off-dialling',
  talking: 'call.off-talking',
  held: 'call.off-held',
  offered: 'call.off-offered',
  failed: 'call.off-failed',
} as const satisfies Record<Dialog['phase'], MessageKey>;

/** Why an action of this call is off: the connection first, else its phase; `null` when it is allowed. */
export function actionOff(dialog: Dialog, action: Action, off: string | null): string | null {
  if (off !== null) return off;
  return dialog.actions.includes(action) ? null : say(notIn[dialog.phase]);
}

/** A labelled value of a call. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Where the IVR keeps its own addresses and settings: of no use to an agent (seen in a client's log). */
const plumbing = /^user\.(microapp|cvp_server)/i;

/**
 * The variables of a call with readable names. Left out is what carries nothing: empty ones, the IVR's own, and
 * what the card says already, which is the name and the campaign.
 */
export function callFacts({ variables, name: who, campaign }: Dialog): readonly Fact[] {
  const said = (name: string, value: string) =>
    value === who || (campaign !== null && name.toLowerCase() === 'bacampaign');
  return variables
    .filter(({ name, value }) => value.trim() !== '' && !plumbing.test(name) && !said(name, value))
    .map(({ name, value }) => ({ label: variableLabel(name), value }));
}

/** The call a single key acts on: the one talked on, else the one that is dialled or failed, else the held one. */
export function activeCall(dialogs: readonly Dialog[]): Dialog | undefined {
  const order: readonly Dialog['phase'][] = ['talking', 'dialling', 'failed', 'held'];
  return order.flatMap((phase) => dialogs.filter((dialog) => dialog.phase === phase))[0];
}
