import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { AppView } from '../../src-shared/view.ts';
import { dialogId } from '../../src-shared/ids.ts';
import {
  billing,
  everybody,
  sampleBook,
  sampleContact,
  sampleMate,
  samplePhonebooks,
} from '../support/sample-people.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleLost,
  sampleRecent,
  sampleSettings,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { giveHeights } from './heights.ts';
import { showApp } from './show-app.ts';

const field = () => screen.getByRole('combobox', { name: 'Name or number' });
const tab = (name: string) => screen.getByRole('tab', { name });
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const options = () => screen.queryAllByRole('option').map(textOf);
const button = (name: string) => screen.getByRole('button', { name });
const withFavourites = (...favourites: AppView['settings']['favourites']) => ({
  ...sampleSettings,
  favourites,
});

/** The window with two phonebooks, whose contacts have come. */
function showPeople(overrides: Partial<AppView> = {}) {
  giveHeights();
  const app = showApp(sampleView({ phonebooks: samplePhonebooks(), ...overrides }));
  app.bridge.tell('contacts/list', { phonebook: 'team', contacts: billing });
  app.bridge.tell('contacts/list', { phonebook: 'global', contacts: everybody });
  return {
    ...app,
    /** Shows a list; what is in it is laid out a little later. */
    open: async (name: string) => {
      await app.user.click(tab(name));
      const rows = (hidden: boolean) => screen.queryAllByRole('listitem', { hidden }).length;
      await waitFor(() => expect(rows(false)).toBe(rows(true)));
    },
    /** What the page asked for, whatever it is. */
    asked: (name: string) => app.bridge.sent.filter(([sent]) => sent === name).map(([, input]) => input),
  };
}

describe('the lists', () => {
  it('are tabs: by click, by the arrows, and by Ctrl with a digit', async () => {
    const { user, open } = showPeople();
    expect(screen.getByRole('tablist', { name: 'Lists' })).toBeVisible();
    expect(tab('Recent')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'Recent' })).toHaveTextContent('No calls yet');
    await open('Contacts');
    expect(screen.getByRole('tabpanel', { name: 'Contacts' })).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(tab('Team')).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Team' })).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(tab('Recent')).toHaveFocus();
    await user.keyboard('{End}{Home}');
    expect(tab('Recent')).toHaveFocus();
    await user.keyboard('{Control>}2{/Control}');
    expect(tab('Contacts')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Control>}3{/Control}');
    expect(tab('Team')).toHaveAttribute('aria-selected', 'true');
  });
});

