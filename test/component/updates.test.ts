import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { UpdateFailure } from '../../src-shared/update.ts';
import { sampleNow, sampleSignedOut, sampleUpdate, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';
import { showSettings } from './show-settings.ts';

const watched = { ...sampleUpdate, watched: true, checkedAt: sampleNow };
const ready = { ...watched, found: { version: '1.2.0', stage: 'ready' } } as const;
const told = { ...watched, found: { version: '1.2.0', stage: 'told' } } as const;
const notice = (name: string) => screen.getByRole('region', { name });

describe('the notice of a newer version', () => {
  it('offers to restart now or to leave it for later', async () => {
    const { user, orders } = showApp(sampleView({ update: ready }));
    const shown = within(notice('Version 1.2.0 is ready'));
    await user.click(shown.getByRole('button', { name: 'Restart now' }));
    await user.click(shown.getByRole('button', { name: 'Later' }));
    expect(orders().map(([name]) => name)).toEqual(['update/restart', 'update/later']);
  });

  it('stands at the log-in as well, and says who installs what this package cannot', () => {
    showApp({ ...sampleSignedOut(), update: told });
    expect(notice('Version 1.2.0 is available')).toHaveTextContent('Your administrator installs it.');
    expect(screen.queryByRole('button', { name: 'Restart now' })).toBeNull();
  });

  it('does not let anybody restart in a call, and says why', async () => {
    const { user, orders } = showApp(sampleView({ update: { ...ready, block: 'call' } }));
    const restart = screen.getByRole('button', { name: 'Restart now' });
    expect(restart).toHaveAttribute('title', 'Not during a call.');
    await user.click(restart);
    expect(orders()).toEqual([]);
  });

  it.each([
    ['it was put off', { ...ready, later: true }],
    [
      'it is still being downloaded',
      { ...watched, found: { version: '1.2.0', stage: 'downloading' } } as const,
    ],
    ['nothing was found', watched],
  ])('is not there when %s', (_why, update) => {
    showApp(sampleView({ update }));
    expect(screen.queryByRole('region', { name: /Version/ })).toBeNull();
  });
});

it('the question about logging out speaks of the restart', async () => {
  const { user, orders } = showApp(sampleView({ question: 'quit', update: { ...ready, restarting: true } }));
  expect(screen.getByRole('dialog')).toHaveTextContent('Sidetone starts again with the new version.');
  await user.click(screen.getByRole('button', { name: 'Log out and restart' }));
  expect(orders()).toEqual([['app/quit', { choice: 'log-out' }]]);
});

describe('the settings', () => {
  it('say when was looked, and look again', async () => {
    const { user, orders } = showSettings('general', {}, { update: watched });
    expect(screen.getByText('This is the newest version')).toBeVisible();
    expect(screen.getByText(/^Last checked: /)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    expect(orders().map(([name]) => name)).toEqual(['update/check']);
  });

  const failures: readonly UpdateFailure[] = [
    { kind: 'no-key' },
    { kind: 'unreachable' },
    { kind: 'status', status: 503 },
    { kind: 'unsigned' },
    { kind: 'wrong-signature' },
    { kind: 'unreadable' },
    { kind: 'older', version: '0.9.0' },
    { kind: 'damaged', version: '1.2.0' },
    { kind: 'cut-off', version: '1.2.0' },
  ];
  it('tell each failure in words of its own', () => {
    const words = failures.map((failure) => {
      const { container } = showSettings('general', {}, { update: { ...watched, failure } });
      return container.querySelector('.err')?.textContent.trim() ?? '';
    });
    expect(words.every((text) => text.endsWith('.') || text.endsWith(')'))).toBe(true);
    expect(new Set(words).size).toBe(failures.length);
  });
});
