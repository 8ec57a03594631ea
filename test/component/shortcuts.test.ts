import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { localKeys } from '../../src-renderer/lib/shortcuts.ts';
import { windowKeys, type KeyOrder } from '../../src-renderer/lib/window-keys.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import type { AppView, Hotkey } from '../../src-shared/view.ts';
import {
  sampleAgent,
  sampleDesk,
  sampleDialog,
  sampleNow,
  samplePending,
  sampleRecent,
  sampleSettings,
  sampleSignedOut,
  sampleSite,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { flushSync } from 'svelte';
import type { Monitored } from '../../src-shared/supervision.ts';
import { sampleMonitored, sampleSupervision, sampleSupervisor, sampleTeam } from '../support/sample-team.ts';
import { giveHeights } from './heights.ts';
import { showApp } from './show-app.ts';

type Shown = ReturnType<typeof showApp>;
/** A window in which a key has something to do, and what is there once it was pressed. */
interface Proof {
  readonly view: AppView;
  /** Done before the key is pressed. */
  readonly before?: (shown: Shown) => Promise<void>;
  readonly after: (shown: Shown, key: string) => void;
}

const talk = sampleTalk({ actions: ['HOLD', 'DROP', 'CONSULT_CALL', 'TRANSFER_SST'] });
const inTalk = sampleView({ dialogs: [talk] });
const held = sampleTalk({ phase: 'held', actions: ['TRANSFER', 'CONFERENCE', 'RETRIEVE', 'DROP'] });
const consult: Dialog = sampleTalk({
  id: dialogId('2'),
  direction: 'out',
  party: '4102',
  name: null,
  kind: 'consult',
  associatedId: talk.id,
  actions: ['HOLD', 'DROP'],
});
const recorded = sampleView({ dialogs: [talk], site: { ...sampleSite, zoomRecording: true } });
const withPage = sampleView({
  dialogs: [talk],
  settings: {
    ...sampleSettings,
    screenPop: { ...sampleSettings.screenPop, answer: 'https://crm.example/{ani}' },
  },
});
const afterCall = sampleView({
  agent: { ...sampleAgent, state: 'WORK_READY', wrapUp: 'optional' },
  reasons: { notReady: [], logout: [], wrapUp: [{ code: '11', label: 'Complaint' }] },
  wrapUps: [
    {
      dialogId: talk.id,
      chosen: [],
      sentAt: null,
      ended: {
        party: '4087',
        name: 'Jonas Lindqvist',
        queue: null,
        startedAt: sampleNow - 9000,
        endedAt: sampleNow,
        talkedMs: 8000,
      },
    },
  ],
});
const ordered =
  (...wanted: readonly unknown[]) =>
  ({ orders }: Shown) =>
    expect(orders()).toEqual([wanted]);
const focusOn = (role: string, name: string) => () => expect(screen.getByRole(role, { name })).toHaveFocus();
const shows = (role: string, name: string) => () => expect(screen.getByRole(role, { name })).toBeVisible();

const proofs: Readonly<Record<KeyOrder, Proof>> = {
  field: { view: sampleView(), after: focusOn('combobox', 'Name or number') },
  tab: {
    view: sampleView(),
    before: () => {
      const tabs = '<div role="tablist">' + '<button role="tab">Tab</button>'.repeat(4) + '</div>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', tabs);
      return Promise.resolve();
    },
    after: () => expect(document.activeElement).toHaveAttribute('role', 'tab'),
  },
  'next-region': { view: sampleView(), after: focusOn('button', 'Menu') },
  'last-region': { view: sampleView(), after: focusOn('region', 'Recent calls') },
  menu: { view: sampleView(), after: shows('dialog', 'Change state') },
  back: {
    view: inTalk,
    before: async ({ user }) => {
      await user.click(screen.getByRole('button', { name: 'Keypad' }));
      screen.getByRole('button', { name: '1' }).focus();
    },
    after: () => expect(screen.queryByRole('region', { name: 'Keypad' })).toBeNull(),
  },
  settings: { view: sampleView(), after: ordered('settings/open', {}) },
  shortcuts: { view: sampleView(), after: shows('dialog', 'Keyboard shortcuts') },
  state: {
    view: sampleView({ agent: { ...sampleAgent, state: 'NOT_READY' } }),
    after: ordered('agent/ready', undefined),
  },
  hold: { view: inTalk, after: ordered('call/hold', { dialogId: talk.id }) },
  transfer: { view: inTalk, after: focusOn('combobox', 'Transfer to') },
  add: { view: inTalk, after: focusOn('combobox', 'Add to call') },
  switch: { view: sampleView({ dialogs: [consult, held] }), after: ordered('consult/swap', undefined) },
  record: { view: recorded, after: ordered('recording/pause', undefined) },
  open: { view: withPage, after: ordered('screen-pop/open', { dialogId: talk.id }) },
  'open-page': { view: withPage, after: ordered('screen-pop/open', { dialogId: talk.id }) },
  end: { view: inTalk, after: ordered('call/release', { dialogId: talk.id }) },
};

