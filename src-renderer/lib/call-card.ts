import type { Action, Dialog } from '../../src-shared/dialog.ts';
import type { MessageKey } from '../../src-shared/language/catalogue.ts';
import { say } from '../../src-shared/language/say.ts';
import { shownNumber } from '../../src-shared/shown-number.ts';
import { partyName, type Family } from '../../src-shared/words.ts';
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

/** A part of the line below a name. */
export interface MetaPart {
  readonly text: string;
  /** The number it says, as the phone system wrote it; `null` for what says none. */
  readonly raw: string | null;
}

const words = (text: string | null): readonly MetaPart[] => (text === null ? [] : [{ text, raw: null }]);
const number = (raw: string | null): readonly MetaPart[] =>
  raw === null ? [] : [{ text: shownNumber(raw), raw }];

/** Where the name is known, the number below it; then queue or campaign. */
export const partyMeta = (
  { name, party, queue }: Pick<Dialog, 'name' | 'party' | 'queue'>,
  campaign: string | null = null,
): readonly MetaPart[] => [...number(name === null ? null : party), ...words(campaign ?? queue)];

/** The line below the heading: number, queue or campaign, how the call came. */
export function cardMeta(dialog: Dialog): readonly MetaPart[] {
  const { phase, dialled, campaign } = dialog;
  const shown = dialled === null ? '' : shownNumber(dialled);
  const dialledPart =
    phase === 'ringing' && dialled !== null
      ? [{ text: say('call.dialled', { number: shown }), raw: dialled }]
      : [];
  return [...partyMeta(dialog, campaign), ...dialledPart, ...words(wayOf(dialog))];
}

/** How the call came about, by Finesse's word for it (seen in the vendor's configuration); a plain one that rings needs none. */
function wayOf({ callType, direction, phase }: Dialog): string | null {
  switch (callType) {
    case 'OTHER_IN':
      return say('call.direct');
    case 'TRANSFER':
    case 'OFFERED':
    case 'CONSULT_OFFERED':
      return say('call.transferred');
    case 'AGENT_INSIDE':
      return say('call.internal');
    case 'CONSULT_IN':
      return say('call.consulted');
    default:
      if (phase === 'ringing' || phase === 'offered') return null;
      return direction === 'in' ? say('call.inbound') : say('call.outgoing');
  }
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

/** The call a single key acts on: the one talked on, else the one that is dialled or failed, else the held one. */
export function activeCall(dialogs: readonly Dialog[]): Dialog | undefined {
  const order: readonly Dialog['phase'][] = ['talking', 'dialling', 'failed', 'held'];
  return order.flatMap((phase) => dialogs.filter((dialog) => dialog.phase === phase))[0];
}
