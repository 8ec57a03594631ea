import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Recent } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import type { AppView } from '../../src-shared/view.ts';
import {
  historyOf,
  sampleDesk,
  sampleLost,
  sampleNow,
  sampleRecent,
  sampleSettings,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const minuteMs = 60_000;
/** A row that many minutes ago. */
const row = (minutesAgo: number, more: Partial<Recent> = {}): Recent => {
  const startedAt = sampleNow - minutesAgo * minuteMs;
  return sampleRecent({ id: dialogId(`d${minutesAgo}`), startedAt, endedAt: startedAt + minuteMs, ...more });
};
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    row(at + 1, { name: `Caller ${at}`, party: `+4315550${100 + at}` }),
  );

const list = () => screen.getByRole('region', { name: 'Recent calls' });
const rows = () => within(list()).queryAllByRole('listitem');
/** A long list draws its rows as soon as it knows how much of it is in sight. */
const drawn = (count: number) => vi.waitFor(() => expect(rows()).toHaveLength(count));
const textOf = (element: HTMLElement | undefined) => element?.textContent.replaceAll(/\s+/g, ' ').trim();
const show = (recents: readonly Recent[], more: Partial<AppView> = {}) =>
  showApp(sampleView({ recents, ...more }));

describe('a row', () => {
  it('says who, and what became of the call', async () => {
    show([
      row(1),
      row(2, { outcome: 'missed', name: null, party: '+49 30 5550 178', queue: 'Sales DE', talkedMs: 0 }),
      row(3, { outcome: 'abandoned', name: null, party: '+39 06 555 0117', talkedMs: 0 }),
      row(4, { direction: 'out', name: 'Jonas Lindqvist', party: '4087', queue: null, talkedMs: 130_000 }),
      row(5, { outcome: 'transferred', transferredTo: '4102', name: 'Marta Kowalczyk' }),
      row(6, {
        direction: 'out',
        consult: true,
        about: 'Priya Raman',
        name: null,
        party: '4102',
        queue: null,
      }),
      row(7, { direction: 'out', outcome: 'failed', failure: 'User busy', name: null, talkedMs: 0 }),
      row(8, { outcome: 'conference', name: null, party: null, queue: null, talkedMs: 0 }),
      row(9, { outcome: 'disconnected', talkedMs: 0 }),
    ]);
    await drawn(9);
    expect(rows().map((one) => textOf(one)?.replace(/ \d\d:\d\d.*$/, ''))).toEqual([
      'Katharina Oberhuber Incoming +43 1 555 0142 · Billing DE',
      '+49 30 5550 178 Incoming Missed · Sales DE',
      '+39 06 555 0117 Incoming Missed, caller hung up · Billing DE',
      'Jonas Lindqvist Outgoing 4087 · 2 mins 10 secs',
      'Marta Kowalczyk Incoming Transferred to 4102 · Billing DE',
      '4102 Outgoing Consult about Priya Raman · 4 mins',
      '+43 1 555 0142 Outgoing Failed: User busy · Billing DE',
      'Number withheld Incoming Conference',
      'Katharina Oberhuber Incoming Ended while offline · +43 1 555 0142 · Billing DE',
    ]);
  });

  it('says when: the time today, the day lately, the date before', async () => {
    const at = (daysAgo: number) => row(daysAgo * 24 * 60);
    show([row(11), at(1), at(3), at(40), at(400)]);
    await drawn(5);
    expect(within(list()).getAllByRole('time').map(textOf)).toEqual([
      '10:31',
      'Yesterday',
      'Friday',
      '14 Oct',
      '19 Oct 2025',
    ]);
  });

  it('says the day and the second to whoever points at the time', async () => {
    const { user } = show([row(1)]);
    await user.hover(within(list()).getByRole('time'));
    expect(within(list()).getByRole('time')).toHaveAttribute('title', '23 Nov 2026, 10:41:07');
  });

  it('calls back in one click, unless nothing can be called now', async () => {
    const { user, orders, show: change } = show([row(1)]);
    const back = () => screen.getByRole('button', { name: 'Call Katharina Oberhuber' });
    await user.click(back());
    expect(orders()).toContainEqual(['call/dial', { number: '+43 1 555 0142' }]);
    change(sampleLost(1, { recents: [row(1)] }));
    const before = orders().length;
    await user.click(back());
    expect(orders()).toHaveLength(before);
    expect(back()).toHaveAccessibleDescription(/no connection/i);
  });

  it('of a number that was withheld offers no call', () => {
    show([row(1, { party: null, name: null })]);
    expect(screen.queryByRole('button', { name: /^Call/ })).toBeNull();
  });

  it('opens to everything that is known, and copies the number', async () => {
    const { user, orders } = show([
      row(1, { outcome: 'conference', wrapUp: ['Complaint', 'Other'], answeredAt: sampleNow - minuteMs }),
    ]);
    const details = screen.getByRole('button', { name: 'Details of the call with Katharina Oberhuber' });
    expect(details).toHaveAttribute('aria-expanded', 'false');
    await user.click(details);
    expect(details).toHaveAttribute('aria-expanded', 'true');
    const facts = textOf(rows()[0]) ?? '';
    for (const fact of [
      'Outcome Conference',
      'Queue Billing DE',
      'Wrap-up Complaint, Other',
      'Start 23 Nov 2026, 10:41:07',
      'Answered 23 Nov 2026, 10:41:07',
      'Talk time 4 mins',
    ])
      expect(facts).toContain(fact);
    await user.click(screen.getByRole('button', { name: '+43 1 555 0142, Copy number' }));
    expect(orders().at(-1)).toEqual(['clipboard/copy', { text: '+43 1 555 0142' }]);
    expect(await screen.findByText('Number copied')).toBeInTheDocument();
    await user.click(details);
    expect(screen.queryByText('Talk time')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('goes through the rows, and Enter calls back', async () => {
    const { user, orders } = show(many(3));
    screen.getByRole('button', { name: 'Call Caller 0' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Call Caller 2' })).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(orders()).toContainEqual(['call/dial', { number: '+4315550100' }]);
  });

  it('reaches the list in one step, and its details in the next', async () => {
    const { user } = show(many(3));
    screen.getByRole('button', { name: 'Export as CSV' }).focus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Call Caller 0' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Details of the call with Caller 0' })).toHaveFocus();
  });

  it('leads from the search into the list, and Esc takes the search back', async () => {
    const { user } = show(many(9));
    const search = screen.getByRole('searchbox', { name: 'Search recent calls' });
    await user.type(search, '50104{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Call Caller 4' })).toHaveFocus();
    await user.click(search);
    await user.keyboard('{Escape}');
    expect(search).toHaveValue('');
    expect(rows()).toHaveLength(9);
  });
});

