import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import Wallboard from '../../src-renderer/views/Wallboard.svelte';
import type { AppView } from '../../src-shared/view.ts';
import { fakeBridge } from '../support/fake-bridge.ts';
import { sampleQueues, sampleSupervisor } from '../support/sample-team.ts';
import { sampleLost, sampleSignedOut } from '../support/sample-view.ts';

function showWallboard(view: AppView = sampleSupervisor()) {
  onTestFinished(followMain());
  const bridge = fakeBridge();
  const show = (now: AppView) => flushSync(() => bridge.show(now));
  show(view);
  render(Wallboard);
  flushSync();
  return {
    show,
    looks: () =>
      bridge.sent
        .filter(([name]) => name === 'queues/look')
        .map(([, input]) => (input as { readonly looking: boolean }).looking),
  };
}
const stale = () => screen.queryByText(/The figures may have changed since/);

describe('the wallboard', () => {
  it('shows the figures as those of now while they come', () => {
    showWallboard();
    expect(screen.getByRole('article', { name: 'Billing DE' })).toHaveTextContent('7');
    expect(stale()).toBeNull();
  });

  it.each([
    ['the link is down', sampleLost(4, sampleSupervisor())],
    ['they do not come', sampleSupervisor({ queues: { ...sampleQueues, list: 'failed' } })],
    [
      'Finesse is out of service',
      sampleSupervisor({ link: { ...sampleSupervisor().link, service: 'out' } as AppView['link'] }),
    ],
  ])('says of when they are, while %s', (_why, view) => {
    const board = showWallboard(view);
    expect(stale()).toHaveAttribute('role', 'status');
    expect(screen.getByRole('article', { name: 'Billing DE' })).toHaveTextContent('7');
    board.show(sampleSupervisor());
    expect(stale()).toBeNull();
  });

  it('stays open over the end of a session, says so, and looks again in the next one', () => {
    const board = showWallboard();
    expect(board.looks()).toEqual([true]);
    board.show(sampleSignedOut({ supervision: null, queues: { list: 'idle', at: null, rows: [] } }));
    expect(screen.getByText('Sign in first.')).toBeInTheDocument();
    board.show(sampleSupervisor());
    expect(board.looks()).toEqual([true, false, true]);
  });
});