const openPicker = async ({ user }: Shown) => {
  await user.keyboard('t');
  await user.keyboard('lind');
};
const inPicker = (after: Proof['after']): Proof => ({
  view: sampleView({
    dialogs: [talk],
    recents: [sampleRecent({ id: dialogId('9'), name: 'Jonas Lindqvist', party: '4087', queue: null })],
  }),
  before: openPicker,
  after,
});
const toJonas = { dialogId: talk.id, address: '4087' };
const two = sampleView({
  recents: [sampleRecent(), sampleRecent({ id: dialogId('9'), name: 'Jonas Lindqvist' })],
});
const onRecent = (name: string) => async () => {
  (await screen.findByRole('button', { name: `Call ${name}` })).focus();
};
const three = {
  ...two,
  recents: [...two.recents, sampleRecent({ id: dialogId('8'), name: 'Marta Kowalczyk' })],
};

const team = (monitored: Monitored | null): Pick<Proof, 'view' | 'before'> => ({
  view: sampleSupervisor({ supervision: sampleSupervision({ monitored }) }),
  before: async ({ user, bridge }) => {
    giveHeights();
    await user.click(screen.getByRole('tab', { name: 'Team' }));
    flushSync(() => bridge.tell('team/rows', { fresh: true, rows: sampleTeam }));
    (await screen.findByRole('row', { name: /Marta/ })).focus();
  },
});

const localProofs: Readonly<Record<(typeof localKeys)[number]['id'], Proof>> = {
  move: {
    view: three,
    before: onRecent('Jonas Lindqvist'),
    after: (_shown, key) =>
      focusOn('button', key === '↑' ? 'Call Katharina Oberhuber' : 'Call Marta Kowalczyk')(),
  },
  ends: {
    view: three,
    before: onRecent('Jonas Lindqvist'),
    after: (_shown, key) =>
      focusOn('button', key === 'Home' ? 'Call Katharina Oberhuber' : 'Call Marta Kowalczyk')(),
  },
  take: inPicker(ordered('call/consult', { ...toJonas, purpose: 'transfer' })),
  'menu-ready': {
    view: sampleView({ agent: { ...sampleAgent, state: 'NOT_READY' } }),
    before: ({ user }) => user.keyboard('{Alt>}{ArrowDown}{/Alt}'),
    after: ordered('agent/ready', undefined),
  },
  'fill-in': inPicker(() =>
    expect(screen.getByRole('combobox', { name: 'Transfer to' })).toHaveValue('4087'),
  ),
  now: inPicker(ordered('call/transfer-now', toJonas)),
  reason: { view: afterCall, after: ordered('wrap-up/choose', { dialogId: talk.id, codes: ['11'] }) },
  'send-reason': {
    view: { ...afterCall, wrapUps: afterCall.wrapUps.map((one) => ({ ...one, chosen: ['11'] })) },
    after: ordered('wrap-up/send', { dialogId: talk.id, after: 'ready' }),
  },
  listen: { ...team(null), after: ordered('team/monitor', { agentId: 'marta-kowalczyk' }) },
  barge: { ...team(sampleMonitored), after: ordered('team/barge-in', undefined) },
};

