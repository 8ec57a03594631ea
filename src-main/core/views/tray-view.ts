import { hostOf, listed, wholeMinutes } from '../../../src-shared/format.ts';
import type { Reason } from '../../../src-shared/agent.ts';
import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { Dialog } from '../../../src-shared/dialog.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { reasonLabel } from '../../../src-shared/words-reasons.ts';
import {
  disconnectedFace,
  orderName,
  partyName,
  stateFace,
  type StateGlyph,
} from '../../../src-shared/words.ts';

/** One line of the tray's menu. Without a request and without a submenu it only tells. */
export type TrayItem =
  | { readonly kind: 'line' }
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly request: AnyRequest;
      readonly enabled: boolean;
    }
  | {
      readonly kind: 'menu';
      readonly label: string;
      readonly items: readonly TrayItem[];
      readonly enabled: boolean;
    };

export interface TrayView {
  readonly icon: StateGlyph;
  /** "Sidetone: Not ready, Lunch break, 12 mins". */
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

const separator: TrayItem = { kind: 'line' };

/** What the tray shows. `now` is epoch ms. */
export function trayView(view: AppView, now: number): TrayView {
  const face = faceOf(view);
  const told = listed(face.label, reasonOf(view));
  const missed = missedText(view);
  return {
    icon: face.glyph,
    tooltip: say('tray.tooltip', { state: listed(told, minutesOf(view, now), missed) }),
    menu: [
      { kind: 'text', label: told },
      separator,
      ...(missed === null ? [] : [action(missed, { name: 'recents/show', input: undefined }), separator]),
      ...view.dialogs.flatMap((call) => callItems(call, usable(view))),
      ...stateItems(view),
      {
        kind: 'action',
        label: say('tray.dial'),
        request: { name: 'window/dial', input: undefined },
        enabled: usable(view),
      },
      action(say('tray.open'), { name: 'window/show', input: undefined }),
      action(say('settings.menu'), { name: 'settings/open', input: {} }),
      {
        kind: 'menu',
        label: say('tray.diagnostics'),
        items: [
          action(say('tray.inspector'), { name: 'inspector/open', input: undefined }),
          action(say('diagnostics.menu'), { name: 'settings/open', input: { pane: 'diagnostics' } }),
        ],
        enabled: true,
      },
      separator,
      { kind: 'text', label: linkText(view) },
      action(say('tray.quit'), { name: 'app/quit', input: { choice: 'ask' } }),
    ],
  };
}

const minuteMs = 60_000;

/**
 * Whole minutes in the state, so that the text differs once a minute and not with every event. The menu has
 * none: on Linux a menu that changes is made anew, also under the pointer.
 */
function minutesOf({ agent, session }: AppView, now: number): string | null {
  if (agent === null || session.phase !== 'in' || now - agent.since < minuteMs) return null;
  return wholeMinutes(now - agent.since);
}

const action = (label: string, request: AnyRequest, enabled = true): TrayItem => ({
  kind: 'action',
  label,
  request,
  enabled,
});

/** A ringing call is shown before the agent's state follows; a lost link before anything else. */
function faceOf({ link, session, agent, dialogs }: AppView): { label: string; glyph: StateGlyph } {
  if (session.phase !== 'in' || agent === null) {
    return link.phase === 'up' ? stateFace('LOGOUT') : disconnectedFace;
  }
  if (!session.live) return disconnectedFace;
  const ringing = dialogs.find(({ phase }) => phase === 'ringing' || phase === 'offered');
  if (ringing !== undefined)
    return { label: say('call.from', { name: partyName(ringing) }), glyph: 'ringing' };
  const current = dialogs[0];
  if (current?.phase === 'held') return stateFace('HOLD');
  return stateFace(agent.state);
}

function reasonOf({ agent, session, reasons }: AppView): string | null {
  if (session.phase !== 'in' || agent?.state !== 'NOT_READY') return null;
  return reasonLabel(agent.reasonCode, reasons.notReady);
}

/** Unanswered calls that the agent has not looked at yet. */
const missedText = ({ history: { missed } }: AppView): string | null =>
  missed === 0 ? null : say('recents.missed-count', { count: missed });

const usable = ({ link, session }: AppView) =>
  link.phase === 'up' && link.service !== 'out' && session.phase === 'in' && session.live;

function callItems(call: Dialog, enabled: boolean): readonly TrayItem[] {
  const input = { dialogId: call.id };
  const allowed = (name: Dialog['actions'][number], label: string, request: AnyRequest) =>
    call.actions.includes(name) ? [action(label, request, enabled)] : [];
  return [
    { kind: 'text', label: partyName(call) },
    ...allowed('ANSWER', orderName('answer'), { name: 'call/answer', input }),
    ...allowed('HOLD', orderName('hold'), { name: 'call/hold', input }),
    ...allowed('RETRIEVE', orderName('resume'), { name: 'call/resume', input }),
    ...allowed('ACCEPT', say('tray.accept'), { name: 'preview/accept', input }),
    ...allowed('REJECT', orderName('reject'), { name: 'preview/reject', input }),
    ...allowed('CLOSE', orderName('close'), { name: 'preview/close', input }),
    ...allowed('DROP', say('tray.end-call'), { name: 'call/release', input }),
    separator,
  ];
}

function stateItems(view: AppView): readonly TrayItem[] {
  const { agent, reasons } = view;
  if (view.session.phase !== 'in' || agent === null) return [];
  const enabled = usable(view);
  const inCall = view.dialogs.length > 0;
  return [
    action(orderName('ready'), { name: 'agent/ready', input: undefined }, enabled && agent.state !== 'READY'),
    choices(orderName('not-ready'), reasons.notReady, enabled, (reasonCode) => ({
      name: 'agent/not-ready',
      input: { reasonCode },
    })),
    choices(orderName('log-out'), reasons.logout, enabled && !inCall, (reasonCode) => ({
      name: 'session/log-out',
      input: { reasonCode },
    })),
    separator,
  ];
}

function choices(
  label: string,
  reasons: readonly Reason[] | null,
  enabled: boolean,
  request: (code: string | null) => AnyRequest,
): TrayItem {
  if (reasons === null || reasons.length === 0) return action(label, request(null), enabled);
  const items = [
    ...reasons.map((reason) => action(reason.label, request(reason.code))),
    separator,
    action(say('tray.no-reason'), request(null)),
  ];
  return { kind: 'menu', label, items, enabled };
}

function linkText({ link, settings }: AppView): string {
  switch (link.phase) {
    case 'off':
      return say('tray.no-server');
    case 'connecting':
      return say('tray.connecting', { host: hostOf(link.server) });
    case 'waiting':
      return say('tray.silent', { host: hostOf(link.server) });
    case 'up':
      return settings.profile === 'demo'
        ? say('server.demo')
        : say('tray.connected', { host: hostOf(link.server) });
  }
}
