import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AgentStateName } from '../../src-shared/agent.ts';
import {
  sampleAgent,
  sampleLost,
  sampleNow,
  samplePending,
  samplePreview,
  sampleSite,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const bar = () => screen.getByRole('region', { name: 'Your state' });
const inState = (state: AgentStateName, more = {}) => ({ agent: { ...sampleAgent, state, ...more } });

describe('the state bar', () => {
  it('shows the state, how long it lasts, and the way out of it', () => {
    showApp(sampleView());
    expect(bar()).toHaveTextContent('Ready');
    expect(within(bar()).getByRole('timer')).toHaveTextContent('4:12');
    expect(within(bar()).getByRole('button', { name: 'Not ready' })).toBeVisible();
  });

  it("says the site's own words for a reason, and the system's where the site has none", () => {
    const { show } = showApp(sampleView(inState('NOT_READY', { reasonCode: '5' })));
    expect(bar()).toHaveTextContent('Lunch break');
    show(inState('NOT_READY', { reasonCode: '32763' }));
    expect(bar()).toHaveTextContent('No answer');
    show(inState('NOT_READY', { reasonCode: '77' }));
    expect(bar()).toHaveTextContent('Reason 77');
  });

  it('offers no button while a call rings', () => {
    showApp(sampleView(inState('RESERVED')));
    expect(bar()).toHaveTextContent('A call is ringing');
    expect(within(bar()).queryByRole('button')).toBeNull();
  });

  it('counts a preview down to the moment it is withdrawn', () => {
    showApp(sampleView({ ...inState('RESERVED_OUTBOUND_PREVIEW'), dialogs: [samplePreview()] }));
    expect(bar()).toHaveTextContent('Campaign: Renewals autumn');
    expect(within(bar()).getByRole('timer')).toHaveTextContent(/^0:22$/);
  });

  it('says what follows the call, and what follows the wrap-up', () => {
    const { show } = showApp(sampleView(inState('TALKING', { pendingState: 'READY' })));
    expect(bar()).toHaveTextContent('Then: Ready');
    show(inState('WORK'));
    expect(bar()).toHaveTextContent('then Not ready');
    show(inState('WORK_READY'));
    expect(bar()).toHaveTextContent('then Ready');
  });

  it('goes ready on the button, and on R', async () => {
    const { user, orders } = showApp(sampleView(inState('NOT_READY')));
    await user.click(screen.getByRole('button', { name: 'Go ready' }));
    await user.keyboard('r');
    expect(orders()).toEqual([
      ['agent/ready', undefined],
      ['agent/ready', undefined],
    ]);
  });

  it('keeps the old state while a change is under way, and sends it only once', async () => {
    const { user, orders } = showApp(
      sampleView({ ...inState('NOT_READY', { reasonCode: '5' }), pending: [samplePending('ready')] }),
    );
    const button = screen.getByRole('button', { name: 'Go ready' });
    expect(bar()).toHaveTextContent('Lunch break');
    expect(button).toHaveTextContent('Going ready');
    expect(button).toHaveAttribute('aria-busy', 'true');
    await user.click(button);
    await user.keyboard('r');
    expect(orders()).toEqual([]);
  });

  it('goes not ready at once where the site has no reasons', async () => {
    const { user, orders } = showApp(sampleView({ reasons: { notReady: [], logout: null, wrapUp: null } }));
    await user.click(screen.getByRole('button', { name: 'Not ready' }));
    expect(orders()).toEqual([['agent/not-ready', { reasonCode: null }]]);
  });

  it('asks Finesse again when it does not know the state', async () => {
    const { user, orders } = showApp(sampleView(inState('UNKNOWN')));
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(orders()).toEqual([['state/ask', undefined]]);
  });

  it('shows the last known state with its time while the link is being mended', () => {
    showApp(sampleLost(1, { ...inState('TALKING'), dialogs: [sampleTalk()] }));
    expect(bar()).toHaveTextContent('Talking');
    expect(bar()).toHaveTextContent('As of 10:42:07');
    expect(within(bar()).queryByRole('button')).toBeNull();
  });

  it('says that it is not connected once every server has failed, and tries again on request', async () => {
    const { user, orders } = showApp(sampleLost(5));
    expect(bar()).toHaveTextContent('Not connected');
    expect(bar()).toHaveTextContent('Last: Ready, 10:42');
    await user.click(within(bar()).getByRole('button', { name: 'Try now' }));
    expect(orders()).toEqual([['link/retry', undefined]]);
  });

  it('shows what waits for the end of the call, and lets it be taken back', async () => {
    const talking = { ...inState('TALKING'), dialogs: [sampleTalk()] };
    const { user, orders, show } = showApp(
      sampleView({ ...talking, wish: { state: 'NOT_READY', reasonCode: '5' } }),
    );
    expect(bar()).toHaveTextContent('Then: Not ready, Lunch break');
    await user.click(screen.getByRole('button', { name: 'Take back: then Not ready' }));
    expect(orders()).toEqual([['agent/forget-wish', undefined]]);
    show({ wish: null });
    expect(bar()).not.toHaveTextContent('Then');
    expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull();
    show({ ...inState('WORK_READY'), wish: { state: 'NOT_READY', reasonCode: null } });
    expect(bar()).toHaveTextContent('Then: Not ready');
  });

  it('counts a wrap-up down where its limit is known, in words too, and marks the last seconds', () => {
    const site = { ...sampleSite, wrapUpLimitMs: 30_000 };
    const after = (seconds: number) => inState('WORK_READY', { since: sampleNow - seconds * 1000 });
    const { show } = showApp(sampleView({ ...after(6), site }));
    expect(bar()).toHaveTextContent('24 secs left, then Ready');
    expect(within(bar()).getByRole('timer')).toHaveTextContent('0:24');
    expect(bar()).toHaveClass('fam-wrap');
    show(after(20));
    expect(bar()).toHaveClass('fam-away');
    expect(bar()).toHaveTextContent('10 secs left, then Ready');
    // What is said aloud must not change every second.
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said.join()).toContain('Wrap-up, then Ready');
    expect(said.join()).not.toContain('left');
    show({ site: sampleSite });
    expect(within(bar()).getByRole('timer')).toHaveTextContent('0:20');
  });
});
