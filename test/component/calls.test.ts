import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import {
  sampleDialog,
  sampleLost,
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

describe('the data of a call', () => {
  it('is labelled readably and copied by a click', async () => {
    const { user } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    const data = screen.getByRole('region', { name: 'Customer' });
    expect(data).toHaveTextContent('Variable 4');
    expect(data).toHaveTextContent('Last contact');
    await user.click(within(data).getByRole('button', { name: '70031882, copy' }));
    expect(await navigator.clipboard.readText()).toBe('70031882');
    expect(within(data).getByRole('status')).toHaveTextContent('Account copied');
  });

  it('says so when the system does not let it be copied', async () => {
    const { user } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: '70031882, copy' }));
    expect(await screen.findByText('Account could not be copied')).toBeInTheDocument();
  });

  it('says nothing twice: what names the caller or the campaign stands on the card', () => {
    const variables = [
      { name: 'callVariable1', value: 'Bertrand Duhamel' },
      { name: 'BACampaign', value: 'Renewals autumn' },
      { name: 'callVariable2', value: 'FR-88120' },
    ];
    showApp(sampleView({ dialogs: [samplePreview({ variables })] }));
    const data = screen.getByRole('region', { name: 'Contact record' });
    expect(
      within(data)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Variable 2']);
    expect(screen.getByRole('article')).toHaveTextContent('Renewals autumn');
  });

  it('says so when the call carries none', () => {
    showApp(sampleView({ dialogs: [sampleTalk({ variables: [] })] }));
    expect(screen.getByText('This call carries no data')).toBeVisible();
  });
});
