import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src-shared/agent.ts';
import { dialogId as dialogIdOf } from '../../src-shared/ids.ts';
import type { AppView } from '../../src-shared/view.ts';
import type { Recording, WrapUp } from '../../src-shared/wrap-up.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleNow,
  sampleSite,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const { id: dialogId } = sampleDialog();
const labels = ['Complaint', 'Invoice explained', 'Payment plan agreed', 'Address change'];
const wrapUp = (list: readonly string[] = labels) =>
  list.map((label, index) => ({ code: String(index + 11), label }));
const card = (overrides: Partial<WrapUp> = {}): WrapUp => ({
  dialogId,
  chosen: [],
  sentAt: null,
  ended: {
    party: '+43 1 555 0142',
    name: 'Katharina Oberhuber',
    queue: 'Billing DE',
    startedAt: sampleNow - 500_000,
    endedAt: sampleNow - 24_000,
    talkedMs: 412_000,
  },
  ...overrides,
});
const inWork = (required: boolean, overrides: Partial<Agent> = {}): Agent => ({
  ...sampleAgent,
  state: 'WORK_READY',
  wrapUp: required ? 'required' : 'optional',
  ...overrides,
});
function afterCall(chosen: readonly string[] = [], overrides: Partial<AppView> = {}): AppView {
  const base = sampleView();
  return {
    ...base,
    agent: inWork(true),
    reasons: { ...base.reasons, wrapUp: wrapUp() },
    wrapUps: [card({ chosen })],
    ...overrides,
  };
}
const shown = () => screen.getByRole('region', { name: 'Wrap-up, Katharina Oberhuber' });
const button = (name: string) => screen.getByRole('button', { name });
const withReasons = (list: readonly string[] | null) => ({
  reasons: { ...sampleView().reasons, wrapUp: list === null ? null : wrapUp(list) },
});

describe('the card of a call that ended', () => {
  it('says how long it was and that a reason is required', () => {
    showApp(afterCall());
    expect(shown()).toHaveTextContent('talked 6:52');
    expect(shown()).toHaveTextContent('Required');
    expect(
      within(shown())
        .getAllByRole('radio')
        .map((radio) => radio.parentElement?.textContent.trim()),
    ).toEqual(
      labels.map((label, index) => expect.stringMatching(new RegExp(`^${label}\\s*${index + 1}$`)) as string),
    );
    expect(within(shown()).queryByRole('button', { name: 'Skip' })).not.toBeInTheDocument();
  });

  it('is open for the three newest calls, with a line for the older ones', async () => {
    const calls = ['Abel', 'Berg', 'Cech', 'Dorn', 'Egger'].map((name) =>
      card({ dialogId: dialogIdOf(name), ended: { ...card().ended!, name } }),
    );
    const { user } = showApp(afterCall([], { wrapUps: calls }));
    const names = () =>
      screen.getAllByRole('region', { name: /^Wrap-up, / }).map((one) => one.getAttribute('aria-label'));
    const newest = ['Wrap-up, Cech', 'Wrap-up, Dorn', 'Wrap-up, Egger'];
    expect(names()).toEqual(newest);
    await user.click(button('2 older calls without a reason'));
    expect(names()).toEqual(['Wrap-up, Abel', 'Wrap-up, Berg', ...newest]);
    await user.click(button('2 older calls without a reason'));
    expect(names()).toEqual(newest);
  });

  it('does not send before a reason is chosen', async () => {
    const { user, orders } = showApp(afterCall());
    expect(button('Send, then ready')).toHaveAccessibleDescription('Choose a reason first.');
    await user.click(button('Send, then ready'));
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
  });

  it('takes a reason by click and by digit', async () => {
    const { user, orders } = showApp(afterCall());
    await user.click(screen.getByRole('radio', { name: 'Complaint' }));
    await user.keyboard('3');
    expect(orders()).toEqual([
      ['wrap-up/choose', { dialogId, codes: ['11'] }],
      ['wrap-up/choose', { dialogId, codes: ['13'] }],
    ]);
  });

  it('shows what main has been told, also after a reload or a lost link', () => {
    showApp(afterCall(['12']));
    expect(screen.getByRole('radio', { name: 'Invoice explained' })).toBeChecked();
  });

  it('sends and goes ready by Enter, or stays not ready', async () => {
    const { user, orders } = showApp(afterCall(['12']));
    await user.keyboard('{Enter}');
    await user.click(button('Send, stay not ready'));
    expect(orders()).toEqual([
      ['wrap-up/send', { dialogId, after: 'ready' }],
      ['wrap-up/send', { dialogId, after: 'not-ready' }],
    ]);
    expect(await screen.findByRole('status', { name: 'Wrap-up' })).toHaveTextContent(
      'Wrap-up sent: Invoice explained',
    );
  });

  it('only sends for an agent who takes calls again already', async () => {
    const { user, orders } = showApp(afterCall(['12'], { agent: inWork(false, { state: 'READY' }) }));
    await user.click(button('Send'));
    expect(orders()).toEqual([['wrap-up/send', { dialogId, after: null }]]);
  });

  it('is skipped where the reason is optional', async () => {
    const { user, orders } = showApp(afterCall([], { agent: inWork(false) }));
    expect(shown()).not.toHaveTextContent('Required');
    await user.click(button('Skip'));
    expect(orders()).toEqual([['wrap-up/skip', { dialogId }]]);
  });

  it('finds a reason by a part of its name: Enter takes it, and the next Enter sends', async () => {
    const { user, orders, show } = showApp(afterCall());
    const search = screen.getByRole('textbox', { name: 'Find a reason' });
    await user.type(search, 'plan');
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(search).toHaveValue('');
    show({ wrapUps: [card({ chosen: ['13'] })] });
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([
      ['wrap-up/choose', { dialogId, codes: ['13'] }],
      ['wrap-up/send', { dialogId, after: 'ready' }],
    ]);
  });

  it('says when no reason matches, and when none were received', async () => {
    const { user, show } = showApp(afterCall());
    await user.type(screen.getByRole('textbox', { name: 'Find a reason' }), 'xy');
    expect(screen.getByText("No reason matches 'xy'")).toBeVisible();
    for (const none of [null, []]) {
      show(withReasons(none));
      expect(shown()).toHaveTextContent('No wrap-up reasons have been received.');
    }
  });

  it('keeps a reason that cannot be sent in the list, and says why', () => {
    showApp(afterCall([], withReasons(['Bill, inquiry', 'Other'])));
    expect(screen.getByRole('radio', { name: /Bill, inquiry/ })).toBeDisabled();
    expect(shown()).toHaveTextContent('A comma, # or | in it cannot be sent.');
  });

  it('takes several reasons where the site does', async () => {
    const site = { ...sampleSite, wrapUpReasons: 'several' } as const;
    const { user, orders } = showApp(afterCall(['12'], { site }));
    await user.click(screen.getByRole('checkbox', { name: 'Complaint' }));
    await user.keyboard('2');
    expect(orders()).toEqual([
      ['wrap-up/choose', { dialogId, codes: ['12', '11'] }],
      ['wrap-up/choose', { dialogId, codes: [] }],
    ]);
  });

  it('leaves its keys to the state menu and to fields', async () => {
    const { user, orders } = showApp(afterCall(['12']));
    await user.type(screen.getByRole('combobox', { name: 'Name or number' }), '12');
    expect(orders()).toEqual([]);
  });
});

