import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import { sampleAgent, sampleDialog, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const none = { notReady: [], logout: [], wrapUp: [] };

describe('what a site may send', () => {
  it('lists without any reason: every state can still be chosen', async () => {
    const { user, orders } = showApp(sampleView({ reasons: none }));
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent.trim())).toHaveLength(5);
    await user.click(screen.getByRole('option', { name: /^Log out/ }));
    expect(orders()).toEqual([
      ['agent/not-ready', { reasonCode: null }],
      ['session/log-out', { reasonCode: null }],
    ]);
  });

  it('300 reasons: any is found by typing', async () => {
    const notReady = Array.from({ length: 300 }, (_, index) => ({
      code: `${index}`,
      label: `Reason number ${index}`,
    }));
    const { user, orders } = showApp(sampleView({ reasons: { ...none, notReady } }));
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    expect(screen.getAllByText(/^Reason number/)).toHaveLength(300);
    await user.paste('number 287');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Reason number 287');
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: '287' }]]);
  });

  it('a queue name of 200 characters: it is whole on the card', () => {
    const queue = 'Verbindungswunsch'.repeat(12).slice(0, 200);
    showApp(sampleView({ dialogs: [sampleTalk({ queue })] }));
    expect(screen.getByRole('article')).toHaveTextContent(queue);
  });

  it('a call without participants is a call like another', () => {
    showApp(sampleView({ dialogs: [sampleTalk({ participants: [] })] }));
    expect(screen.getByRole('article', { name: 'Call with Katharina Oberhuber' })).toBeVisible();
  });

  it('an agent without a team works', async () => {
    const agent = { ...sampleAgent, team: null, teams: [] };
    const { user, orders } = showApp(sampleView({ agent, dialogs: [sampleTalk()] }));
    await user.keyboard('h');
    expect(orders()).toEqual([['call/hold', { dialogId: sampleDialog().id }]]);
  });

  it('two calls at once: both ring, each is answered by its own button, and the newer one is announced', async () => {
    const first = sampleDialog();
    const second = sampleDialog({ id: dialogId('2'), name: 'Priya Raman', party: '4015' });
    const { user, orders, show } = showApp(sampleView({ dialogs: [first] }));
    show({ dialogs: [second, first] });
    expect(screen.getByRole('alert')).toHaveTextContent('Incoming call from Priya Raman');
    const older = screen.getByRole('article', { name: 'Incoming call from Katharina Oberhuber' });
    await user.click(within(older).getByRole('button', { name: 'Answer' }));
    expect(orders()).toEqual([['call/answer', { dialogId: first.id }]]);
  });

  it('a call that ends while its transfer field is open: the field closes with a word, and no other call goes', async () => {
    const other = sampleTalk({ id: dialogId('2'), name: 'Priya Raman', phase: 'held' });
    const { user, orders, show } = showApp(sampleView({ dialogs: [sampleTalk(), other] }));
    await user.keyboard('t');
    await user.keyboard('4102');
    show({ dialogs: [{ ...other, phase: 'talking' }] });
    expect(screen.getByText('The call ended before it was transferred.')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Transfer to' })).toBeNull();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
  });
});
