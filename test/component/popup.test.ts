import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import Popup from '../../src-renderer/views/Popup.svelte';
import type { AppView } from '../../src-shared/view.ts';
import { dialogId } from '../../src-shared/ids.ts';
import { fakeBridge } from '../support/fake-bridge.ts';
import {
  sampleDialog,
  samplePending,
  samplePreview,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';

/** Nothing is laid out here: a test says how high the cards are, and that they have become so. */
let resized: () => void = () => undefined;
const layOut = (height: number) =>
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, height));

function showPopup(dialogs: AppView['dialogs'], more: Partial<AppView> = {}) {
  onTestFinished(followMain());
  const bridge = fakeBridge();
  bridge.show(sampleView({ dialogs, ...more }));
  render(Popup);
  return {
    show: (slices: Partial<AppView>) => flushSync(() => bridge.show(slices)),
    orders: () => bridge.sent.filter(([name]) => name !== 'app/ready'),
  };
}

describe('the popup', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(report: () => void) {
          resized = report;
        }
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('tells who rings with the facts that matter, and answers', async () => {
    const { orders } = showPopup([sampleDialog()]);
    const card = screen.getByRole('article', { name: 'Incoming call from Katharina Oberhuber' });
    for (const fact of ['+43 1 555 0142', 'Queue', 'Billing DE', '0800 555 010', '70031882', 'Gold'])
      expect(card).toHaveTextContent(fact);
    expect(card).not.toHaveTextContent('12 Nov, chat');
    await userEvent.click(within(card).getByRole('button', { name: 'Answer' }));
    expect(orders()).toContainEqual(['call/answer', { dialogId: '16804377' }]);
  });

  it('takes no focus when a call comes', () => {
    const { show } = showPopup([]);
    show({ dialogs: [sampleDialog()] });
    expect(document.body).toHaveFocus();
  });

  it('leaves out what the call does not carry', () => {
    showPopup([sampleDialog({ name: null, queue: null, dialled: null, variables: [] })]);
    expect(screen.queryByRole('term')).toBeNull();
    expect(screen.getByRole('heading', { name: '+43 1 555 0142' })).toBeVisible();
  });

  it('says that the answer is under way', () => {
    const ringing = sampleDialog();
    showPopup([ringing], { pending: [samplePending('answer', ringing)] });
    expect(screen.getByRole('button', { name: 'Answer' })).toHaveTextContent('Answering');
  });

  it('offers a preview with what Reject and Close do at this site', async () => {
    const { orders } = showPopup([samplePreview()]);
    expect(screen.getByRole('article')).toHaveTextContent('left');
    await userEvent.click(screen.getByRole('button', { name: /Reject.*back to the campaign/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Accept and call' }));
    expect(orders().map(([name]) => name)).toEqual(['popup/size', 'preview/reject', 'preview/accept']);
  });

  it('names the contact and the campaign of a preview once', () => {
    const variables = [
      { name: 'BACampaign', value: 'Renewals autumn' },
      { name: 'BACustomerName', value: 'Bertrand Duhamel' },
    ];
    showPopup([samplePreview({ variables })]);
    expect(screen.getAllByText('Bertrand Duhamel')).toHaveLength(1);
    expect(screen.getAllByText('Renewals autumn')).toHaveLength(1);
  });

  it('shows three calls at most and counts the others; calls that were answered leave', () => {
    const ring = (id: string) => sampleDialog({ id: dialogId(id) });
    const { show } = showPopup(['1', '2', '3', '4', '5'].map(ring));
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.getByText('2 more ringing')).toBeVisible();
    show({ dialogs: [sampleTalk()] });
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('tells main how high it is, nothing included', () => {
    layOut(311.4);
    const { orders, show } = showPopup([sampleDialog()]);
    layOut(330);
    resized();
    layOut(0);
    show({ dialogs: [] });
    resized();
    expect(orders()).toEqual([
      ['popup/size', { height: 312 }],
      ['popup/size', { height: 330 }],
      ['popup/size', { height: 0 }],
    ]);
  });
});
