import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import Mini from '../../src-renderer/views/Mini.svelte';
import { dialogId } from '../../src-shared/ids.ts';
import type { AppView } from '../../src-shared/view.ts';
import { fakeBridge } from '../support/fake-bridge.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleLost,
  sampleNotice,
  samplePending,
  samplePreview,
  sampleSignedOut,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';

function showMini(view: AppView) {
  onTestFinished(followMain());
  const bridge = fakeBridge();
  bridge.show(view);
  render(Mini);
  return {
    bridge,
    show: (slices: Partial<AppView>) => flushSync(() => bridge.show(slices)),
    orders: () => bridge.sent.filter(([name]) => name !== 'app/ready'),
  };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const ringing = sampleDialog({ id: dialogId('7'), name: 'Jonas Lindqvist' });
const talk = sampleTalk({ actions: ['HOLD', 'DROP', 'CONSULT_CALL'] });

describe('the mini bar', () => {
  it('tells the state with its time, and asks for another', async () => {
    const { orders } = showMini(sampleView());
    expect(screen.getByRole('region', { name: 'Your state' })).toHaveTextContent(/Ready.*\d:\d\d/);
    await userEvent.click(button('Ready: choose a state'));
    await userEvent.click(button('Open the main window'));
    expect(orders()).toEqual([
      ['mini/states', undefined],
      ['window/show', undefined],
    ]);
  });

  it('goes ready with one press', async () => {
    const { orders } = showMini(sampleView({ agent: { ...sampleAgent, state: 'NOT_READY' } }));
    await userEvent.click(button('Go ready'));
    expect(orders()).toEqual([['agent/ready', undefined]]);
  });

  it('shows what rings before what is talked on, each with its buttons', async () => {
    const { orders } = showMini(sampleView({ dialogs: [talk] }));
    const { show } = {
      show: (dialogs: AppView['dialogs']) => flushSync(() => fakeBridge().show({ dialogs })),
    };
    show([ringing, talk]);
    const card = screen.getByRole('article', { name: 'Incoming call from Jonas Lindqvist' });
    expect(card).toHaveTextContent('Katharina Oberhuber');
    await userEvent.click(button('Answer'));
    await userEvent.click(button('Show the other call'));
    await userEvent.click(button('Hold'));
    await userEvent.click(button('Transfer'));
    await userEvent.click(button('End'));
    expect(orders()).toEqual([
      ['call/answer', { dialogId: '7' }],
      ['call/hold', { dialogId: talk.id }],
      ['window/hand-over', { dialogId: talk.id }],
      ['call/release', { dialogId: talk.id }],
    ]);
  });

  it('goes to a call that comes, whichever was chosen before', async () => {
    const { show } = showMini(sampleView({ dialogs: [ringing, talk] }));
    await userEvent.click(button('Show the other call'));
    expect(screen.getByRole('article')).toHaveAccessibleName('Call with Katharina Oberhuber');
    show({ dialogs: [sampleDialog({ id: dialogId('8'), name: 'Otto Muster' }), ringing, talk] });
    expect(screen.getByRole('article')).toHaveAccessibleName('Incoming call from Otto Muster');
    expect(button('Show the next of 3 calls')).toBeVisible();
  });

  it('offers a preview with all three answers', async () => {
    const { orders } = showMini(sampleView({ dialogs: [samplePreview()] }));
    for (const name of ['Accept and call', 'Reject', 'Close']) await userEvent.click(button(name));
    expect(orders().map(([name]) => name)).toEqual(['preview/accept', 'preview/reject', 'preview/close']);
  });

  it('says that the answer is under way, and does not send it twice', async () => {
    const { orders } = showMini(
      sampleView({ dialogs: [ringing], pending: [samplePending('answer', ringing)] }),
    );
    expect(button('Answer')).toHaveTextContent('Answering');
    await userEvent.click(button('Answer'));
    expect(orders()).toEqual([]);
  });

  it('leads a consult to its end: the other one, complete, or back', async () => {
    const main = sampleTalk({ phase: 'held', actions: ['RETRIEVE', 'TRANSFER', 'CONFERENCE', 'DROP'] });
    const consult = sampleTalk({
      id: dialogId('2'),
      kind: 'consult',
      name: null,
      party: '4102',
      actions: ['DROP'],
    });
    const { orders } = showMini(sampleView({ dialogs: [consult, { ...main }] }));
    const row = within(screen.getByRole('main'));
    for (const { name } of [{ name: /^Switch/ }, { name: /^Complete/ }, { name: /^End/ }])
      await userEvent.click(row.getByRole('button', { name }));
    expect(orders().map(([name]) => name)).toEqual(['consult/swap', 'consult/join', 'consult/end']);
  });

  it('keeps its buttons in their place without a link, and says why they are off', async () => {
    const { orders } = showMini(sampleLost(4, { dialogs: [talk] }));
    expect(button('Hold')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Hold'));
    expect(orders()).toEqual([]);
    expect(screen.getByText(/There is no connection/)).toBeVisible();
  });

  it('tells that the main window has something to say', () => {
    const notice = sampleNotice({ kind: 'no-answer', order: 'hold', assumed: false }, 'error');
    showMini(sampleView({ notices: [notice] }));
    expect(button('Open the main window: 1 message')).toBeVisible();
  });

  it('is nobody’s while nobody is signed in', () => {
    showMini(sampleSignedOut());
    expect(screen.getByRole('main')).toHaveTextContent('Logged out');
  });

  it('takes no focus when a call comes, and keeps the one it had', () => {
    const { show } = showMini(sampleView());
    show({ dialogs: [ringing] });
    expect(document.body).toHaveFocus();
  });

  it('docks by Alt and an arrow', async () => {
    const { orders } = showMini(sampleView());
    await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowDown}{/Alt}{ArrowUp}');
    expect(orders()).toEqual([
      ['mini/dock', { side: 'left' }],
      ['mini/dock', { side: 'down' }],
    ]);
  });
});
