import { isDeepStrictEqual } from 'node:util';
import { byStart } from '../../src-shared/recents.ts';
import { encode } from '../../src-main/core/connector/encode.ts';
import type { Effect } from '../../src-main/core/state/app-event.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { createPageView } from '../../src-main/core/views/page-view.ts';
import { trayView } from '../../src-main/core/views/tray-view.ts';

/** What must be true of the state whatever has arrived; each fault in a few words, none when all is well. */
export function stateFaults(state: AppState, at: number): readonly string[] {
  const { session, agent, calls, pending, recents, notices, ended } = state;
  const view = createPageView()(state);
  const rules: readonly (readonly [string, boolean])[] = [
    ['two calls with one id', isUnique(calls)],
    ['two pending commands with one id', isUnique(pending)],
    ['two recent calls with one id', isUnique(recents)],
    ['two notices with one id', isUnique(notices)],
    ['a call without an id', calls.every(({ id }) => id !== '')],
    ['too many notices', notices.length <= 20],
    ['too many ended calls remembered', ended.length <= 64],
    ['recent calls out of order', recents.every((one, at) => at === 0 || byStart(recents[at - 1]!, one) < 0)],
    ['too many dialogs remembered', state.history.traces.length <= 128],
    ['a pending command without a session', pending.length === 0 || session.phase === 'in'],
    ['a question without a session', state.questions.length === 0 || session.phase === 'in'],
    ['phonebooks without a session', state.phonebooks.contacts.size === 0 || session.phase === 'in'],
    ['team mates without a session', state.team.mates.length === 0 || session.phase === 'in'],
    ['a call without a session', calls.length === 0 || session.phase === 'in'],
    ['a session without its agent', session.phase !== 'in' || agent !== null],
    ['credentials without a session', state.credentials === null || session.phase !== 'out'],
    ['a view that JSON cannot carry', isDeepStrictEqual(JSON.parse(JSON.stringify(view)), view)],
    ['a tray without words', trayView(view, at).tooltip.length > 0],
  ];
  return rules.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

function isUnique(things: readonly { readonly id: string }[]): boolean {
  return new Set(things.map(({ id }) => id)).size === things.length;
}

/** The same for what the edges are to do: no message may put a line or a separator into a frame of ours. */
export function effectFaults(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => {
    if (effect.type === 'timer/set')
      return effect.afterMs >= 0 && Number.isFinite(effect.afterMs)
        ? []
        : [`a timer of ${effect.afterMs} ms`];
    if (effect.type !== 'send') return [];
    const { row, command } = effect;
    const { type, body } = encode(row, command.subject, command.values);
    const parts = body === '' ? 0 : body.split(',').length;
    const isWhole = parts <= row.params.length && type.split('#').length === 2;
    return isWhole && !/[\r\n\0|]/.test(type + body) ? [] : [`a broken frame of ${command.key}`];
  });
}
