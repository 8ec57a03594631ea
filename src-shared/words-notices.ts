import type { Notice, NoticeBody, Order } from './notice.ts';
import type { Told } from './words-link.ts';
import { spoken } from './words-link.ts';
import { orderName, stateFace } from './words.ts';
import { timeOfDay } from './format.ts';
import { reasonText } from './words-reasons.ts';
import { protocolFileText } from './words-protocol.ts';

/** What the agent can do about a notice from where it is shown. */
export type NoticeAction =
  | { readonly kind: 'go-ready'; readonly label: string }
  | { readonly kind: 'call-again'; readonly label: string; readonly number: string }
  /** To the list of commands, with how to correct a word. */
  | { readonly kind: 'inspector'; readonly label: string };

/** A notice in words. */
export interface NoticeTold extends Told {
  readonly action: NoticeAction | null;
}

const told = (title: string, text = '', action: NoticeAction | null = null): NoticeTold => ({
  title,
  text,
  action,
});
const openInspector: NoticeAction = { kind: 'inspector', label: 'See commands' };
const goReady: NoticeAction = { kind: 'go-ready', label: 'Go ready' };

const mayDiffer =
  'The command word for this is assumed and may differ at your site. Tell your administrator.';

const stateOrders: readonly Order[] = ['ready', 'not-ready', 'log-out'];
const nothingChanged = (order: Order) =>
  stateOrders.includes(order)
    ? 'Your state is unchanged.'
    : order === 'dial'
      ? 'No call was made.'
      : 'The call is unchanged.';

/** Finesse's and CTI's error names mean the same under several spellings; compare them bare. */
const bare = (code: string) =>
  code
    .toLowerCase()
    .replace(/^cf_/, '')
    .replace(/[\s_]+/g, '');
const stateErrors = ['invalidstate', 'invalidobjectstate', '22'];
const lostCallErrors = ['dialognotfound', 'notfound'];
const forbiddenErrors = ['authorizationfailure', 'invalidsupervisor', 'invalidauthorizationuserspecified'];

function refused(body: Extract<NoticeBody, { kind: 'refused' }>): NoticeTold {
  const name = orderName(body.order);
  if (body.assumed)
    return told(`${name} did not work`, `${spoken(body.text, body.code)} ${mayDiffer}`, openInspector);
  const code = bare(body.code);
  if (code === 'invaliddestination' && body.target !== null) {
    const again: NoticeAction = { kind: 'call-again', label: 'Call again', number: body.target };
    return told(
      `Could not reach ${body.target}`,
      'The number is busy or does not exist. Check it.',
      // A consult or a transfer is asked for on the call again: a new call would be another thing.
      body.order === 'dial' ? again : null,
    );
  }
  if (stateErrors.includes(code))
    return told(
      'Not possible right now',
      stateOrders.includes(body.order)
        ? `Your state does not allow ${name} at the moment (${body.code}).`
        : `The call changed before ${name} arrived (${body.code}).`,
    );
  if (lostCallErrors.includes(code) && !stateOrders.includes(body.order) && body.order !== 'dial')
    return told('That call has already ended');
  if (forbiddenErrors.includes(code)) return told('You may not do this', spoken(body.text, body.code));
  return told(`${name} did not work`, `${spoken(body.text, body.code)} ${nothingChanged(body.order)}`);
}

function stateChanged(
  at: number,
  { state, reasonCode }: Extract<NoticeBody, { kind: 'state-changed' }>,
): NoticeTold {
  const label = stateFace(state).label;
  const action = state === 'NOT_READY' ? goReady : null;
  const why = reasonText(state, reasonCode);
  return why === null
    ? told(
        `Your state was changed to ${label}`,
        `By a supervisor or the system, at ${timeOfDay(at)}.`,
        action,
      )
    : told(`You are now ${label}`, why, action);
}

/** A notice in words: what happened, what still works, what to do. */
export function noticeTold({ at, body }: Notice): NoticeTold {
  switch (body.kind) {
    case 'still-waiting':
      return told(
        'Still waiting for Finesse',
        stateOrders.includes(body.order)
          ? `Your change to ${orderName(body.order)} was sent at ${timeOfDay(at)}. Your state stays until it is confirmed.`
          : `${orderName(body.order)} was sent at ${timeOfDay(at)}. Nothing has changed until it is confirmed.`,
      );
    case 'no-answer':
      return told(
        `No answer to ${orderName(body.order)}`,
        body.assumed
          ? mayDiffer
          : `${nothingChanged(body.order).replace('.', '')} as far as we know. Look at your phone, or try again.`,
        body.assumed ? openInspector : null,
      );
    case 'refused':
      return refused(body);
    case 'connector-error':
      return told('The phone system reports an error', spoken(body.text, body.code));
    case 'control':
      return told('Message from the phone system', body.text);
    case 'state-changed':
      return stateChanged(at, body);
    case 'logged-out':
      return told('You were logged out', `By a supervisor or the system, at ${timeOfDay(at)}.`);
    case 'state-differs':
      return told(
        `You are now ${stateFace(body.now).label}`,
        `You were ${stateFace(body.before).label} when the connection was lost.`,
        body.now === 'NOT_READY' ? goReady : null,
      );
    case 'ended-while-disconnected':
      return told(
        'A call ended while disconnected',
        body.party === null ? 'Its number was withheld.' : `It was with ${body.party}.`,
      );
    case 'hotkey-refused':
      return told(
        'Some hotkeys are taken',
        `Another program uses ${body.accelerators.join(', ')}. The buttons work as usual.`,
      );
    case 'settings-reset':
      return told(
        'The settings could not be read',
        `Sidetone starts with new ones. The old file is kept as ${body.setAside}.`,
      );
    case 'settings-not-kept':
      return told(
        'The settings cannot be saved',
        'Sidetone may not write to its folder, or the disk is full. What you change holds until you quit.',
      );
    case 'protocol-file':
      return told('The protocol file was not taken over', protocolFileText(body));
  }
}
