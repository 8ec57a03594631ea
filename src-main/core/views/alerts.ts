import { callEvent, calling, type AlertEvent, type AlertWay } from '../../../src-shared/alerts.ts';
import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { Dialog } from '../../../src-shared/dialog.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Notice } from '../../../src-shared/notice.ts';
import { isMissed } from '../../../src-shared/recents.ts';
import { shownNumber } from '../../../src-shared/shown-number.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { noticeTold } from '../../../src-shared/words-notices.ts';
import { orderName, partyName } from '../../../src-shared/words.ts';

/** What a notification offers to do. */
export interface AlertAction {
  readonly label: string;
  readonly request: AnyRequest;
}

/** Something the agent ought to know now, wherever they look. It is taken back when it leaves the list. */
export interface Alert {
  /** `team`: what a supervisor has asked to be told of, which has a setting of its own. */
  readonly event: AlertEvent | 'team';
  /** The same for as long as it is the same thing. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What a click on it comes to. */
  readonly open: AnyRequest;
  readonly actions: readonly AlertAction[];
  /** It waits for the agent, and is shown until it is over. */
  readonly urgent: boolean;
}

/** What is to be told in that way in the present state. */
export const alerts = (view: AppView, way: Exclude<AlertWay, 'popup' | 'sound'>): readonly Alert[] =>
  happenings(view).filter(({ event }) => isWanted(view, event, way));

function isWanted({ settings }: AppView, event: Alert['event'], way: 'notification' | 'flash'): boolean {
  if (event !== 'team') return settings.alerts[event][way];
  return way === 'notification' && settings.supervision.alerts === 'system';
}

function happenings(view: AppView): readonly Alert[] {
  return [
    ...calling(view).map((call) => callAlert(call, view)),
    ...missedCalls(view),
    ...changedState(view),
    ...lostConnection(view),
    ...failedOrder(view),
    ...teamAlerts(view),
  ];
}

const showWindow: AnyRequest = { name: 'window/show', input: undefined };
const told = (alert: Omit<Alert, 'actions' | 'urgent'>): Alert => ({ ...alert, actions: [], urgent: false });

function callAlert(call: Dialog, { dialogs }: AppView): Alert {
  const input = { dialogId: call.id };
  const offered = call.phase === 'offered';
  const event = callEvent(call, dialogs);
  const answer: AlertAction = offered
    ? { label: say('preview.accept'), request: { name: 'preview/accept', input } }
    : {
        label: event === 'second' ? say('call.hold-and-answer') : orderName('answer'),
        request: { name: 'call/answer', input },
      };
  const name = partyName(call);
  return {
    event,
    id: call.id,
    title: offered ? say('alert.preview', { name }) : say('call.from', { name }),
    text: detail(call),
    open: { name: 'call/show', input },
    actions: [answer],
    urgent: true,
  };
}

function detail(call: Dialog): string {
  const facts = [
    call.queue ?? call.campaign,
    call.name === null || call.party === null ? null : shownNumber(call.party),
  ];
  return facts.filter((fact) => fact !== null).join('. ');
}

/** Of this session, until the agent has looked; one alert, which the next missed call takes the place of. */
function missedCalls({ session, recents }: AppView): readonly Alert[] {
  if (session.phase !== 'in') return [];
  const missed = recents.filter((one) => isMissed(one) && !one.seen && one.startedAt >= session.since);
  const [newest] = missed;
  if (newest === undefined) return [];
  return [
    told({
      event: 'missed',
      id: `missed ${newest.id} ${newest.startedAt}`,
      title: say('recents.missed-from', { name: partyName(newest) }),
      text: missed.length === 1 ? '' : say('recents.missed-count', { count: missed.length }),
      open: { name: 'recents/show', input: undefined },
    }),
  ];
}

/** The latest change that came from elsewhere, as long as it stands. */
function changedState({ notices, agent, session }: AppView): readonly Alert[] {
  const stands = ({ body }: Notice) => {
    if (body.kind === 'state-changed') return session.phase === 'in' && agent?.state === body.state;
    if (body.kind === 'state-differs') return session.phase === 'in' && agent?.state === body.now;
    return body.kind === 'logged-out' && session.phase === 'out';
  };
  return latest(notices.filter(stands)).map((notice) => ofNotice('state', notice));
}

/** A loss that the first try heals is not worth a word. A broker without its connector is no way either. */
function lostConnection({ session, link, failure, dialogs }: AppView): readonly Alert[] {
  if (session.phase !== 'in' || session.live) return [];
  const trying = link.phase === 'connecting' || link.phase === 'waiting';
  const isAway = trying ? link.attempt > 1 : failure?.kind === 'no-connector';
  if (!isAway) return [];
  return [
    told({
      event: 'connection',
      id: `connection ${session.asOf}`,
      title: say('alert.connection'),
      text: dialogs.length > 0 ? say('banner.reconnecting-call') : say('banner.reconnecting-text'),
      open: showWindow,
    }),
  ];
}

/** The latest error of this session, until it is closed. */
const failedOrder = ({ notices, session }: AppView): readonly Alert[] =>
  session.phase !== 'in'
    ? []
    : latest(notices.filter(({ tone, at }) => tone === 'error' && at > session.since)).map((notice) =>
        ofNotice('failure', notice),
      );

/** Until the supervisor has read them. */
const teamAlerts = ({ notices }: AppView): readonly Alert[] =>
  notices
    .filter(
      ({ body: { kind } }) =>
        kind === 'agents-too-long' || kind === 'agents-missed' || kind === 'queue-alert',
    )
    .map((notice) => ({ ...ofNotice('team', notice), open: { name: 'team/open', input: undefined } }));

const latest = (notices: readonly Notice[]) => notices.slice(-1);

function ofNotice(event: Alert['event'], notice: Notice): Alert {
  const { title, text } = noticeTold(notice);
  return told({ event, id: `${event} ${notice.id} ${notice.at}`, title, text, open: showWindow });
}
