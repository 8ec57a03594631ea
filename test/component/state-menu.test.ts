import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sampleAgent, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const menu = () => screen.getByRole('dialog', { name: 'Change state' });
const noReasons = { notReady: null, logout: null, wrapUp: null };

describe('the state menu', () => {
  it('opens with the reasons, and Enter takes the first', async () => {
    const { user, orders } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    expect(screen.getByRole('combobox', { name: 'Find a reason' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: '5' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens by Alt ↓, moves by arrows and closes by Esc without an order', async () => {
    const { user, orders } = showApp(sampleView());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.keyboard('{ArrowDown}');
    expect(within(menu()).getByRole('option', { selected: true })).toHaveTextContent('Short break');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(orders()).toEqual([]);
  });

  it('finds a reason by a part of its name, and says when there is none', async () => {
    const { user, orders } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    await user.keyboard('zz');
    expect(menu()).toHaveTextContent("No reason matches 'zz'");
    await user.keyboard('{Backspace}{Backspace}MEET{Enter}');
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: '7' }]]);
  });

  it('takes Ready by its digit', async () => {
    const { user, orders } = showApp(sampleView({ agent: { ...sampleAgent, state: 'WORK' } }));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}1');
    expect(orders()).toEqual([['agent/ready', undefined]]);
  });

  it('has a plain Not ready where no reasons came', async () => {
    const { user, orders } = showApp(
      sampleView({
        reasons: noReasons,
        agent: { ...sampleAgent, state: 'TALKING' },
        dialogs: [sampleTalk()],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(within(menu()).queryByRole('combobox')).toBeNull();
    await user.click(within(menu()).getByRole('option', { name: /^Not ready/ }));
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: null }]]);
  });

  it('greys what cannot be reached, says why, and does not send it', async () => {
    const { user, orders } = showApp(
      sampleView({ agent: { ...sampleAgent, state: 'TALKING' }, dialogs: [sampleTalk()] }),
    );
    await user.click(screen.getByRole('button', { name: 'Change' }));
    const logOut = within(menu()).getByRole('option', { name: /Log out/ });
    expect(logOut).toHaveAttribute('aria-disabled', 'true');
    expect(logOut).toHaveTextContent('End your call first.');
    await user.click(logOut);
    expect(orders()).toEqual([]);
  });

  it('logs out with a reason from its second page, and Esc leads back to the first', async () => {
    const { user, orders } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    await user.click(within(menu()).getByRole('option', { name: /^Log out/ }));
    expect(within(menu()).getByRole('option', { name: /Log out without a reason/ })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(within(menu()).getByRole('option', { name: /Lunch break/ })).toBeVisible();
    await user.click(within(menu()).getByRole('option', { name: /^Log out/ }));
    await user.keyboard('agency{Enter}');
    expect(orders()).toEqual([['session/log-out', { reasonCode: '9' }]]);
  });

  it('logs out at once from the menu of the title bar where no reasons came', async () => {
    const { user, orders } = showApp(sampleView({ reasons: noReasons }));
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('menuitem', { name: 'Log out' }));
    expect(orders()).toEqual([['session/log-out', { reasonCode: null }]]);
  });

  it('has the reasons that were used first, and marks the last one', async () => {
    const view = sampleView();
    const { user, orders } = showApp({
      ...view,
      settings: { ...view.settings, usedReasons: ['gone', '7', '6'] },
    });
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    const reasons = within(menu())
      .getAllByRole('option')
      .slice(1, 4)
      .map(({ textContent }) => textContent.replace('↵', '').trim());
    expect(reasons).toEqual(['Team meeting Last used', 'Short break', 'Lunch break']);
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: '7' }]]);
  });

  it('has wrap-up with what comes after it, on 2 and 3', async () => {
    const { user, orders } = showApp(sampleView());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}2');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}3');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(within(menu()).getByRole('option', { name: /^Wrap-up, then ready/ }));
    expect(orders()).toEqual([
      ['agent/work', { then: 'ready' }],
      ['agent/work', { then: 'not-ready' }],
      ['agent/work', { then: 'ready' }],
    ]);
  });

  it('has no wrap-up for whoever may not, and greys it while a call rings', async () => {
    const { user, show } = showApp(sampleView({ agent: { ...sampleAgent, wrapUp: 'not-allowed' } }));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(within(menu()).queryByRole('option', { name: /Wrap-up/ })).toBeNull();
    show({ agent: { ...sampleAgent, state: 'RESERVED' } });
    for (const option of within(menu()).getAllByRole('option', { name: /Wrap-up/ }))
      expect(option).toHaveTextContent('A call is ringing.');
  });
});
