import { fireEvent, render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Toasts from '../../src-renderer/components/Toasts.svelte';
import type { Notice } from '../../src-shared/notice.ts';
import { sampleNotice } from '../support/sample-view.ts';

const info = sampleNotice({ kind: 'state-changed', state: 'READY', reasonCode: null });
const error = sampleNotice(
  { kind: 'refused', order: 'dial', code: 'Invalid Destination', text: '', target: '4190', assumed: false },
  'error',
  'n2',
);

function showToasts(notices: readonly Notice[], refusal: string | null = null) {
  const calls = { onaction: vi.fn(), ondismiss: vi.fn(), onforget: vi.fn() };
  render(Toasts, { notices, refusal, ...calls });
  return calls;
}

describe('toasts', () => {
  it('offers what can be done about it, and is gone then', async () => {
    const { onaction, ondismiss } = showToasts([error]);
    await userEvent.click(screen.getByRole('button', { name: 'Call again' }));
    expect(onaction).toHaveBeenCalledWith({ kind: 'call-again', label: 'Call again', number: '4190' });
    expect(ondismiss).toHaveBeenCalledWith('n2');
  });

  it('shows two at most, the newest', () => {
    showToasts([info, error, sampleNotice({ kind: 'logged-out' }, 'error', 'n3')]);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('You were logged out')).toBeVisible();
    expect(screen.queryByText(/Your state was changed/)).toBeNull();
  });

  it("shows main's refusal in its words until it is closed", async () => {
    const { onforget } = showToasts([], 'You are not signed in.');
    expect(screen.getByRole('listitem')).toHaveTextContent('You are not signed in.');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onforget).toHaveBeenCalled();
  });

  describe('as time goes by', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('takes information away after 8 s, errors never', () => {
      const { ondismiss } = showToasts([info, error]);
      vi.advanceTimersByTime(7999);
      expect(ondismiss).not.toHaveBeenCalled();
      vi.advanceTimersByTime(60_000);
      expect(ondismiss.mock.calls).toEqual([['n1']]);
    });

    it('leaves it while the pointer is on it', async () => {
      const { ondismiss } = showToasts([info]);
      await fireEvent.pointerEnter(screen.getByRole('listitem'));
      vi.advanceTimersByTime(60_000);
      expect(ondismiss).not.toHaveBeenCalled();
      await fireEvent.pointerLeave(screen.getByRole('listitem'));
      vi.advanceTimersByTime(8000);
      expect(ondismiss).toHaveBeenCalledWith('n1');
    });
  });
});