/** Electron's notation as the test's user presses it. */
function typed(accelerator: string): string {
  const names: Readonly<Record<string, string>> = {
    CommandOrControl: 'Control',
    Esc: 'Escape',
    '↓': 'ArrowDown',
    '↑': 'ArrowUp',
    '↵': 'Enter',
  };
  const keys = accelerator.split('+').map((key) => names[key] ?? key);
  const modifiers = keys.slice(0, -1);
  const last = keys.at(-1) ?? '';
  const key = /^[A-Z]$/.test(last) && !modifiers.includes('Shift') ? last.toLowerCase() : last;
  return (
    modifiers.map((name) => `{${name}>}`).join('') +
    (key.length > 1 ? `{${key}}` : key) +
    modifiers.map((name) => `{/${name}}`).join('')
  );
}

const openList = async (shown: Shown) => {
  await shown.user.keyboard('{F1}');
  return screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
};
const row = (list: HTMLElement, name: string) => within(list).getByText(name).closest('div') ?? list;

describe('every key of the list does what the list says', () => {
  const ofWindow = windowKeys.flatMap(({ order, keys }) => keys.map((key) => [key, order] as const));
  it.each(ofWindow)('%s: %s', async (key, order) => {
    const { view, before, after } = proofs[order];
    const shown = showApp(view);
    await before?.(shown);
    await shown.user.keyboard(typed(key));
    after(shown, key);
  });

  const ofParts = localKeys.flatMap(({ id, keys }) =>
    (id === 'reason' ? keys.slice(0, 1) : keys).map((key) => [key, id] as const),
  );
  it.each(ofParts)('%s: %s', async (key, id) => {
    const { view, before, after } = localProofs[id];
    const shown = showApp(view);
    await before?.(shown);
    await shown.user.keyboard(typed(key));
    after(shown, key);
  });
});

it('a key that is not on the list does nothing', async () => {
  const known = new Set(windowKeys.flatMap(({ keys }) => keys));
  const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => !known.has(letter));
  const shown = showApp(sampleView({ dialogs: [consult, held] }));
  for (const letter of others) await shown.user.keyboard(letter.toLowerCase());
  expect(others).toHaveLength(19);
  expect(shown.orders()).toEqual([]);
  expect(document.body).toHaveFocus();
});

