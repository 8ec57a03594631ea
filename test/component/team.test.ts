import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import TeamWindow from '../../src-renderer/views/TeamWindow.svelte';
import type { TeamRow } from '../../src-shared/supervision.ts';
import type { AppView } from '../../src-shared/view.ts';
import { fakeBridge } from '../support/fake-bridge.ts';
import {
  sampleMonitorCall,
  sampleMonitored,
  sampleSupervision,
  sampleSupervisor,
  sampleTeam,
  sampleTeamRow,
} from '../support/sample-team.ts';
import { samplePending, sampleSettings } from '../support/sample-view.ts';
import { giveHeights } from './heights.ts';
import { showApp } from './show-app.ts';

const asking = ['app/ready', 'team/rows', 'queues/look'];

/** The team's window with these agents. */
async function showTeam(rows: readonly TeamRow[] = sampleTeam, view: Partial<AppView> = {}) {
  giveHeights();
  onTestFinished(followMain());
  const bridge = fakeBridge();
  bridge.show(sampleSupervisor({ supervision: sampleSupervision({ size: rows.length }), ...view }));
  render(TeamWindow);
  flushSync();
  flushSync(() => bridge.tell('team/rows', { fresh: true, rows }));
  await waitFor(() => expect(names().length).toBe(rows.length));
  return {
    user: userEvent.setup(),
    /** Main tells of agents who have changed. */
    change: (...changed: readonly TeamRow[]) =>
      flushSync(() => bridge.tell('team/rows', { fresh: false, rows: changed })),
    orders: () => bridge.sent.filter(([name]) => !asking.includes(name)),
    asked: (name: string) => bridge.sent.filter(([sent]) => sent === name).map(([, input]) => input),
  };
}
const grid = () => screen.getByRole('grid', { name: 'Agents' });
const agentRows = () => [...grid().querySelectorAll<HTMLElement>('[data-row]')];
const names = () => agentRows().map((row) => row.querySelector('.who')?.textContent.trim());
const rowOf = (name: string) => agentRows().find((row) => row.textContent.includes(name))!;
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the table of agents', () => {
  it('stands by state, longest first, and asks for its rows', async () => {
    const team = await showTeam();
    expect(team.asked('team/rows')).toEqual([{ page: 'team', wanted: true }]);
    expect(names()).toEqual(sampleTeam.map(({ name }) => name));
    expect(rowOf('Priya Raman').textContent).toMatch(/Not ready\s*Lunch break/);
    expect(rowOf('Tomasz').textContent).toContain('Then: Not ready');
    expect(rowOf('Tomasz').textContent).toMatch(/Katharina Oberhuber.*Billing DE/);
    expect(within(rowOf('Sofia')).getByText('Missed a call')).toBeInTheDocument();
  });

  it('is sorted by a head, the other way by a second press, and as before by a third', async () => {
    const { user } = await showTeam();
    const head = press('Name');
    await user.click(head);
    expect(names()[0]).toBe('Aisha Mansour');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(head);
    expect(names()[0]).toBe('Tomasz Orłowski');
    await user.click(head);
    expect(names()[0]).toBe('Marta Kowalczyk');
  });

  it('is filtered by text, by state and by team', async () => {
    const { user } = await showTeam();
    await user.type(screen.getByRole('searchbox', { name: 'Filter agents' }), 'orlow');
    await waitFor(() => expect(names()).toEqual(['Tomasz Orłowski']));
    await user.keyboard('{Escape}');
    await user.click(press(/^2 ?Not ready/));
    await waitFor(() => expect(names()).toEqual(['Priya Raman', 'Sofia Marchetti']));
    await user.click(press(/^2 ?Not ready/));
    await user.click(press(/^Sales DE/));
    await waitFor(() => expect(names()).toEqual(['Katja Brandstätter']));
    await user.type(screen.getByRole('searchbox', { name: 'Filter agents' }), 'xyz');
    expect(await screen.findByText('Nobody matches')).toBeInTheDocument();
  });

  it('is grouped by state', async () => {
    const { user } = await showTeam();
    await user.click(press('Group by state'));
    expect(await within(grid()).findByRole('gridcell', { name: /^Not ready 2/ })).toBeInTheDocument();
  });

  it('shows a change at once, and moves nobody under a row that has the focus', async () => {
    const { change } = await showTeam();
    flushSync(() => rowOf('Jonas').focus());
    change(sampleTeamRow('Katja Brandstätter', { state: 'TALKING', extension: '4031' }));
    expect(rowOf('Katja').textContent).toContain('Talking');
    expect(names().indexOf('Katja Brandstätter')).toBe(7);
  });

  it('is gone through by the keys, to the buttons of a row and back', async () => {
    const { user } = await showTeam();
    flushSync(() => rowOf('Marta').focus());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(rowOf('Tomasz')).toHaveFocus());
    await user.keyboard('{End}');
    await waitFor(() => expect(rowOf('Oskar')).toHaveFocus());
    await user.keyboard('{Home}');
    await waitFor(() => expect(rowOf('Marta')).toHaveFocus());
    await user.keyboard('{ArrowRight}');
    expect(within(rowOf('Marta')).getByRole('button', { name: 'Listen to Marta Kowalczyk' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(rowOf('Marta')).toHaveFocus();
  });
});

