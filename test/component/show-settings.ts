import { render } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';
import { forgetWrong } from '../../src-renderer/lib/settings/changes.svelte.ts';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import Settings from '../../src-renderer/views/Settings.svelte';
import type { AppView, SettingsView } from '../../src-shared/view.ts';
import { fakeBridge, type Sent } from '../support/fake-bridge.ts';
import { sampleSettings, sampleView } from '../support/sample-view.ts';

/** The window of the settings at one pane, with what main shows it, and a user in front of it. */
export function showSettings(
  pane: string,
  settings: Partial<SettingsView> = {},
  view: Partial<AppView> = {},
) {
  onTestFinished(followMain());
  onTestFinished(forgetWrong);
  const bridge = fakeBridge();
  bridge.show(sampleView({ settings: { ...sampleSettings, ...settings }, ...view }));
  const { container } = render(Settings, { first: pane });
  return {
    user: userEvent.setup(),
    bridge,
    container,
    /** Main has other settings now. */
    have: (now: Partial<SettingsView>) =>
      flushSync(() => bridge.show({ settings: { ...sampleSettings, ...settings, ...now } })),
    show: (slices: Partial<AppView>) => flushSync(() => bridge.show(slices)),
    /** The orders the page sent, without its greeting. */
    orders: (): readonly Sent[] => bridge.sent.filter(([name]) => name !== 'app/ready'),
    /** What it wanted changed, oldest first. */
    changes: () => bridge.sent.filter(([name]) => name === 'settings/change').map(([, input]) => input),
  };
}