describe('looking for a call', () => {
  it('has a field for it as soon as there are eight', () => {
    const { show: change } = show(many(7));
    expect(screen.queryByRole('searchbox')).toBeNull();
    change({ recents: many(8), history: historyOf(many(8)) });
    expect(screen.getByRole('searchbox', { name: 'Search recent calls' })).toBeVisible();
  });

  it('narrows the list, says how many are left, or that there is none', async () => {
    const { user } = show([...many(8), row(20, { name: 'Jürgen Größer' })]);
    const search = screen.getByRole('searchbox');
    await user.type(search, 'jurgen');
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 call found')).toBeInTheDocument();
    await user.type(search, 'x');
    expect(screen.getByText("No call matches 'jurgenx'")).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(rows()).toHaveLength(9);
  });

  it('can keep to the missed ones', async () => {
    const { user } = show([row(1), row(2, { outcome: 'abandoned', name: 'Priya Raman' })]);
    const only = screen.getByRole('button', { name: 'Missed only' });
    await user.click(only);
    expect(only).toHaveAttribute('aria-pressed', 'true');
    expect(rows().map((one) => textOf(one))).toEqual([expect.stringContaining('Priya Raman')]);
    await user.click(only);
    expect(rows()).toHaveLength(2);
  });

  it('asks main where the page has the newest only, and takes the answer to the last question', async () => {
    const newest = many(8);
    const older = row(500, { name: 'Old Oak' });
    const { user, bridge, orders } = show(newest, { history: { missed: 0, total: 900 } });
    await user.type(screen.getByRole('searchbox'), 'oa');
    expect(orders()).toContainEqual(['recents/find', { text: 'oa', missed: false, after: null }]);
    bridge.tell('recents/found', {
      asked: { text: 'o', missed: false, after: null },
      rows: [row(501, { name: 'Another' })],
      more: false,
    });
    bridge.tell('recents/found', {
      asked: { text: 'oa', missed: false, after: null },
      rows: [older],
      more: false,
    });
    expect(await screen.findByText('Old Oak')).toBeInTheDocument();
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 call found')).toBeInTheDocument();
  });
});

