import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followInspector, live, saved } from '../../src-renderer/lib/inspector/conversation.svelte.ts';
import { noFilter } from '../../src-renderer/lib/inspector/filter.ts';
import { followLanguage } from '../../src-renderer/lib/language.svelte.ts';
import { followMain } from '../../src-renderer/lib/state.svelte.ts';
import Inspector from '../../src-renderer/views/Inspector.svelte';
import type { Entry } from '../../src-shared/inspector/entry.ts';
import { commands } from '../../src-main/core/connector/commands.ts';
import { commandLines } from '../../src-main/core/inspector/command-lines.ts';
import { entry, sentEntry } from '../support/entries.ts';
import { fakeBridge } from '../support/fake-bridge.ts';
import { sampleDesk, sampleTalk, sampleView } from '../support/sample-view.ts';

/** The inspector's window with what main shows it, and a user in front of it. */
function showInspector(first: readonly Entry[], source: 'live' | 'file' = 'live') {
  onTestFinished(followMain());
  onTestFinished(followInspector());
  for (const log of [live, saved]) log.show(noFilter);
  const bridge = fakeBridge();
  bridge.show(sampleView());
  bridge.tell('inspector/commands', { protocol: 'gc-4.4', lines: commandLines(commands) });
  for (const each of ['live', 'file'] as const)
    bridge.tell('inspector/entries', { source: each, fresh: true, entries: each === source ? first : [] });
  render(Inspector);
  return {
    user: userEvent.setup(),
    bridge,
    come: (...entries: readonly Entry[]) =>
      flushSync(() => bridge.tell('inspector/entries', { source, fresh: false, entries })),
    orders: () => bridge.sent.filter(([name]) => name !== 'app/ready' && name !== 'inspector/ready'),
  };
}

/** Nothing is laid out here, and the list hides a row until it has measured it. */
const messages = () => screen.queryAllByRole('option', { hidden: true });
const details = () => screen.getByRole('region', { name: 'Message' });
const conversation = [
  sentEntry(1, 'Login#1001', '***,3001', { latencyMs: 84, partner: 2 }),
  entry({ seq: 2, type: 'AgentInfo', body: '{"type":"AgentInfo","fullName":"Ada Example"}', partner: 1 }),
  entry({ seq: 3, type: 'Weather', body: '{"type":"Weather","sky":"clear"}', known: false }),
];

describe('the list of messages', () => {
  it('has the newest on top, with time, direction, type, body and how long the answer took', () => {
    showInspector(conversation);
    const [newest, , oldest] = messages();
    expect(newest).toHaveTextContent(
      '10:42:07.080 received Weather {"type":"Weather","sky":"clear"} Unknown',
    );
    expect(oldest).toHaveTextContent(/sent Login#\*\*\*01 \*\*\*,\*\*\*01 84 ms/);
  });

  it('shows names and numbers only when the agent says so, and saves as it shows', async () => {
    const { user, orders } = showInspector(conversation);
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    expect(screen.queryByText(/Ada Example/)).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Hide personal data' }));
    expect(screen.getByText(/Ada Example/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    expect(orders()).toEqual([
      ['inspector/save', { personal: false }],
      ['inspector/save', { personal: true }],
    ]);
  });

  it('filters by text, direction and oddity, and says when nothing passes', async () => {
    const { user } = showInspector(conversation);
    await user.keyboard('/agentinfo');
    expect(messages()).toHaveLength(1);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Sent' }));
    expect(messages()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Errors and unknown' }));
    expect(messages()).toHaveLength(0);
    expect(screen.getByText('No message passes the filter')).toBeVisible();
  });

  it('stands still while paused and counts what comes', async () => {
    const { user, come } = showInspector(conversation);
    await user.keyboard(' ');
    come(entry({ seq: 4 }), entry({ seq: 5 }));
    expect(messages()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Resume (2 new)' }));
    expect(messages()).toHaveLength(5);
  });

  it('puts an answer beside its command when it comes', () => {
    const { come } = showInspector([sentEntry(1, 'GetState#1001')]);
    expect(screen.queryByText('12 ms')).toBeNull();
    come(sentEntry(1, 'GetState#1001', '', { latencyMs: 12, partner: 2 }), entry({ seq: 2, partner: 1 }));
    expect(messages()).toHaveLength(2);
    expect(screen.getByText('12 ms')).toBeInTheDocument();
  });
});

it('says how many messages were odd since the start', () => {
  const { bridge } = showInspector([]);
  flushSync(() => bridge.tell('inspector/counts', { unreadable: 3, unknown: 2, extras: 1 }));
  expect(screen.getByText('3 unreadable, 2 of unknown words, 1 with unknown members')).toBeVisible();
});

describe('a message', () => {
  it('is chosen by the arrow keys and laid out, with its unknown members marked', async () => {
    const body = '{"type":"State","moon":1}';
    const { user } = showInspector([...conversation, entry({ seq: 4, body, extras: ['moon'] })]);
    await user.keyboard('{Home}');
    const marked = within(details()).getByText('"moon": 1').closest('li');
    expect(marked).toHaveTextContent('unknown');
    await user.keyboard('{ArrowDown}');
    expect(details()).toHaveTextContent('does not know this word');
  });

  it('leads to the command it answers and back', async () => {
    const { user } = showInspector(conversation);
    await user.keyboard('{End}');
    await user.click(within(details()).getByRole('button', { name: 'AgentInfo' }));
    expect(details()).toHaveTextContent('Answers Login#***01');
  });

  it('is copied as a fixture', async () => {
    const { user, orders } = showInspector(conversation);
    await user.keyboard('{Home}');
    await user.click(screen.getByRole('button', { name: 'Copy as fixture' }));
    expect(orders()).toEqual([['inspector/copy', { source: 'live', seq: 3, personal: false }]]);
  });
});

describe('the commands', () => {
  it('are all there, with how to correct those that are assumed', async () => {
    const { user } = showInspector([]);
    await user.click(screen.getByRole('tab', { name: 'Commands' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(51);
    expect(screen.getByRole('row', { name: /UpdateDialogWrapup/ })).toHaveTextContent('Assumed');
    expect(screen.getByText(/docs\/protocol\.md/)).toBeVisible();
  });
});

it('goes through its tabs the way they stand, from right to left in Arabic', async () => {
  const { user, bridge } = showInspector([]);
  onTestFinished(() => followLanguage('en'));
  flushSync(() => bridge.show({ desk: { ...sampleDesk, language: 'ar' } }));
  await user.click(await screen.findByRole('tab', { name: 'مباشر' }));
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'الأوامر' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'مباشر' })).toHaveFocus();
});

describe('a replay', () => {
  it('shows the state after a message with controls that do nothing', async () => {
    const { user, bridge, orders } = showInspector(conversation, 'file');
    flushSync(() => bridge.tell('inspector/replay', { file: 'day.jsonl' }));
    expect(screen.getByText('Replay of day.jsonl: nothing is sent')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
    await user.keyboard('{Home}');
    expect(orders()).toEqual([['inspector/state-at', { seq: 3 }]]);
    const at = Date.now();
    const view = sampleView({ dialogs: [sampleTalk()] });
    flushSync(() => bridge.tell('inspector/state', { seq: 3, at, view }));
    const state = screen.getByRole('region', { name: 'State after this message' });
    await user.click(within(state).getByRole('button', { name: 'Hold' }));
    expect(orders()).toHaveLength(1);
  });
});
