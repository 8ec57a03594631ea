import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { DialLink } from '../../src-shared/view.ts';
import { sampleLost, sampleNow, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const link = (over: Partial<DialLink> = {}): DialLink => ({
  number: '+4315550142',
  extension: null,
  at: sampleNow,
  phase: 'asking',
  ...over,
});
const question = () => screen.getByRole('dialog', { name: 'Call +4315550142?' });

describe('the question whether to call the number of a link', () => {
  it('begins at the answer that does nothing', () => {
    const { orders } = showApp(sampleView({ dialLink: link() }));
    expect(question()).toHaveAccessibleDescription('From a link or a selected text.');
    expect(within(question()).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(orders()).toEqual([]);
  });

  it('is answered by keyboard', async () => {
    const { orders, user } = showApp(sampleView({ dialLink: link() }));
    await user.keyboard('{Enter}{Tab}{Enter}');
    expect(orders()).toEqual([
      ['deep-link/answer', { choice: 'cancel' }],
      ['deep-link/answer', { choice: 'call' }],
    ]);
  });

  it('names the extension that has to be chosen on the phone', () => {
    showApp(sampleView({ dialLink: link({ extension: '42' }) }));
    expect(question()).toHaveAccessibleDescription(/extension 42/);
  });

  it('calls nobody without a connection, and says so', async () => {
    const { orders, user } = showApp(sampleLost(1, { dialLink: link() }));
    expect(question()).toHaveTextContent('There is no connection.');
    await user.click(within(question()).getByRole('button', { name: 'Call' }));
    expect(orders()).toEqual([]);
  });

  it('keeps the single keys from the call below it', async () => {
    const { orders, user } = showApp(sampleView({ dialLink: link(), dialogs: [sampleTalk()] }));
    await user.keyboard('h');
    expect(orders()).toEqual([]);
  });

  it('is not put while it waits for somebody to sign in', () => {
    showApp(sampleView({ dialLink: link({ phase: 'waiting' }) }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('asks about the last of several links', () => {
    const { show } = showApp(sampleView({ dialLink: link() }));
    show({ dialLink: link({ number: '4087' }) });
    expect(screen.getByRole('dialog', { name: 'Call 4087?' })).toBeInTheDocument();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });
});
