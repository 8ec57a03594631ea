import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Clock from '../../src-renderer/components/Clock.svelte';
import { take } from '../../src-renderer/lib/state.svelte.ts';
import { sampleNow } from '../support/sample-view.ts';

const pass = (ms: number) => flushSync(() => vi.advanceTimersByTime(ms));

describe('a clock', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
    take({ at: sampleNow, slices: {} });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("counts up by main's clock, whatever this computer's says", () => {
    render(Clock, { since: sampleNow - 58_000 });
    expect(screen.getByRole('timer')).toHaveTextContent('0:58');
    pass(3000);
    expect(screen.getByRole('timer')).toHaveTextContent('1:01');
  });

  it('counts down to a limit and stops at nothing', () => {
    render(Clock, { since: sampleNow, until: sampleNow + 2000 });
    pass(1000);
    expect(screen.getByRole('timer')).toHaveTextContent('0:01');
    pass(5000);
    expect(screen.getByRole('timer')).toHaveTextContent('0:00');
  });

  it('runs one timer for all clocks and none once they are gone', () => {
    const clocks = [render(Clock, { since: sampleNow }), render(Clock, { since: sampleNow - 1000 })];
    expect(vi.getTimerCount()).toBe(1);
    clocks.forEach(({ unmount }) => unmount());
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rests while the window is hidden and is right again when it shows', () => {
    render(Clock, { since: sampleNow });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0);
    pass(65_000);
    hidden.mockReturnValue(false);
    flushSync(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(screen.getByRole('timer')).toHaveTextContent('1:05');
  });
});
