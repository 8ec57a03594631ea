import { hostOf, listed, wholeMinutes } from '../../../src-shared/format.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { reasonLabel } from '../../../src-shared/words-reasons.ts';
import { disconnectedFace, partyName, stateFace, type StateGlyph } from '../../../src-shared/words.ts';
import { callItems } from './tray-calls.ts';
import { action, separator, usable, type TrayItem } from './tray-items.ts';
import { stateItems } from './tray-states.ts';

export interface TrayView {
  readonly icon: StateGlyph;
  /** "Sidetone: Not ready, Lunch break, 12 mins". */
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

/** What the tray shows. `now` is epoch ms. */
export function trayView(view: AppView, now: number): TrayView {
  const face = faceOf(view);
  const told = listed(face.label, reasonOf(view));
  const missed = missedText(view);
  const states = stateItems(view);
  return {
    icon: face.glyph,
    tooltip: say('tray.tooltip', { state: listed(told, minutesOf(view, now), missed) }),
    menu: [
      { kind: 'text', label: told },
      separator,
      ...(missed === null ? [] : [action(missed, { name: 'recents/show', input: undefined }), separator]),
      ...callItems(view),
      ...(states.length === 0 ? [] : [...states, separator]),
      action(say('tray.dial'), { name: 'window/dial', input: undefined }, usable(view)),
      action(say('tray.open'), { name: 'window/show', input: undefined }),
      action(say('tray.mini'), { name: 'mini/toggle', input: undefined }),
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