describe('a long list', () => {
  it('draws what is in sight, and asks for what is older when its end is', async () => {
    let inSight: (entries: readonly { isIntersecting: boolean }[]) => void = () => undefined;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(report: typeof inSight) {
          inSight = report;
        }
        observe() {}
        disconnect() {}
      },
    );
    const newest = many(200);
    const { bridge, orders } = show(newest, { history: { missed: 0, total: 201 } });
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(10));
    expect(rows().length).toBeLessThan(100);
    expect(rows()[0]).toHaveAttribute('aria-setsize', '200');
    inSight([{ isIntersecting: true }]);
    const last = newest.at(-1)!;
    const after = { startedAt: last.startedAt, id: last.id };
    expect(orders()).toContainEqual(['recents/find', { text: '', missed: false, after }]);
    bridge.tell('recents/found', {
      asked: { text: '', missed: false, after },
      rows: [row(900, { name: 'The oldest' })],
      more: false,
    });
    await vi.waitFor(() => expect(rows()[0]).toHaveAttribute('aria-setsize', '201'));
  });
});

describe('missed calls', () => {
  const missed = row(1, { outcome: 'missed', seen: false, name: 'Priya Raman', talkedMs: 0 });
  const seen = (orders: () => readonly (readonly [string, unknown])[]) =>
    orders().filter(([name]) => name === 'recents/seen').length;

  it('are news until the agent does something before the list; that one comes is no look at it', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { user, orders, show: change } = show([row(5)]);
    change({ recents: [missed, row(5)], history: historyOf([missed]) });
    expect(seen(orders)).toBe(0);
    expect(screen.getByText('Missed call from Priya Raman')).toBeInTheDocument();
    await user.hover(rows()[0]!);
    expect(seen(orders)).toBeGreaterThan(0);
  });

  it('stay news while the window lies open without the focus', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { user, orders } = show([missed]);
    await user.hover(rows()[0]!);
    expect(seen(orders)).toBe(0);
  });

  it('are before the agent when they are asked for, whatever list was there', async () => {
    const { user, bridge } = show([missed, row(5)]);
    await user.click(screen.getByRole('tab', { name: 'Contacts' }));
    expect(screen.queryByRole('region', { name: 'Recent calls' })).toBeNull();
    bridge.tell('recents/focus', null);
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Call Priya Raman' })).toHaveFocus());
  });
});

describe('what is kept', () => {
  const note = () => within(list()).queryByText(/^Kept until/)?.textContent;

  it('is said where it ends with the app or the session', () => {
    const { show: change } = show([row(1)], { desk: { ...sampleDesk, secureStorage: true } });
    expect(note()).toBeUndefined();
    change({ desk: { ...sampleDesk, secureStorage: false } });
    expect(note()).toBe('Kept until you quit: this computer has no secure storage.');
    change({ settings: { ...sampleSettings, recentsKeepDays: 0 } });
    expect(note()).toBe('Kept until you log out, as your settings say.');
  });

  it('can be exported as it is looked at', async () => {
    const { user, orders } = show([row(1), row(2, { outcome: 'missed' })]);
    await user.click(screen.getByRole('button', { name: 'Missed only' }));
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    expect(orders()).toContainEqual(['recents/export', { text: '', missed: true }]);
  });

  it('is nothing yet', () => {
    show([]);
    expect(screen.getByText('No calls yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
  });
});