describe('the reason during a call', () => {
  const talk = (wrapUps: readonly WrapUp[] = [], agent: Agent = sampleAgent) =>
    sampleView({ ...withReasons(labels), agent, wrapUps, dialogs: [sampleTalk()] });

  it('is chosen in the card of the call, and can be sent', async () => {
    const { user, orders, show } = showApp(talk());
    await user.click(button('Choose wrap-up reason'));
    await user.click(screen.getByRole('radio', { name: 'Address change' }));
    show({ wrapUps: [card({ ended: null, chosen: ['14'] })] });
    expect(screen.getByText('Address change', { selector: 'bdi.med' })).toBeVisible();
    await user.click(button('Send now'));
    expect(orders()).toEqual([
      ['wrap-up/choose', { dialogId, codes: ['14'] }],
      ['wrap-up/send', { dialogId, after: null }],
    ]);
  });

  it('says that it was sent', () => {
    showApp(talk([card({ ended: null, chosen: ['14'], sentAt: sampleNow })]));
    expect(screen.getByRole('article')).toHaveTextContent(/Wrap-up: Address change · Sent/);
    expect(button('Change wrap-up reason')).toBeVisible();
  });

  it('is not asked for where Finesse allows none, nor of an outgoing call', () => {
    const { show } = showApp(talk([], { ...sampleAgent, wrapUp: 'not-allowed' }));
    expect(screen.queryByRole('button', { name: /wrap-up/ })).not.toBeInTheDocument();
    show({ agent: sampleAgent, dialogs: [sampleTalk({ direction: 'out' })] });
    expect(screen.queryByRole('button', { name: /wrap-up/ })).not.toBeInTheDocument();
  });
});

describe('the Zoom recording', () => {
  const talk = (recording: Recording | null = null) =>
    sampleView({
      site: { ...sampleSite, zoomRecording: true },
      dialogs: [sampleTalk()],
      recording,
    });
  const strip = () => screen.getByRole('group', { name: 'Zoom recording' });
  const asked: Recording = { wish: 'pause', sentAt: sampleNow - 34_000, status: null };

  it('is not spoken of where the site has none, nor without a call', () => {
    const { show } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    expect(screen.queryByRole('group', { name: 'Zoom recording' })).not.toBeInTheDocument();
    show({ site: { ...sampleSite, zoomRecording: true }, dialogs: [] });
    expect(screen.queryByRole('group', { name: 'Zoom recording' })).not.toBeInTheDocument();
  });

  it('is paused by button and by P', async () => {
    const { user, orders } = showApp(talk());
    expect(strip()).toHaveTextContent('Zoom recording');
    await user.click(button('Pause recording'));
    await user.keyboard('p');
    expect(orders().map(([name]) => name)).toEqual(['recording/pause', 'recording/pause']);
  });

  it('says that the pause was sent and not that it happened', async () => {
    const { user, orders } = showApp(talk(asked));
    expect(strip()).toHaveTextContent(/Pause sent 0:34 ago\s*· Zoom sends no confirmation/);
    await user.click(button('Resume recording'));
    await user.keyboard('p');
    expect(orders().map(([name]) => name)).toEqual(['recording/resume', 'recording/resume']);
  });

  it('shows the status where the connector reports one', () => {
    showApp(talk({ ...asked, status: 'PAUSED' }));
    expect(strip()).toHaveTextContent('Zoom recording: paused');
    expect(strip()).not.toHaveTextContent('confirmation');
  });
});
