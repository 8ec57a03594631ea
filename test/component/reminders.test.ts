import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AppView } from '../../src-shared/view.ts';
import { sampleAgent, sampleNow, sampleSite, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const ago = (seconds: number) => sampleNow - seconds * 1000;
const held = (seconds: number) => sampleTalk({ phase: 'held', since: ago(seconds), actions: ['RETRIEVE'] });
const remindedOf = (reminders: Partial<AppView['settings']['reminders']>) => {
  const { settings } = sampleView();
  return { settings: { ...settings, reminders: { ...settings.reminders, ...reminders } } };
};

describe('a reminder', () => {
  it('of a call on hold comes after the time that is set, and is said aloud once', () => {
    const { show } = showApp(sampleView({ dialogs: [held(59)] }));
    const card = screen.getByRole('article');
    expect(card).not.toHaveTextContent('Over');
    show({ dialogs: [held(60)] });
    expect(card).toHaveTextContent('Over 1 min');
    expect(within(card).getByRole('status')).toHaveTextContent(
      'Katharina Oberhuber has been on hold for over 1 min',
    );
    show(remindedOf({ holdMs: 90_000 }));
    expect(within(card).getByRole('status')).toHaveTextContent(/^$/);
    show(remindedOf({ holdMs: null }));
    show({ dialogs: [held(3600)] });
    expect(card).not.toHaveTextContent('Over');
  });

  it('of being not ready stands in the state bar', () => {
    const away = { ...sampleAgent, state: 'NOT_READY' as const, since: ago(1800) };
    const { show } = showApp(sampleView({ agent: { ...away, since: ago(1799) } }));
    const bar = screen.getByRole('region', { name: 'Your state' });
    expect(bar).not.toHaveTextContent('Over');
    show({ agent: away });
    expect(bar).toHaveTextContent('Over 30 mins');
    expect(within(bar).getByRole('status')).toHaveTextContent('You have been not ready for over 30 mins');
    show({ agent: { ...away, state: 'READY' } });
    expect(bar).not.toHaveTextContent('Over');
  });

  it('of a pause of the recording says that it was sent, never that it is paused', () => {
    const { show } = showApp(
      sampleView({
        site: { ...sampleSite, zoomRecording: true },
        dialogs: [sampleTalk()],
        recording: { wish: 'pause', sentAt: ago(34), status: null },
      }),
    );
    const strip = screen.getByRole('group', { name: 'Zoom recording' });
    expect(strip).toHaveTextContent('Pause sent 0:34 ago');
    expect(strip).not.toHaveTextContent('Over');
    show({ recording: { wish: 'pause', sentAt: ago(120), status: null } });
    expect(strip).toHaveTextContent('Over 2 mins');
    expect(within(strip).getByRole('status')).toHaveTextContent(
      'The pause of the recording was sent over 2 mins ago',
    );
    show({ recording: { wish: 'resume', sentAt: ago(300), status: null } });
    expect(strip).not.toHaveTextContent('Over');
  });
});
