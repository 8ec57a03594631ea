import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import {
  sampleDesk,
  sampleDialog,
  sampleLost,
  sampleNotice,
  sampleNow,
  sampleRecent,
  sampleSettings,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const demo = { settings: { ...sampleSettings, profile: 'demo' } };

describe('the title bar', () => {
  it('names the agent and their extension, and works the window', async () => {
    const { user, orders } = showApp(sampleView());
    expect(screen.getByRole('banner')).toHaveTextContent('Amira Malik');
    expect(screen.getByRole('banner')).toHaveTextContent('4021');
    for (const name of ['Minimise', 'Maximise', 'Close'])
      await user.click(screen.getByRole('button', { name }));
    expect(orders().map(([name]) => name)).toEqual(['window/minimise', 'window/maximise', 'window/close']);
  });

  it('leaves the window buttons to macOS', () => {
    showApp(sampleView({ desk: { ...sampleDesk, platform: 'darwin' } }));
    expect(screen.queryByRole('button', { name: 'Minimise' })).toBeNull();
    expect(screen.getByText('⌘K')).toBeVisible();
  });

  it('says a word about the link only where it matters', () => {
    const { show } = showApp(sampleView());
    expect(screen.getByRole('img', { name: 'Connected' })).toHaveTextContent('');
    show(demo);
    expect(screen.getByRole('img', { name: 'Connected to the demo' })).toHaveTextContent('Demo');
    show(sampleLost(5));
    expect(screen.getByRole('img', { name: 'Offline' })).toHaveTextContent('Offline');
  });

  it('changes the appearance, by the arrow keys too', async () => {
    const { user, orders } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    expect(screen.getByRole('menuitemradio', { name: 'System' })).toHaveFocus();
    expect(screen.getByRole('menuitemradio', { name: 'System' })).toBeChecked();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(orders()).toEqual([['settings/change', { appearance: 'dark' }]]);
    expect(screen.getByRole('button', { name: 'Menu' })).toHaveFocus();
  });

  it('quits from the menu by asking first, signed in or not', async () => {
    const { user, orders, show } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('menuitem', { name: 'Quit' }));
    show({ session: { phase: 'out', problem: null }, agent: null });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    expect(screen.queryByRole('menuitem', { name: 'Log out' })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Quit' }));
    expect(orders()).toEqual([
      ['app/quit', { choice: 'ask' }],
      ['app/quit', { choice: 'ask' }],
    ]);
  });

  it('paints the theme that was chosen, or the system has', () => {
    const { show } = showApp(sampleView({ desk: { ...sampleDesk, dark: true } }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    show({ settings: { ...sampleSettings, appearance: 'light' } });
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
  });
});

describe('the banner', () => {
  it('gives the demo something to do, and says why it cannot be left now', async () => {
    const { user, orders } = showApp(sampleView(demo));
    const banner = screen.getByRole('region', { name: 'This is the demo' });
    for (const name of ['Ring me', 'Preview call', 'Lose the link', 'Leave'])
      await user.click(within(banner).getByRole('button', { name }));
    expect(orders().map(([name]) => name)).toEqual(['demo/ring', 'demo/preview', 'demo/lose-link']);
    expect(within(banner).getByRole('button', { name: 'Leave' })).toHaveAccessibleDescription(
      /Log out first/,
    );
  });

  it('says that the call goes on while it reconnects', async () => {
    const { user, orders } = showApp(sampleLost(2, { dialogs: [sampleTalk()] }));
    const banner = screen.getByRole('region', { name: 'Reconnecting, attempt 2' });
    expect(banner).toHaveTextContent('Your call goes on at your phone.');
    await user.click(within(banner).getByRole('button', { name: 'Try now' }));
    expect(orders()).toEqual([['link/retry', undefined]]);
  });

  it('says how each server failed once none answers, and tells it before anything else', () => {
    showApp(sampleLost(5, demo));
    const banner = screen.getByRole('region', { name: 'The server does not answer' });
    expect(banner).toHaveTextContent('gc-b.example: refused');
    expect(banner).toHaveTextContent('next try in 0:08');
    expect(screen.queryByRole('region', { name: 'This is the demo' })).toBeNull();
  });

  it('tells a Finesse that is out of service from a server that is gone', () => {
    const link = {
      phase: 'up',
      server: 'wss://gc-a.example:61614',
      since: sampleNow,
      service: 'out',
    } as const;
    showApp(sampleView({ link }));
    expect(screen.getByRole('region', { name: 'Finesse is not in service' })).toHaveTextContent(
      'Your phone works.',
    );
  });

  it('says that it is still waiting, until that is closed', async () => {
    const { user, orders } = showApp(
      sampleView({ notices: [sampleNotice({ kind: 'still-waiting', order: 'ready' })] }),
    );
    const banner = screen.getByRole('region', { name: 'Still waiting for Finesse' });
    await user.click(within(banner).getByRole('button', { name: 'Close' }));
    expect(orders()).toEqual([['notice/dismiss', { id: 'n1' }]]);
  });
});

describe('recent calls', () => {
  it('says what became of each, missed ones in a word', async () => {
    showApp(
      sampleView({
        recents: [
          sampleRecent(),
          sampleRecent({ id: dialogId('2'), outcome: 'missed', name: null, party: '+49 30 5550 178' }),
          sampleRecent({ id: dialogId('3'), direction: 'out', name: 'Jonas Lindqvist', talkedMs: 130_000 }),
        ],
      }),
    );
    // A long list draws its rows as soon as it knows how much of it is in sight.
    await screen.findByText('Jonas Lindqvist');
    const [answered, missed, made] = within(
      screen.getByRole('region', { name: 'Recent calls' }),
    ).getAllByRole('listitem');
    expect(answered).toHaveTextContent('Katharina Oberhuber');
    expect(answered).toHaveTextContent('10:31');
    expect(missed).toHaveTextContent('Missed');
    expect(made).toHaveTextContent('2 mins 10 secs');
  });

  it('calls back, unless nothing can be called now', async () => {
    const { user, orders, show } = showApp(sampleView({ recents: [sampleRecent()] }));
    const back = () => screen.getByRole('button', { name: 'Call Katharina Oberhuber' });
    await user.click(back());
    expect(orders()).toEqual([['call/dial', { number: '+43 1 555 0142' }]]);
    show(sampleLost(1, { recents: [sampleRecent()] }));
    expect(back()).toHaveAccessibleDescription(/no connection/i);
  });

  it('says that there were none', () => {
    showApp(sampleView());
    expect(screen.getByText('No calls yet')).toBeVisible();
  });
});

describe('the question before quitting', () => {
  it('has the focus on Stay and takes Esc for it', () => {
    const { orders } = showApp(sampleView({ question: 'quit' }));
    const question = screen.getByRole('dialog', { name: 'You are signed in' });
    expect(within(question).getByRole('button', { name: 'Stay' })).toHaveFocus();
    question.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(orders()).toEqual([['app/quit', { choice: 'stay' }]]);
  });

  it('tells what happens, and does what is chosen', async () => {
    const { user, orders } = showApp(sampleView({ question: 'quit', dialogs: [sampleTalk()] }));
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/Your call goes on at your phone/);
    await user.click(screen.getByRole('button', { name: 'Log out and quit' }));
    await user.click(screen.getByRole('button', { name: 'Quit anyway' }));
    expect(orders()).toEqual([
      ['app/quit', { choice: 'log-out' }],
      ['app/quit', { choice: 'quit' }],
    ]);
  });

  it('says why nobody can be logged out without a connection, and lets the app be quit', async () => {
    const { user, orders } = showApp(sampleLost(1, { question: 'quit' }));
    const question = within(screen.getByRole('dialog'));
    const logOut = question.getByRole('button', { name: 'Log out and quit' });
    expect(logOut).toHaveAccessibleDescription(/There is no connection/);
    await user.click(logOut);
    await user.click(question.getByRole('button', { name: 'Quit anyway' }));
    expect(orders()).toEqual([['app/quit', { choice: 'quit' }]]);
  });

  it('lets no single key act behind it', async () => {
    const { user, orders } = showApp(sampleView({ question: 'quit', dialogs: [sampleTalk()] }));
    await user.keyboard('h');
    expect(orders()).toEqual([]);
  });
});

describe('the page', () => {
  it('asks main for the state when it opens, and shows the frame alone before it has it all', () => {
    const { bridge } = showApp({} as never);
    expect(bridge.sent).toEqual([['app/ready', undefined]]);
    expect(screen.getByRole('banner')).toHaveTextContent('Sidetone');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('main')).toBeNull();
  });

  it('does not move the focus when a call arrives', async () => {
    const { user, show } = showApp(sampleView());
    const field = screen.getByRole('combobox', { name: 'Name or number' });
    await user.click(field);
    show({ dialogs: [sampleDialog()] });
    expect(field).toHaveFocus();
  });
});