describe('the contacts', () => {
  const list = () => screen.getByRole('list', { name: 'Contacts' });
  const rows = () => within(list()).getAllByRole('listitem').map(textOf);

  it('are asked for when their list is opened, and stand by phonebook and name', async () => {
    const { asked, open } = showPeople();
    expect(asked('contacts/want')).toEqual([]);
    await open('Contacts');
    expect(asked('contacts/want')).toEqual([{ phonebook: null, fresh: true }]);
    expect(rows()).toEqual([
      'Team Billing',
      'JL Jonas Lindqvist 4087 · Billing, second line',
      'MK Marta Kowalczyk 4102 · Billing, supervisor',
      'TO Tomasz Orłowski 4090 · Billing',
      'Global',
      'AV Außenstelle Süd, Vertragsverlängerungen +49 89 5550 121',
      'FD Front desk 4000',
      'IH IT helpdesk 4911 · Mon to Fri, 07:00 to 20:00',
      'NB Night bridge 4999',
    ]);
    const last = within(list()).getAllByRole('listitem').at(-1);
    expect(last).toHaveAttribute('aria-posinset', '9');
    expect(last).toHaveAttribute('aria-setsize', '9');
  });

  it('of one phonebook are shown alone, and asked for by its name', async () => {
    const { user, asked, open } = showPeople({ phonebooks: samplePhonebooks(sampleBook('old', 'Old')) });
    await open('Contacts');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phonebook' }), 'Old');
    expect(asked('contacts/want').at(-1)).toEqual({ phonebook: 'old', fresh: false });
    expect(rows()).toEqual(['Old', 'Loading contacts']);
  });

  it('are called by their button, and by the keys', async () => {
    const { user, orders, open } = showPeople();
    await open('Contacts');
    await user.click(button('Call Marta Kowalczyk'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(button('Call Tomasz Orłowski')).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}{Home}');
    expect(button('Call Jonas Lindqvist')).toHaveFocus();
    await user.keyboard('{ArrowUp}{End}');
    expect(button('Call Night bridge')).toHaveFocus();
    expect(orders().map(([, input]) => input)).toEqual([
      { number: '4102' },
      { number: '4090' },
      { number: '+49895550121' },
    ]);
  });

  it('leave the focus order but for one row, however many there are', async () => {
    const { open } = showPeople();
    await open('Contacts');
    const inOrder = within(list())
      .getAllByRole('button')
      .filter((one) => one.tabIndex === 0)
      .map((one) => one.getAttribute('aria-label'));
    expect(inOrder).toEqual(['Call Jonas Lindqvist', 'More about Jonas Lindqvist']);
  });

  it('cannot be called without a connection, and say why', async () => {
    const { user, orders, open } = showPeople(sampleLost(1, { phonebooks: samplePhonebooks() }));
    await open('Contacts');
    expect(button('Call Front desk')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Call Front desk')).toHaveAccessibleDescription(/no connection/i);
    await user.click(button('Call Front desk'));
    expect(orders()).toEqual([]);
  });

  it('with a number that cannot be dialled say why', async () => {
    const { bridge, open } = showPeople();
    bridge.tell('contacts/list', {
      phonebook: 'global',
      contacts: [sampleContact('Service code', '*#31#')],
    });
    await open('Contacts');
    expect(button('Call Service code')).toHaveAccessibleDescription(
      'Cannot be called: Commas, # and | cannot be used here.',
    );
  });

  it.each([
    [{ phase: 'loading' }, 'Loading contacts'],
    [{ phase: 'failed' }, 'The contacts did not come This phonebook does not answer. Try again'],
    [{ phase: 'loaded', at: 0, count: 0 }, 'No contacts in this phonebook'],
  ] as const)('of a phonebook that is %j say so', async (contacts, words) => {
    const { user, bridge, asked, open } = showPeople({
      phonebooks: samplePhonebooks(sampleBook('slow', 'Slow', contacts)),
    });
    if (contacts.phase === 'loaded') bridge.tell('contacts/list', { phonebook: 'slow', contacts: [] });
    await open('Contacts');
    expect(rows().slice(-2)).toEqual(['Slow', words]);
    if (contacts.phase !== 'failed') return;
    await user.click(button('Try again, Slow'));
    expect(asked('contacts/want').at(-1)).toEqual({ phonebook: 'slow', fresh: false });
  });

  it('say when the list of phonebooks has not come, and when there is none', async () => {
    const { user, orders, show, open } = showPeople({ phonebooks: { list: 'loading', books: [] } });
    await open('Contacts');
    expect(screen.getByText('Loading phonebooks')).toBeVisible();
    show({ phonebooks: { list: 'failed', books: [] } });
    await user.click(button('Try again'));
    expect(orders()).toEqual([['phonebooks/retry', undefined]]);
    show({ phonebooks: { list: 'loaded', books: [] } });
    expect(screen.getByText('No phonebooks')).toBeVisible();
  });
});

describe('what else can be done with a contact', () => {
  async function openMenu(app: ReturnType<typeof showPeople>, name: string) {
    await app.open('Contacts');
    await app.user.click(button(`More about ${name}`));
    return screen.getByRole('menu', { name: `More about ${name}` });
  }
  const items = (menu: HTMLElement) =>
    within(menu)
      .getAllByRole('menuitem')
      .map((item) => item.textContent.trim());

  it('is a menu that Esc leaves, back to its button', async () => {
    const app = showPeople();
    const menu = await openMenu(app, 'Front desk');
    expect(items(menu)).toEqual(['Add to favourites', 'Copy number']);
    expect(within(menu).getByRole('menuitem', { name: 'Add to favourites' })).toHaveFocus();
    await app.user.keyboard('{Escape}');
    expect(menu).not.toBeInTheDocument();
    expect(button('More about Front desk')).toHaveFocus();
  });

  it('marks a favourite, which stands above all and can be left again', async () => {
    const app = showPeople();
    const menu = await openMenu(app, 'Front desk');
    await app.user.click(within(menu).getByRole('menuitem', { name: 'Add to favourites' }));
    expect(app.orders()).toEqual([['favourite/mark', { number: '4000', name: 'Front desk', marked: true }]]);
    expect(await screen.findByText('Front desk is a favourite now')).toBeInTheDocument();
    app.show({ settings: withFavourites({ number: '4000', name: 'Front desk' }) });
    const first = within(screen.getByRole('list', { name: 'Contacts' }))
      .getAllByRole('listitem')
      .slice(0, 2);
    expect(first.map(textOf)).toEqual(['Favourites', 'FD Front desk 4000']);
    const [favourite] = screen.getAllByRole('button', { name: 'More about Front desk' });
    await app.user.click(favourite!);
    await app.user.click(screen.getByRole('menuitem', { name: 'Remove from favourites' }));
    expect(app.orders().at(-1)).toEqual([
      'favourite/mark',
      { number: '4000', name: 'Front desk', marked: false },
    ]);
  });

  it('copies the number', async () => {
    const app = showPeople();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const menu = await openMenu(app, 'Jonas Lindqvist');
    await app.user.click(within(menu).getByRole('menuitem', { name: 'Copy number' }));
    expect(write).toHaveBeenCalledWith('4087');
    expect(await screen.findByText('4087 copied')).toBeInTheDocument();
  });

  it('in a call brings them into it', async () => {
    const talk = sampleTalk({ actions: ['HOLD', 'DROP', 'CONSULT_CALL', 'TRANSFER_SST'] });
    const app = showPeople({ dialogs: [talk] });
    const menu = await openMenu(app, 'Jonas Lindqvist');
    expect(items(menu).slice(0, 3)).toEqual(['Talk first', 'Add to call', 'Transfer now']);
    await app.user.click(within(menu).getByRole('menuitem', { name: 'Talk first' }));
    const about = { dialogId: talk.id, address: '4087' };
    expect(app.orders()).toEqual([['call/consult', { ...about, purpose: 'transfer' }]]);
    for (const name of ['Add to call', 'Transfer now']) {
      await app.user.click(button('More about Jonas Lindqvist'));
      await app.user.click(screen.getByRole('menuitem', { name }));
    }
    expect(app.orders().slice(1)).toEqual([
      ['call/consult', { ...about, purpose: 'conference' }],
      ['call/transfer-now', about],
    ]);
  });
});

describe('the team', () => {
  const amara = sampleMate('Amara Okafor', { extension: '4133', state: 'TALKING' });
  const bo = sampleMate('Bo Lund', { extension: '4134', state: 'NOT_READY', reasonCode: '5' });
  const team = (...mates: AppView['team']['mates']): AppView['team'] => ({
    list: 'loaded',
    assumed: false,
    mates,
  });

  it('is asked for while somebody looks at it', async () => {
    const { asked, open } = showPeople();
    expect(asked('team/look')).toEqual([{ looking: false }]);
    await open('Team');
    expect(asked('team/look').at(-1)).toEqual({ looking: true });
    await open('Recent');
    expect(asked('team/look').at(-1)).toEqual({ looking: false });
  });

  it('shows state, time and extension of whoever is logged in, and calls them', async () => {
    const gone = sampleMate('Zoë Gone', { state: 'LOGOUT' });
    const { user, orders, open } = showPeople({ team: team(bo, gone, amara) });
    await open('Team');
    const rows = screen.getAllByRole('listitem');
    expect(rows.map(textOf)).toEqual([
      'Amara Okafor 4133 · Talking 4:12 Call',
      'Bo Lund 4134 · Not ready, Lunch break 4:12 Call',
    ]);
    expect(within(rows[0]!).getByRole('timer')).toBeInTheDocument();
    await user.click(button('Call Bo Lund'));
    expect(orders()).toEqual([['call/dial', { number: '4134' }]]);
  });

  it('is asked about a call while there is one', async () => {
    const talk = sampleTalk();
    const { user, orders, open } = showPeople({ team: team(amara), dialogs: [talk] });
    await open('Team');
    await user.click(button('Talk first Amara Okafor'));
    expect(orders()).toEqual([['call/consult', { dialogId: talk.id, address: '4133', purpose: 'transfer' }]]);
  });

  it('says that it did not come, that the word is assumed, and where to see that', async () => {
    const { user, orders, open } = showPeople({ team: { list: 'failed', assumed: true, mates: [] } });
    await open('Team');
    expect(screen.getByText('The team did not come')).toBeVisible();
    expect(screen.getByText(/command word for this is assumed/)).toBeVisible();
    await user.click(button('See commands'));
    await user.click(button('Try again'));
    expect(orders()).toEqual([
      ['inspector/open', undefined],
      ['team/retry', undefined],
    ]);
  });

  it('says that it is loading, and that nobody is there', async () => {
    const { show, open } = showPeople({ team: { list: 'loading', assumed: false, mates: [] } });
    await open('Team');
    expect(screen.getByText('Loading the team')).toBeVisible();
    show({ team: team() });
    expect(screen.getByText('Nobody else is signed in')).toBeVisible();
  });
});

describe('looking for somebody in the field', () => {
  it('loads the phonebooks once and the team, when it is entered', async () => {
    const { user, asked } = showPeople();
    await user.click(field());
    await user.tab();
    await user.click(field());
    expect(asked('contacts/want')).toEqual([{ phonebook: null, fresh: true }]);
    expect(asked('team/look')).toContainEqual({ looking: true });
  });

  it('offers contacts, recent calls and the team, what was typed lit', async () => {
    const recents = [sampleRecent({ name: 'Sofia Marchetti', party: '+39 06 555 0117' })];
    const mates = [sampleMate('Aisha Mansour')];
    const { user } = showPeople({ recents, team: { list: 'loaded', assumed: false, mates } });
    await user.type(field(), 'ma');
    expect(options()).toEqual([
      'AM Aisha Mansour 4133 · Ready ↵',
      'SM Sofia Marchetti +39 06 555 0117 · Recent',
      'MK Marta Kowalczyk 4102 · Team Billing',
      'TO Tomasz Orłowski 4090 · Team Billing',
    ]);
    const lit = screen.getAllByText('Ma', { selector: 'mark' });
    expect(lit).toHaveLength(3);
    expect(field()).toHaveAttribute('aria-expanded', 'true');
  });

  it('takes who is picked by the arrows: Enter calls, Tab fills in', async () => {
    const { user, orders } = showPeople();
    await user.type(field(), 'billing');
    const picked = () => screen.getByRole('option', { selected: true });
    expect(picked()).toHaveTextContent('Jonas');
    expect(field()).toHaveAttribute('aria-activedescendant', picked().id);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Tab}');
    expect(field()).toHaveValue('4090');
    expect(field()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['call/dial', { number: '4090' }]]);
    expect(field()).toHaveValue('');
  });

  it('finds Orłowski by Orlowski, and words in any order', async () => {
    const { user } = showPeople();
    await user.type(field(), 'orlow');
    expect(options()).toEqual([expect.stringContaining('Tomasz Orłowski')]);
    await user.clear(field());
    await user.type(field(), 'kow mar');
    expect(options()).toEqual([expect.stringContaining('Marta Kowalczyk')]);
  });

  it('always offers to call the number that was typed, before anybody it is only part of', async () => {
    const { user, orders } = showPeople();
    await user.type(field(), '40');
    expect(options()[0]).toMatch(/^Call 40/);
    expect(options()).toContainEqual(expect.stringContaining('Front desk'));
    await user.keyboard('87');
    expect(options()).toEqual([expect.stringContaining('Jonas Lindqvist')]);
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['call/dial', { number: '4087' }]]);
  });

  it('says that nobody matches, but not while phonebooks are on their way', async () => {
    const { user, show } = showPeople();
    await user.type(field(), 'xyz');
    expect(screen.getByText("Nobody matches 'xyz'")).toBeVisible();
    show({ phonebooks: samplePhonebooks(sampleBook('slow', 'Slow', { phase: 'loading' })) });
    expect(screen.getByText('Phonebooks are still loading')).toBeVisible();
  });

  it('does not call whose number cannot be dialled, and says why', async () => {
    const { user, bridge, orders } = showPeople();
    bridge.tell('contacts/list', { phonebook: 'global', contacts: [sampleContact('Codes', '*#31#')] });
    await user.type(field(), 'codes{Enter}');
    expect(screen.getByRole('option')).toHaveTextContent('Cannot be called: Commas, # and |');
    expect(orders()).toEqual([]);
  });

  it('is closed by Esc, and offers nothing below the keypad', async () => {
    const { user, orders } = showPeople();
    await user.type(field(), 'marta');
    await user.click(button('Keypad'));
    expect(options()).toEqual([]);
    await user.type(field(), '{Enter}');
    expect(orders()).toEqual([]);
    await user.keyboard('{Escape}{Escape}');
    expect(field()).toHaveValue('');
  });

  it('knows who is called by whom a call is handed to: by name', async () => {
    const { user, orders } = showPeople({ dialogs: [sampleTalk()] });
    await user.keyboard('t');
    const target = screen.getByRole('combobox', { name: 'Transfer to' });
    await user.type(target, 'lind');
    expect(screen.getByRole('row')).toHaveTextContent(/Jonas Lindqvist\s*4087 · Team Billing/);
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([
      ['call/consult', { dialogId: sampleDialog().id, address: '4087', purpose: 'transfer' }],
    ]);
  });

  it('forgets the contacts of whoever signs out', async () => {
    const { user, show, asked } = showPeople();
    await user.click(field());
    show({ session: { phase: 'out', problem: null }, agent: null });
    const { session } = sampleView();
    show({ session, agent: sampleAgent });
    await user.type(field(), 'marta');
    expect(options()).toEqual([]);
    expect(asked('contacts/want')).toEqual([
      { phonebook: null, fresh: true },
      { phonebook: null, fresh: true },
    ]);
  });
});