describe('an agent', () => {
  const menuOf = async (name: string) => {
    const team = await showTeam();
    flushSync(() => rowOf(name).focus());
    await team.user.keyboard('{Enter}');
    return { ...team, item: (text: string) => screen.getByRole('menuitem', { name: text }) };
  };

  it('has a menu with what Finesse grants, and why the rest cannot be done', async () => {
    const { user, item, orders } = await menuOf('Oskar');
    for (const text of ['Listen in silently', 'Set ready', 'Set not ready', 'Log out…'])
      expect(item(text)).toHaveAttribute('aria-disabled', 'true');
    await user.click(item('Set ready'));
    expect(orders()).toEqual([]);
  });

  it.each([
    ['Set ready', 'Priya', 'team/make-ready', 'priya-raman'],
    ['Set not ready', 'Katja', 'team/make-not-ready', 'katja-brandst-tter'],
    ['Listen in silently', 'Marta', 'team/monitor', 'marta-kowalczyk'],
  ])('%s', async (text, name, order, agentId) => {
    const { user, item, orders } = await menuOf(name);
    await user.click(item(text));
    expect(orders()).toEqual([[order, { agentId }]]);
  });

  it('is logged out only after a question', async () => {
    const { user, item, orders } = await menuOf('Priya');
    await user.click(item('Log out…'));
    const question = await screen.findByRole('alertdialog', { name: 'Log Priya Raman out?' });
    expect(within(question).getByRole('button', { name: 'Keep' })).toHaveFocus();
    expect(orders()).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Log out' }));
    expect(orders()).toEqual([['team/log-out', { agentId: 'priya-raman' }]]);
  });

  it('whose state is being changed says so', async () => {
    await showTeam(sampleTeam, {
      pending: [{ ...samplePending('agent-ready'), part: 'priya-raman' }],
    });
    expect(within(rowOf('Priya')).getByRole('status')).toHaveTextContent('Going ready');
  });

  it('of whom an order was done is told aloud, and the next one after them', async () => {
    const { change } = await showTeam();
    const done = (name: string, state: 'READY' | 'NOT_READY', order: 'agent-ready' | 'agent-not-ready') =>
      change(sampleTeamRow(name, { state, told: { order, outcome: 'done' } }));
    done('Priya Raman', 'READY', 'agent-ready');
    expect(screen.getByText('Priya Raman: Ready done')).toHaveAttribute('role', 'status');
    done('Sofia Marchetti', 'READY', 'agent-ready');
    expect(screen.getByText('Sofia Marchetti: Ready done')).toBeInTheDocument();
    change(sampleTeamRow('Priya Raman', { state: 'READY' }));
    done('Priya Raman', 'NOT_READY', 'agent-not-ready');
    expect(screen.getByText('Priya Raman: Not ready done')).toBeInTheDocument();
  });

  it('has what became of an order in the row, until it is read', async () => {
    const { user, orders } = await showTeam();
    expect(rowOf('Jonas').textContent).toContain('Ready did not work. Phone is busy (INVALID_STATE).');
    await user.click(within(rowOf('Jonas')).getByRole('button', { name: 'Close' }));
    expect(orders()).toEqual([['team/read', { agentId: 'jonas-lindqvist' }]]);
  });
});

describe('listening in', () => {
  const listening: Partial<AppView> = {
    supervision: sampleSupervision({ monitored: sampleMonitored }),
    dialogs: [sampleMonitorCall],
  };

  it('is stated by a bar, from which it becomes a barge-in or stops', async () => {
    const { user, orders } = await showTeam(sampleTeam, listening);
    const bar = screen.getByRole('article', { name: 'Listening to Tomasz Orłowski' });
    expect(bar).toHaveTextContent('Nobody hears you');
    await user.click(within(bar).getByRole('button', { name: 'Barge in' }));
    await user.keyboard('{Shift>}E{/Shift}');
    expect(orders()).toEqual([
      ['team/barge-in', undefined],
      ['team/end-monitor', undefined],
    ]);
  });

  it('is a card of its own in the main window, and no call', () => {
    showApp(sampleSupervisor(listening));
    expect(screen.getByRole('article', { name: 'Listening to Tomasz Orłowski' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Transfer' })).not.toBeInTheDocument();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });
});

describe('the teams', () => {
  it('that there are none of say so, and can be asked for again', async () => {
    const { user, orders } = await showTeam([], {
      supervision: sampleSupervision({ teams: [], size: 0 }),
    }).catch(() => ({
      user: userEvent.setup(),
      orders: () => fakeBridge().sent.filter(([name]) => name === 'team/reload'),
    }));
    expect(screen.getByText('No team to show')).toBeInTheDocument();
    await user.click(press('Reload'));
    expect(orders()).toEqual([['team/reload', undefined]]);
  });

  it('are marked as old while the link is down', async () => {
    const { session } = sampleSupervisor();
    if (session.phase !== 'in') throw new Error('not reached');
    await showTeam(sampleTeam, { session: { ...session, live: false } });
    expect(screen.getByText(/States may have changed since/)).toBeInTheDocument();
  });

  it('are there again at once for who comes back to a hidden window, and nothing is sent meanwhile', async () => {
    const { asked } = await showTeam();
    const hide = (hidden: boolean) => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
      flushSync(() => document.dispatchEvent(new Event('visibilitychange')));
    };
    onTestFinished(() => void vi.restoreAllMocks());
    hide(true);
    expect(asked('team/rows').at(-1)).toEqual({ page: 'team', wanted: false });
    expect(names()).toHaveLength(sampleTeam.length);
    hide(false);
    expect(asked('team/rows').at(-1)).toEqual({ page: 'team', wanted: true });
  });

  it('do without single keys where they are switched off', async () => {
    const { user, orders } = await showTeam(sampleTeam, {
      settings: { ...sampleSettings, singleKeys: false },
    });
    flushSync(() => rowOf('Marta').focus());
    await user.keyboard('l');
    expect(orders()).toEqual([]);
  });
});
