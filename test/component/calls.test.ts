import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import { learnNumbers, writeNumbers } from '../../src-shared/shown-number.ts';
import {
  sampleDesk,
  sampleDialog,
  sampleLost,
  sampleNow,
  samplePending,
  samplePreview,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const call = { dialogId: sampleDialog().id };

describe('a call card', () => {
  it('tells who rings, where they come from and how to answer', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleDialog()] }));
    const card = screen.getByRole('article', { name: 'Incoming call from Katharina Oberhuber' });
    expect(card).toHaveTextContent('+43 1 555 0142');
    expect(card).toHaveTextContent('Billing DE');
    expect(card).toHaveTextContent('dialled 0800 555 010');
    expect(card).toHaveTextContent('Ctrl Alt Shift P');
    await user.click(within(card).getByRole('button', { name: 'Answer' }));
    expect(orders()).toEqual([['call/answer', call]]);
  });

  it('takes a double click for one press, whatever the button says after the first', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.dblClick(screen.getByRole('button', { name: 'Hold' }));
    expect(orders().map(([name]) => name)).toEqual(['call/hold']);
  });

  it('announces a ringing call at once', () => {
    showApp(sampleView({ dialogs: [sampleDialog()] }));
    expect(screen.getByRole('alert')).toHaveTextContent('Incoming call from Katharina Oberhuber, Billing DE');
  });

  it('shows the number where there is no name, and says when it was withheld', () => {
    const { show } = showApp(sampleView({ dialogs: [sampleDialog({ name: null })] }));
    expect(screen.getByRole('heading', { name: '+43 1 555 0142' })).toBeVisible();
    show({ dialogs: [sampleDialog({ name: null, party: null })] });
    expect(screen.getByRole('heading', { name: 'Number withheld' })).toBeVisible();
  });

  it.each([
    ['OTHER_IN', 'Direct'],
    ['TRANSFER', 'Transferred'],
    ['CONSULT_OFFERED', 'Transferred'],
    ['AGENT_INSIDE', 'Internal'],
    ['CONSULT_IN', 'Consult'],
    ['ACD_IN', 'Inbound'],
    ['something new', 'Inbound'],
  ])('says how a call of type %s came: %s', (callType, way) => {
    showApp(sampleView({ dialogs: [sampleTalk({ callType })] }));
    expect(screen.getByRole('article')).toHaveTextContent(new RegExp(`Billing DE ?${way}`));
  });

  it('writes numbers the way of the region, and keeps how they came on hover', async () => {
    const read = await learnNumbers();
    writeNumbers(() => ({ region: 'GB', read }));
    onTestFinished(() => writeNumbers(() => ({ region: '', read: null })));
    const { show } = showApp(sampleView({ dialogs: [sampleDialog({ party: '+442079460123' })] }));
    const number = within(screen.getByRole('article')).getByText('020 7946 0123');
    expect(number).toHaveAttribute('title', '+442079460123');
    show({ dialogs: [sampleDialog({ name: null, party: '3001' })] });
    expect(screen.getByRole('heading', { name: '3001' })).toBeVisible();
    expect(screen.getByText('3001')).not.toHaveAttribute('title');
  });

  it('keeps the name of a busy button and sends nothing twice', async () => {
    const ringing = sampleDialog();
    const { user, orders } = showApp(
      sampleView({ dialogs: [ringing], pending: [samplePending('answer', ringing)] }),
    );
    const button = screen.getByRole('button', { name: 'Answer' });
    expect(button).toHaveTextContent('Answering');
    await user.click(button);
    expect(orders()).toEqual([]);
  });

  it('says that answering a second call holds the first', () => {
    showApp(sampleView({ dialogs: [sampleDialog({ id: dialogId('2') }), sampleTalk()] }));
    expect(screen.getByRole('button', { name: 'Hold and answer' })).toBeVisible();
  });

  it('holds and ends by button, and by H and Shift E', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.click(screen.getByRole('button', { name: 'Hold' }));
    await user.click(screen.getByRole('button', { name: 'End' }));
    await user.keyboard('h{Shift>}E{/Shift}');
    expect(orders().map(([name]) => name)).toEqual([
      'call/hold',
      'call/release',
      'call/hold',
      'call/release',
    ]);
  });

  it('does not end a call by a plain e, by Esc, or while a number is typed', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('e{Escape}');
    await user.click(screen.getByRole('combobox', { name: 'Name or number' }));
    await user.keyboard('{Shift>}E{/Shift}h');
    expect(orders()).toEqual([]);
  });

  it('resumes a held call and says when it has waited for more than a minute', async () => {
    const held = sampleTalk({ phase: 'held', actions: ['RETRIEVE', 'DROP'] });
    const { user, orders } = showApp(sampleView({ dialogs: [held] }));
    expect(screen.getByRole('article', { name: /on hold/ })).toHaveTextContent('Over 1 min');
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(orders()).toEqual([['call/resume', call]]);
  });

  it('keeps an action in its place when it is not allowed, and says why', async () => {
    const dialling = sampleTalk({ phase: 'dialling', direction: 'out', actions: ['DROP'] });
    const { user, orders } = showApp(sampleView({ dialogs: [dialling] }));
    const hold = screen.getByRole('button', { name: 'Hold' });
    expect(hold).toHaveAttribute('aria-disabled', 'true');
    expect(hold).toHaveAccessibleDescription('Not possible until the call is answered.');
    await user.click(hold);
    expect(orders()).toEqual([]);
  });

  it('tells why a call failed and lets it be ended', () => {
    const failed = sampleTalk({ phase: 'failed', actions: ['DROP'], failure: 'The number is busy' });
    showApp(sampleView({ dialogs: [failed] }));
    expect(screen.getByRole('article', { name: /failed/ })).toHaveTextContent('The number is busy');
    expect(screen.getByRole('button', { name: 'End' })).not.toHaveAttribute('aria-disabled');
  });

  it('takes all controls away while the link is lost, keys included', async () => {
    const { user, orders } = showApp(sampleLost(1, { dialogs: [sampleTalk()] }));
    for (const name of ['Hold', 'End'])
      expect(screen.getByRole('button', { name })).toHaveAccessibleDescription(/no connection/i);
    await user.keyboard('h{Shift>}E{/Shift}');
    expect(orders()).toEqual([]);
  });

  it('tells the key of a button, and the one that works anywhere', () => {
    const hotkeys = [
      { name: 'hold', accelerator: 'Control+Alt+Shift+H', standard: '', status: 'registered' },
    ] as const;
    const view = sampleView({ dialogs: [sampleTalk()], desk: { ...sampleDesk, hotkeys } });
    const { show } = showApp(view);
    expect(screen.getByRole('button', { name: 'Hold' })).toHaveAttribute(
      'title',
      'Hold (H, or Ctrl Alt Shift H anywhere)',
    );
    expect(screen.getByRole('button', { name: 'Transfer' })).toHaveAttribute('title', 'Transfer (T)');
    show({ settings: { ...view.settings, singleKeys: false } });
    expect(screen.getByRole('button', { name: 'Hold' })).toHaveAttribute(
      'title',
      'Hold (Ctrl Alt Shift H anywhere)',
    );
    expect(screen.getByRole('button', { name: 'Transfer' })).not.toHaveAttribute('title');
  });

  it('has a clock for the call, and one for its state where that is younger', () => {
    const since = sampleNow - 42_000;
    showApp(sampleView({ dialogs: [sampleTalk({ phase: 'held', since })] }));
    const times = within(screen.getByRole('article'))
      .getAllByRole('timer')
      .map(({ textContent }) => textContent.trim());
    expect(times).toEqual(['0:42', 'call 4:37']);
  });

  it('offers a direct preview to be accepted, and nothing else', () => {
    showApp(sampleView({ dialogs: [samplePreview({ actions: ['ACCEPT'] })] }));
    const card = screen.getByRole('article', { name: 'Outbound preview, Bertrand Duhamel' });
    expect(within(card).getByRole('button', { name: /Accept and call/ })).toBeVisible();
    expect(within(card).getAllByRole('button')).toHaveLength(1);
  });

  it('offers a preview with what each answer does, and counts it down', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [samplePreview()] }));
    const card = screen.getByRole('article', { name: 'Outbound preview, Bertrand Duhamel' });
    expect(within(card).getByRole('timer')).toHaveTextContent('0:22 left');
    await user.click(within(card).getByRole('button', { name: /Accept and call/ }));
    await user.click(within(card).getByRole('button', { name: /Reject.*back to the campaign/ }));
    await user.click(within(card).getByRole('button', { name: /Close.*do not offer again/ }));
    expect(orders().map(([name]) => name)).toEqual(['preview/accept', 'preview/reject', 'preview/close']);
  });
});