describe('the list of shortcuts', () => {
  it('has every key and no other', async () => {
    const list = await openList(showApp(sampleView({ desk: { ...sampleDesk, hotkeys: [] } })));
    const names = within(list).getAllByRole('term');
    const both = windowKeys.filter(({ order }) => order === 'field' || order === 'shortcuts');
    expect(names).toHaveLength(windowKeys.length + both.length + localKeys.length);
  });

  it('opens by ? and from the menu, and gives the focus back when Esc closes it', async () => {
    const { user } = showApp(sampleView());
    const menu = screen.getByRole('button', { name: 'Menu' });
    await user.click(menu);
    await user.click(screen.getByRole('menuitem', { name: 'Keyboard shortcuts' }));
    const list = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    list.dispatchEvent(new Event('cancel', { cancelable: true }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(menu).toHaveFocus();
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  it('stays away while a ? is typed, but F1 opens it', async () => {
    const { user } = showApp(sampleView());
    const field = screen.getByRole('combobox', { name: 'Name or number' });
    await user.type(field, '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{F1}');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  it('is there before anybody signs in', async () => {
    const list = await openList(showApp(sampleSignedOut()));
    expect(row(list, 'Hold or resume')).toHaveTextContent('H');
  });

  it('lets no key act behind it', async () => {
    const shown = showApp(inTalk);
    await openList(shown);
    await shown.user.keyboard('h');
    expect(shown.orders()).toEqual([]);
  });

  it('says of each hotkey what the system said', async () => {
    const hotkey = (name: Hotkey['name'], accelerator: string, status: Hotkey['status']): Hotkey => ({
      name,
      accelerator,
      standard: accelerator,
      status,
    });
    const hotkeys = [
      hotkey('answer', 'Control+Alt+Shift+P', 'registered'),
      hotkey('release', 'Control+Alt+Shift+D', 'refused'),
      hotkey('dial', 'Control+Alt+Shift+K', 'idle'),
      hotkey('show', '', 'idle'),
    ];
    const list = await openList(showApp(sampleView({ desk: { ...sampleDesk, hotkeys } })));
    const group = within(list).getByRole('region', { name: 'Works from any program' });
    expect(row(group, 'Answer, or accept preview')).toHaveTextContent(/Ctrl Alt Shift P\s*Works$/);
    expect(row(group, 'End call')).toHaveTextContent('Refused: another program owns it');
    expect(row(group, 'Dial')).toHaveTextContent('Works once you are signed in');
    expect(row(group, 'Show Sidetone')).toHaveTextContent('Not set');
  });

  it('has the keycaps of a Mac on a Mac', async () => {
    const list = await openList(showApp(sampleView({ desk: { ...sampleDesk, platform: 'darwin' } })));
    expect(row(list, 'State menu')).toHaveTextContent('⌥↓');
    expect(row(list, 'End call, or consult')).toHaveTextContent('⇧E');
    expect(within(list).getByText('⌘K')).toBeVisible();
  });
});

describe('single keys that are switched off', () => {
  const settings = { ...sampleSettings, singleKeys: false };

  it('do nothing; Esc, function keys and chords go on', async () => {
    const { user, orders } = showApp({ ...inTalk, settings });
    await user.keyboard('htasp/?E');
    expect(orders()).toEqual([]);
    expect(document.body).toHaveFocus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('button', { name: 'Menu' })).toHaveFocus();
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByRole('combobox', { name: 'Name or number' })).toHaveFocus();
  });

  it('neither choose nor send a wrap-up reason', async () => {
    const { user, orders } = showApp({ ...afterCall, settings });
    await user.keyboard('1{Enter}');
    expect(orders()).toEqual([]);
  });

  it('are told in the list', async () => {
    const list = await openList(showApp(sampleView({ settings })));
    expect(list).toHaveTextContent('These are switched off in the settings.');
  });
});

describe('the focus', () => {
  it('goes round the parts of the window by F6, and back by Shift F6', async () => {
    const { user } = showApp(inTalk);
    const visited: (string | undefined)[] = [];
    for (let part = 0; part < 4; part++) {
      await user.keyboard('{F6}');
      visited.push(
        document.activeElement?.closest('header, section, search, article')?.tagName.toLowerCase(),
      );
    }
    expect(visited).toEqual(['header', 'section', 'search', 'article']);
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(screen.getByRole('combobox', { name: 'Name or number' })).toHaveFocus();
  });

  it('goes to the next call when the one it was in ends, else to the state', async () => {
    const other = sampleTalk({ id: dialogId('7'), name: 'Jonas Lindqvist', phase: 'held' });
    const { show } = showApp(sampleView({ dialogs: [talk, other] }));
    screen.getAllByRole('button', { name: 'End' })[0]?.focus();
    show({ dialogs: [other] });
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Call with Jonas Lindqvist, on hold');
    show({ dialogs: [] });
    await expect.poll(() => document.activeElement?.textContent).toContain('Ready');
  });

  it('goes to the state after End by key, though nothing had it', async () => {
    const { show } = showApp(sampleView({ dialogs: [talk] }));
    const release = samplePending('release', talk);
    show({ pending: [release] });
    show({ pending: [], dialogs: [] });
    await expect.poll(() => document.activeElement?.textContent).toContain('Ready');
  });

  it('stays in the card of a call that is answered', async () => {
    const { show } = showApp(sampleView({ dialogs: [sampleDialog()] }));
    screen.getByRole('button', { name: 'Answer' }).focus();
    show({ dialogs: [talk] });
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Call with Katharina Oberhuber');
  });

  it('stays on the slot that was pressed when Hold becomes Resume', () => {
    const { show } = showApp(inTalk);
    screen.getByRole('button', { name: 'Hold' }).focus();
    show({ dialogs: [sampleTalk({ phase: 'held', actions: ['RETRIEVE', 'DROP'] })] });
    expect(screen.getByRole('button', { name: 'Resume' })).toHaveFocus();
  });

  it('stays where it is when the caller of another call hangs up', () => {
    const { show } = showApp(inTalk);
    const field = screen.getByRole('combobox', { name: 'Name or number' });
    field.focus();
    show({ dialogs: [] });
    expect(field).toHaveFocus();
  });
});
