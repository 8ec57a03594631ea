import { render } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';
import App from '../../src-renderer/App.svelte';
import { loadLaterViews } from '../../src-renderer/lib/later-views.svelte.ts';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import type { RequestName } from '../../src-shared/contract.ts';
import type { AppView } from '../../src-shared/view.ts';
import { fakeBridge, type Sent } from '../support/fake-bridge.ts';

const asking: ReadonlySet<RequestName> = new Set([
  'app/ready',
  'contacts/want',
  'team/look',
  'team/rows',
  'queues/look',
]);

await loadLaterViews();

/** The whole main window with what main shows it, and a user in front of it. */
export function showApp(view: AppView) {
  onTestFinished(followMain());
  const bridge = fakeBridge();
  bridge.show(view);
  render(App);
  return {
    user: userEvent.setup(),
    bridge,
    /** Main changes something. */
    show: (slices: Partial<AppView>) => flushSync(() => bridge.show(slices)),
    /** The orders the page sent, without its greeting and without asking for what it shows. */
    orders: (): readonly Sent[] => bridge.sent.filter(([name]) => !asking.has(name)),
  };
}
