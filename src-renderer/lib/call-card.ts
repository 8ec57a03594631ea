import type { Action, Dialog } from '../../src-shared/dialog.ts';
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
      return face(second ? 'Second call ringing' : 'Incoming call', 'ringing', true);
    case 'offered':
      return face('Outbound preview', 'ringing', true);
    case 'dialling':
      return face('Calling', 'ringing');
    case 'talking':
      if (isConference(dialog)) return face(`Conference, ${peopleCount(dialog)} people`, 'talking');
      return face(dialog.kind === 'monitor' ? 'Listening in' : 'Talking', 'talking');
    case 'held':
      if (isConference(dialog)) return face(`Conference on hold, ${peopleCount(dialog)} people`, 'on-hold');
      return face('On hold', 'on-hold');
    case 'failed':
      return face('Call failed', 'error', false, 'danger');
  }
}

/** The name of the card for whoever cannot see it. */
export function cardName(dialog: Dialog): string {
  const who = partyName(dialog);
  if (isConference(dialog))
    return `Conference, ${peopleCount(dialog)} people${dialog.phase === 'held' ? ', on hold' : ''}`;
  switch (dialog.phase) {
    case 'ringing':
      return `Incoming call from ${who}`;
    case 'offered':
      return `Outbound preview, ${who}`;
    case 'dialling':
      return `Calling ${who}`;
    case 'talking':
      return `Call with ${who}`;
    case 'held':
      return `Call with ${who}, on hold`;
    case 'failed':
      return `Call with ${who}, failed`;
  }
}

/** The line below the heading: number, queue or campaign, how the call came. */
export function cardMeta(dialog: Dialog): readonly string[] {
  const number = dialog.name === null ? null : dialog.party;
  const dialled = dialog.phase === 'ringing' && dialog.dialled !== null ? `dialled ${dialog.dialled}` : null;
  const way = dialog.direction === 'in' ? 'Inbound' : 'Outgoing';
  const quiet = dialog.phase === 'ringing' || dialog.phase === 'offered';
  return [number, dialog.campaign ?? dialog.queue, dialled, quiet ? null : way].filter(
    (part) => part !== null,
  );
}

const stages: Readonly<Record<Dialog['phase'], string>> = {
  ringing: 'while the call is ringing',
  dialling: 'until the call is answered',
  talking: 'while talking',
  held: 'while on hold',
  offered: 'before the call is made',
  failed: 'for a call that failed',
};

/** Why an action of this call is off: the connection first, else its phase; `null` when it is allowed. */
export function actionOff(dialog: Dialog, action: Action, off: string | null): string | null {
  if (off !== null) return off;
  return dialog.actions.includes(action) ? null : `Not possible ${stages[dialog.phase]}.`;
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
