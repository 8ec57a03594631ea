import type { Agent } from '../../src-shared/agent.ts';
import { keysLabel } from '../../src-shared/format.ts';
import { languageNames, languages, type Language } from '../../src-shared/language/languages.ts';
import { locale, say } from '../../src-shared/language/say.ts';
import type { AppView } from '../../src-shared/view.ts';
import { partyName } from '../../src-shared/words.ts';
import { actionOff } from './call-card.ts';
import { callKeyAct, type CallKey, type CallKeyAct } from './call-keys.ts';
import { hotkey, singleKey } from './keys.svelte.ts';
import { order, orderCall } from './orders.svelte.ts';
import { isRecorded, recordingOrder } from './recording.ts';
import { menuFacts, stateChoices, type StateChoice } from './state-choices.ts';
import { tabKeys, tabLabel, tabsOf, type Tab } from './tabs.ts';

/** Something that can be done now, found by its name in the one field. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** The key that does the same. */
  readonly keys: string | null;
  readonly run: () => void;
}

export interface ActionsGiven {
  readonly view: AppView;
  readonly agent: Agent;
  /** Why nothing can be ordered of the phone now. */
  readonly off: string | null;
  /** What only the page can do. */
  readonly acts: {
    readonly call: (act: CallKeyAct) => void;
    readonly logOut: () => void;
    readonly keypad: () => void;
    readonly show: (tab: Tab) => void;
    readonly shortcuts: () => void;
    /** Opens the page of the call; absent where there is none to open. */
    readonly openPage: (() => void) | undefined;
  };
}

/** Whatever is possible now, by name: of the phone first, then of the window. */
export const actionsOf = (given: ActionsGiven): readonly Action[] => [
  ...(given.off === null ? [...callActions(given), ...stateActions(given)] : []),
  ...windowActions(given),
];

function callActions({ view, off, acts }: ActionsGiven): readonly Action[] {
  const { dialogs, pending } = view;
  const ringing = dialogs.filter((dialog) => actionOff(dialog, 'ANSWER', off) === null);
  const answers = ringing.map((dialog): Action => ({
    id: `answer-${dialog.id}`,
    label: say('action.answer', { name: partyName(dialog) }),
    keys: hotkey('answer'),
    run: () => void orderCall('answer', dialog.id),
  }));
  const byKey = (Object.keys(callKeys) as CallKey[]).flatMap((key): readonly Action[] => {
    const act = callKeyAct(key, { dialogs, pending, off });
    if (act === null) return [];
    return [{ id: key, label: actLabel(act), keys: singleKey(callKeys[key]), run: () => acts.call(act) }];
  });
  const wish = recordingOrder(view);
  const recording: Action = {
    id: 'recording',
    label: wish === 'recording/pause' ? say('recording.pause-name') : say('recording.resume-name'),
    keys: singleKey('P'),
    run: () => void order(wish),
  };
  return [...answers, ...byKey, ...(isRecorded(view) ? [recording] : [])];
}

const callKeys = {
  hold: 'H',
  transfer: 'T',
  add: 'A',
  switch: 'S',
  end: '⇧E',
} as const satisfies Record<CallKey, string>;

/** As the button says it that the key stands on. */
function actLabel(act: CallKeyAct): string {
  switch (act.kind) {
    case 'order':
      if (act.order === 'hold') return say('call.hold');
      return act.order === 'resume' ? say('call.resume') : say('call.end');
    case 'pick':
      return act.purpose === 'transfer' ? say('call.transfer') : say('pick.add');
    case 'join':
      return act.purpose === 'transfer' ? say('order.transfer') : say('order.conference');
    case 'swap':
      return say('order.swap');
    case 'end-consult':
      return say('order.end-consult');
  }
}

function stateActions({ view, agent, acts }: ActionsGiven): readonly Action[] {
  const choices = stateChoices('states', menuFacts(view, agent), '').filter(({ off }) => off === null);
  return choices.map(({ id, label, order: what, reasonCode }): Action => {
    const runs: Readonly<Record<StateChoice['order'], () => void>> = {
      ready: () => void order('agent/ready'),
      'not-ready': () => void order('agent/not-ready', { reasonCode }),
      'work-ready': () => void order('agent/work', { then: 'ready' }),
      'work-not-ready': () => void order('agent/work', { then: 'not-ready' }),
      'log-out': acts.logOut,
      'log-out-page': acts.logOut,
    };
    const withReason = what === 'not-ready' && reasonCode !== null;
    return {
      id,
      label: withReason ? say('action.not-ready', { reason: label }) : label,
      keys: what === 'ready' && agent.state === 'NOT_READY' ? singleKey('R') : null,
      run: runs[what],
    };
  });
}

function windowActions({ view, agent, acts }: ActionsGiven): readonly Action[] {
  const { settings, desk } = view;
  const lists = tabsOf(agent.supervisor).map((tab): Action => ({
    id: tab,
    label: say('action.show', { list: tabLabel(tab) }),
    keys: tabKeys(tab, desk.platform),
    run: () => acts.show(tab),
  }));
  const looks = (['system', 'light', 'dark'] as const).filter((look) => look !== settings.appearance);
  const appearances = looks.map((appearance): Action => ({
    id: `look-${appearance}`,
    label: say(lookNames[appearance]),
    keys: null,
    run: () => void order('settings/change', { appearance }),
  }));
  const others = languages
    .filter((language) => language !== desk.language)
    .map((language): Action => ({
      id: `language-${language}`,
      label: say('action.language', { language: languageLabel(language) }),
      keys: null,
      run: () => void order('settings/change', { language }),
    }));
  const plain = (id: string, label: string, run: () => void, keys: string | null = null): Action => ({
    ...{ id, label, keys, run },
  });
  const chord = (key: string) => keysLabel(`CommandOrControl+${key}`, desk.platform);
  return [
    ...(acts.openPage === undefined
      ? []
      : [plain('open-page', say('shortcuts.open-page'), acts.openPage, chord('O'))]),
    plain('keypad', say('keypad.name'), acts.keypad),
    ...lists,
    ...appearances,
    ...others,
    ...(agent.supervisor ? [plain('team-window', say('team.open'), () => void order('team/open'))] : []),
    plain('mini', say('tray.mini'), () => void order('mini/toggle'), hotkey('miniMode')),
    plain('settings', say('settings.title'), () => void order('settings/open', {}), chord(',')),
    plain('shortcuts', say('shortcuts.title'), acts.shortcuts, singleKey('?') ?? 'F1'),
    plain('inspector', say('inspector.title'), () => void order('inspector/open')),
    plain('quit', say('app-menu.quit'), () => void order('app/quit', { choice: 'ask' })),
  ];
}

const lookNames = {
  system: 'action.look-system',
  light: 'action.look-light',
  dark: 'action.look-dark',
} as const;

/** By the name that is looked for, and by its own, by which whoever speaks it knows it. */
function languageLabel(language: Language): string {
  const here = new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language;
  const own = languageNames[language];
  return here === own ? own : say('action.language-own', { here, own });
}
