import { duration, listed, timeOfDay } from './format.ts';
import { say } from './language/say.ts';
import type { Notice, NoticeBody, Order } from './notice.ts';
import type { Told } from './words-link-failure.ts';
import { shownNumber } from './shown-number.ts';
import { spoken } from './words-link.ts';
import { linkRefusalTitle, linkRefusalWords } from './words-links.ts';
import { popProblemWords } from './words-screen-pop.ts';
import { orderName, stateFace } from './words.ts';
import { reasonText } from './words-reasons.ts';
import { policyFileText, protocolFileText } from './words-files.ts';

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
const openInspector = (): NoticeAction => ({ kind: 'inspector', label: say('notice.see-commands') });
const goReady = (): NoticeAction => ({ kind: 'go-ready', label: say('state.go-ready') });

const stateOrders: readonly Order[] = ['ready', 'not-ready', 'work-ready', 'work-not-ready', 'log-out'];
function nothingChanged(order: Order): string {
  if (stateOrders.includes(order)) return say('notice.unchanged.state');
  return order === 'dial' ? say('notice.unchanged.no-call') : say('notice.unchanged.call');
}
function nothingKnown(order: Order): string {
  if (stateOrders.includes(order)) return say('notice.no-answer.state');
  return order === 'dial' ? say('notice.no-answer.no-call') : say('notice.no-answer.call');
}

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
  const order = orderName(body.order);
  const said = spoken(body.text, body.code);
  const title = say('notice.refused.title', { order });
  if (body.assumed) return told(title, `${said} ${say('notice.refused.assumed')}`, openInspector());
  const code = bare(body.code);
  if (code === 'invaliddestination' && body.target !== null) {
    const number = body.target;
    return told(
      say('notice.not-reached.title', { number: shownNumber(number) }),
      say('notice.not-reached.text'),
      // A consult or a transfer is asked for on the call again: a new call would be another thing.
      body.order === 'dial' ? { kind: 'call-again', label: say('notice.call-again'), number } : null,
    );
  }
  if (stateErrors.includes(code))
    return told(
      say('notice.not-possible.title'),
      stateOrders.includes(body.order)
        ? say('notice.not-possible.state', { order, code: body.code })
        : say('notice.not-possible.call', { order, code: body.code }),
    );
  if (lostCallErrors.includes(code) && !stateOrders.includes(body.order) && body.order !== 'dial')
    return told(say('notice.call-over.title'));
  if (forbiddenErrors.includes(code)) return told(say('notice.not-permitted.title'), said);
  return told(title, `${said} ${nothingChanged(body.order)}`);
}

function stateChanged(
  at: number,
  { state, reasonCode }: Extract<NoticeBody, { kind: 'state-changed' }>,
): NoticeTold {
  const now = { state: stateFace(state).label };
  const action = state === 'NOT_READY' ? goReady() : null;
  const why = reasonText(state, reasonCode);
  return why === null
    ? told(say('notice.state-set.title', now), say('notice.by-others', { time: timeOfDay(at) }), action)
    : told(say('notice.state-now.title', now), why, action);
}

function tooLong({
  state,
  names,
  count,
  afterMs,
}: Extract<NoticeBody, { kind: 'agents-too-long' }>): NoticeTold {
  const about = { state: stateFace(state).label, time: duration(afterMs) };
  const [name = ''] = names;
  return count === 1
    ? told(say('notice.too-long.one', { name, ...about }))
    : told(say('notice.too-long.many', { count, ...about }), listed(...names));
}

function queueAlert({
  queue,
  alarm,
  waiting,
  waitedMs,
}: Extract<NoticeBody, { kind: 'queue-alert' }>): NoticeTold {
  const facts = [
    waiting === null ? null : say('notice.queue.waiting', { count: waiting }),
    waitedMs === null ? null : say('notice.queue.longest', { time: duration(waitedMs) }),
  ];
  return told(
    say(alarm ? 'notice.queue.alarm' : 'notice.queue.warn', { queue }),
    facts.filter((fact) => fact !== null).join(' '),
  );
}

function stillWaiting(order: Order, at: number): string {
  const sent = { order: orderName(order), time: timeOfDay(at) };
  return stateOrders.includes(order)
    ? say('notice.still-waiting.state', sent)
    : say('notice.still-waiting.call', sent);
}