describe('dialling once more', () => {
  it('fills the last number in by ↑ or by Enter, and a second Enter calls it', async () => {
    const { user, orders } = showPeople();
    await user.type(field(), '4087{Enter}');
    await waitFor(() => expect(field()).toHaveValue(''));
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveValue('4087');
    expect(orders()).toHaveLength(1);
    await user.keyboard('{Escape}{Enter}');
    expect(field()).toHaveValue('4087');
    expect(orders()).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(orders()).toHaveLength(2);
  });

  it('knows the last call of before, and nothing where there was none', async () => {
    const incoming = sampleRecent({ id: dialogId('2'), party: '4001' });
    const outgoing = sampleRecent({ id: dialogId('1'), direction: 'out', party: '4090' });
    const { user, show } = showPeople({ recents: [incoming] });
    await user.type(field(), '{ArrowUp}{Enter}');
    expect(field()).toHaveValue('');
    show({ recents: [incoming, outgoing] });
    expect(field()).toHaveAccessibleDescription('The up arrow fills in the number you called last.');
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveValue('4090');
  });
});

describe('actions by name', () => {
  const run = async (app: ReturnType<typeof showPeople>, typed: string) => {
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.keyboard(`${typed}{Enter}`);
  };

  it.each([
    ['lunch', 'agent/not-ready', { reasonCode: '5' }],
    ['not ready lunch', 'agent/not-ready', { reasonCode: '5' }],
    ['dark mode', 'settings/change', { appearance: 'dark' }],
    ['german', 'settings/change', { language: 'de' }],
    ['deutsch', 'settings/change', { language: 'de' }],
    ['inspector', 'inspector/open', undefined],
    ['quit', 'app/quit', { choice: 'ask' }],
  ])('%s does it', async (typed, name, input) => {
    const app = showPeople();
    await run(app, typed);
    expect(app.orders()).toEqual([[name, input]]);
    expect(field()).toHaveValue('');
  });

  it('come after people, with their keys, and alone behind a >', async () => {
    const { user } = showPeople({ dialogs: [sampleTalk()] });
    await user.type(field(), 'ho');
    expect(options()).toEqual(['Hold ↵']);
    await user.clear(field());
    await user.type(field(), 'te');
    expect(options()[0]).toContain('Jonas Lindqvist');
    expect(options().at(-1)).toBe('Show Team Ctrl 3');
    await user.clear(field());
    await user.type(field(), '> tr');
    expect(options()).toEqual(['Transfer ↵']);
  });

  it('hold, transfer and end what is up', async () => {
    const talk = sampleTalk();
    const app = showPeople({ dialogs: [talk] });
    await run(app, '>hold');
    await run(app, '>end');
    expect(app.orders()).toEqual([
      ['call/hold', { dialogId: talk.id }],
      ['call/release', { dialogId: talk.id }],
    ]);
    await run(app, '>transfer');
    expect(screen.getByRole('combobox', { name: 'Transfer to' })).toHaveFocus();
  });

  it('show a list, the keypad, and the reasons to log out', async () => {
    const app = showPeople();
    await run(app, 'contacts');
    expect(tab('Contacts')).toHaveAttribute('aria-selected', 'true');
    await run(app, 'keypad');
    expect(screen.getByRole('region', { name: 'Keypad' })).toBeVisible();
    await app.user.keyboard('{Escape}');
    await run(app, 'log out');
    expect(screen.getByRole('option', { name: 'End of shift' })).toBeVisible();
  });

  it('are only those that are possible now', async () => {
    const { user } = showPeople();
    await user.type(field(), '>');
    expect(options()).toContainEqual(expect.stringMatching(/^Not ready, Team meeting/));
    for (const off of ['Ready', 'Hold', 'Transfer', 'End', 'Answer'])
      expect(options()).not.toContainEqual(expect.stringMatching(new RegExp(`^${off}`)));
  });
});
