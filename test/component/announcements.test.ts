import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleLost,
  sampleNotice,
  samplePending,
  samplePreview,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const calledOut = () => screen.getByRole('alert');
const isSaid = (text: string) =>
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(text);
const jonas = sampleDialog({ id: dialogId('7'), name: 'Jonas Lindqvist', queue: null });

describe('a call that rings', () => {
  it('is called out at once, with its queue', () => {
    const { show } = showApp(sampleView());
    expect(calledOut()).toHaveTextContent(/^$/);
    show({ dialogs: [sampleDialog()] });
    expect(calledOut()).toHaveTextContent('Incoming call from Katharina Oberhuber, Billing DE');
    show({ dialogs: [samplePreview()] });
    expect(calledOut()).toHaveTextContent('Preview call to Bertrand Duhamel, Renewals autumn');
  });

  it('is called out once: neither what changes beside it nor a second call that goes says it again', () => {
    const { show } = showApp(sampleView({ dialogs: [sampleDialog()] }));
    const text = calledOut().firstChild;
    show({ dialogs: [sampleDialog({ variables: [] })], pending: [samplePending('answer', sampleDialog())] });
    expect(calledOut().firstChild).toBe(text);
    expect(calledOut()).toHaveTextContent('Incoming call from Katharina Oberhuber');
    show({ dialogs: [jonas, sampleDialog()] });
    expect(calledOut()).toHaveTextContent('Incoming call from Jonas Lindqvist');
    show({ dialogs: [sampleDialog()] });
    expect(calledOut()).toHaveTextContent('Incoming call from Jonas Lindqvist');
  });

  it('is not called out any more once it is answered', () => {
    const { show } = showApp(sampleView({ dialogs: [sampleDialog()] }));
    show({ dialogs: [sampleTalk()] });
    expect(calledOut()).toHaveTextContent(/^$/);
  });
});

describe('when there is a pause', () => {
  it('a change of state is said', () => {
    const { show } = showApp(sampleView());
    isSaid('Ready');
    show({ agent: { ...sampleAgent, state: 'NOT_READY', reasonCode: '5' } });
    isSaid('Not ready, Lunch break');
  });

  it('a change of the link is said', () => {
    const { show } = showApp(sampleView());
    show(sampleLost(2));
    isSaid('Ready, Reconnecting, attempt 2');
  });

  it('an error of a command is said', () => {
    const { show } = showApp(sampleView());
    const list = screen.getByRole('list', { name: 'Notices' });
    expect(list).toHaveAttribute('aria-live', 'polite');
    show({ notices: [sampleNotice({ kind: 'no-answer', order: 'hold', assumed: false }, 'error')] });
    expect(list).toHaveTextContent('No answer to Hold');
  });
});

it('a clock is a timer, and nothing that is said by itself', () => {
  showApp(sampleView({ dialogs: [sampleTalk()] }));
  const clocks = screen.getAllByRole('timer');
  expect(clocks.length).toBeGreaterThan(1);
  for (const clock of clocks) {
    expect(clock).not.toHaveAttribute('aria-live');
    expect(clock.closest('[aria-live], [role=status], [role=alert]')).toBeNull();
  }
});

describe('a button', () => {
  const talk = sampleTalk({ actions: ['HOLD', 'DROP'] });

  it('keeps its name and its place in the focus order while it is busy', async () => {
    const { user, show, orders } = showApp(sampleView({ dialogs: [talk] }));
    const hold = screen.getByRole('button', { name: 'Hold' });
    hold.focus();
    show({ pending: [samplePending('hold', talk)] });
    expect(hold).toHaveAccessibleName('Hold');
    expect(hold).toHaveAttribute('aria-busy', 'true');
    expect(hold).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
  });

  it('that is off stays in reach and says why', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [talk] }));
    const transfer = screen.getByRole('button', { name: 'Transfer' });
    transfer.focus();
    expect(transfer).toHaveFocus();
    expect(transfer).toHaveAttribute('aria-disabled', 'true');
    expect(transfer).toHaveAccessibleDescription(/\w/);
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
  });
});