/** A notice in words: what happened, what still works, what to do. */
export function noticeTold({ at, body }: Notice): NoticeTold {
  switch (body.kind) {
    case 'still-waiting':
      return told(say('notice.still-waiting.title'), stillWaiting(body.order, at));
    case 'no-answer': {
      const title = say('notice.no-answer.title', { order: orderName(body.order) });
      return body.assumed
        ? told(title, say('notice.refused.assumed'), openInspector())
        : told(title, nothingKnown(body.order));
    }
    case 'refused':
      return refused(body);
    case 'connector-error':
      return told(say('notice.connector-error.title'), spoken(body.text, body.code));
    case 'control':
      return told(say('notice.control.title'), body.text);
    case 'state-changed':
      return stateChanged(at, body);
    case 'logged-out':
      return told(say('notice.logged-out.title'), say('notice.by-others', { time: timeOfDay(at) }));
    case 'state-differs':
      return told(
        say('notice.state-now.title', { state: stateFace(body.now).label }),
        say('notice.state-before.text', { state: stateFace(body.before).label }),
        body.now === 'NOT_READY' ? goReady() : null,
      );
    case 'ended-while-disconnected': {
      const { party } = body;
      const who =
        party === null
          ? say('notice.call-lost.withheld')
          : say('notice.call-lost.party', { party: shownNumber(party) });
      return told(say('notice.call-lost.title'), who);
    }
    case 'not-possible':
      return told(say('notice.not-possible.title'), body.why);
    case 'monitor-ended':
      return told(
        say(body.loggedOut ? 'notice.monitor-ended.out' : 'notice.monitor-ended.title', { name: body.name }),
        say('notice.monitor-ended.text'),
      );
    case 'agents-too-long':
      return tooLong(body);
    case 'agents-missed': {
      const [name = ''] = body.names;
      return body.count === 1
        ? told(say('notice.missed.one', { name }))
        : told(say('notice.missed.many', { count: body.count }), listed(...body.names));
    }
    case 'queue-alert':
      return queueAlert(body);
    case 'hotkey-refused':
      return told(
        say('notice.hotkeys.title'),
        say('notice.hotkeys.text', { keys: listed(...body.accelerators) }),
      );
    case 'settings-reset':
      return told(
        say('notice.settings-reset.title'),
        say('notice.settings-reset.text', { file: body.setAside }),
      );
    case 'settings-newer':
      return told(say('notice.settings-newer'), say('notice.settings-newer.text', { file: body.setAside }));
    case 'startup-refused':
      return told(say('notice.startup-refused.title'), say('notice.startup-refused.text'));
    case 'settings-not-kept':
      return told(say('notice.settings-not-kept.title'), say('notice.settings-not-kept.text'));
    case 'history-set-aside':
      return told(
        say('notice.history-set-aside.title'),
        say('notice.history-set-aside.text', { days: body.days }),
      );
    case 'history-not-kept':
      return told(say('notice.history-not-kept.title'), say('notice.history-not-kept.text'));
    case 'link-refused':
      return told(linkRefusalTitle(body.why), linkRefusalWords(body.why));
    case 'link-kept':
      return told(say('link.kept.title', { number: shownNumber(body.number) }), say('link.kept.text'));
    case 'link-expired':
      return told(say('link.expired.title', { number: shownNumber(body.number) }), say('link.expired.text'));
    case 'link-extension':
      return told(
        say('link.extension.title', { number: shownNumber(body.number) }),
        say('link.extension.text', { extension: body.extension }),
      );
    case 'link-schemes-refused': {
      const schemes = body.schemes.map((scheme) => `${scheme}:`).join(', ');
      return told(say('link.schemes-refused.title'), say('link.schemes-refused.text', { schemes }));
    }
    case 'pop-failed':
      return told(
        say('notice.pop-failed.title'),
        body.why === 'system' ? say('notice.pop-failed.system') : popProblemWords(body.why),
      );
    case 'policy-file':
      return told(say('notice.policy-file.title'), policyFileText(body));
    case 'protocol-file':
      return told(say('notice.protocol-file.title'), protocolFileText(body));
  }
}
