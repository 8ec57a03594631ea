import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Dialog } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleLost,
  sampleNow,
  samplePending,
  sampleRecent,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const call = { dialogId: sampleDialog().id };
const katharina = 'Katharina Oberhuber';
const withNow = () =>
  sampleTalk({ actions: ['HOLD', 'DROP', 'CONSULT_CALL', 'TRANSFER_SST', 'UPDATE_CALL_DATA'] });
const jonas = sampleRecent({ id: dialogId('1'), name: 'Jonas Lindqvist', party: '4087', queue: null });
const transferTo = () => screen.getByRole('combobox', { name: 'Transfer to' });
const button = (name: string) => screen.getByRole('button', { name });

describe('the four slots of a call', () => {
  it('are always there, in their order', () => {
    const { show } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    const slots = () => screen.getAllByRole('button', { name: /^(Hold|Transfer|Add|End)$/ });
    const names = () => slots().map((slot) => slot.textContent.replace(/H|T|A|⇧E$/, '').trim());
    expect(slots()).toHaveLength(4);
    const before = names();
    show({ dialogs: [sampleTalk({ phase: 'dialling', actions: ['DROP'] })] });
    expect(names()).toEqual(before);
  });

  it('say why they are off', () => {
    showApp(sampleView({ dialogs: [sampleTalk({ phase: 'dialling', actions: ['DROP'] })] }));
    for (const name of ['Hold', 'Transfer', 'Add'])
      expect(button(name)).toHaveAccessibleDescription('Not possible until the call is answered.');
  });

  it('are off without a connection, T and A included', async () => {
    const { user } = showApp(sampleLost(1, { dialogs: [sampleTalk()] }));
    expect(button('Transfer')).toHaveAccessibleDescription(/no connection/i);
    await user.keyboard('ta');
    expect(screen.queryByRole('combobox', { name: /Transfer|Add/ })).not.toBeInTheDocument();
  });
});

describe('picking a target', () => {
  it('begins with T, and talks first by Enter', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('t');
    expect(transferTo()).toHaveFocus();
    expect(transferTo()).toHaveAccessibleDescription('Talk first puts the customer on hold.');
    await user.keyboard('41-02{Enter}');
    expect(orders()).toEqual([['call/consult', { ...call, address: '4102', purpose: 'transfer' }]]);
    expect(screen.getByRole('combobox', { name: 'Name or number' })).toBeVisible();
  });

  it('adds somebody by A', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('a');
    await user.type(screen.getByRole('combobox', { name: 'Add to call' }), '4102');
    await user.click(button('Talk first 4102'));
    expect(orders()).toEqual([['call/consult', { ...call, address: '4102', purpose: 'conference' }]]);
  });

  it('sends the call away at once by Ctrl Enter, where that is allowed', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [withNow()] }));
    await user.click(button('Transfer'));
    expect(transferTo()).toHaveAccessibleDescription(
      'Talk first puts the customer on hold. Now sends the call away at once.',
    );
    await user.type(transferTo(), '4102');
    expect(button('Now 4102')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(orders()).toEqual([['call/transfer-now', { ...call, address: '4102' }]]);
  });

  it('has no Now where the platform has none, and never for adding', async () => {
    const { user, orders, show } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('t');
    await user.type(transferTo(), '4102{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('button', { name: /^Now/ })).not.toBeInTheDocument();
    show({ dialogs: [withNow()] });
    expect(button('Now 4102')).toBeVisible();
    await user.keyboard('{Escape}a');
    await user.type(screen.getByRole('combobox', { name: 'Add to call' }), '4102');
    expect(screen.queryByRole('button', { name: /^Now/ })).not.toBeInTheDocument();
    expect(orders()).toEqual([]);
  });

  it('offers recent calls by name and by number, never the customer', async () => {
    const view = sampleView({ dialogs: [sampleTalk()], recents: [jonas, sampleRecent()] });
    const { user, orders } = showApp(view);
    await user.keyboard('t');
    await user.type(transferTo(), 'lind');
    expect(screen.getByRole('row')).toHaveTextContent(/Jonas Lindqvist\s*4087 · Recent/);
    await user.clear(transferTo());
    await user.type(transferTo(), '087');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(orders()).toEqual([['call/consult', { ...call, address: '4087', purpose: 'transfer' }]]);
    await user.keyboard('t');
    await user.type(transferTo(), 'katha');
    expect(screen.getByText("Nobody matches 'katha'")).toBeVisible();
  });

  it('takes a target into the field by Tab, to be changed', async () => {
    const { user } = showApp(sampleView({ dialogs: [sampleTalk()], recents: [jonas] }));
    await user.keyboard('t');
    await user.type(transferTo(), 'lind');
    await user.tab();
    expect(transferTo()).toHaveValue('4087');
    expect(transferTo()).toHaveFocus();
  });

  it.each([
    ['41,02', 'Commas, # and | cannot be used here.'],
    ['41+02', 'A number has digits, * and a leading + only.'],
  ])('refuses %s in words', async (text, words) => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('t');
    await user.type(transferTo(), `${text}{Enter}`);
    expect(screen.getByText(words)).toBeVisible();
    expect(transferTo()).toBeInvalid();
    expect(orders()).toEqual([]);
  });

  it('is left by Esc without an order, back to where it began', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.click(button('Transfer'));
    await user.type(transferTo(), '4102{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Transfer to' })).not.toBeInTheDocument();
    expect(button('Transfer')).toHaveFocus();
    expect(orders()).toEqual([]);
  });

  it('ends with the call, and says so', async () => {
    const { user, show } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard('t');
    show({ dialogs: [] });
    expect(screen.queryByRole('combobox', { name: 'Transfer to' })).not.toBeInTheDocument();
    expect(screen.getByText('The call ended before it was transferred.')).toBeVisible();
  });

  it('keeps what was typed when main refuses it', async () => {
    const { user, bridge } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    bridge.answers['call/consult'] = { ok: false, error: 'Not possible right now.' };
    await user.keyboard('t');
    await user.type(transferTo(), '4102{Enter}');
    expect(await screen.findByText('Not possible right now.')).toBeVisible();
    expect(transferTo()).toHaveValue('4102');
  });

  it('shows on the slot that somebody is being called', () => {
    const dialog = sampleTalk();
    showApp(sampleView({ dialogs: [dialog], pending: [samplePending('consult', dialog)] }));
    expect(button('Transfer')).toHaveTextContent('Calling');
    expect(button('Transfer')).toHaveAttribute('aria-busy', 'true');
  });
});

const main = sampleTalk({ phase: 'held', actions: ['RETRIEVE', 'DROP', 'TRANSFER', 'CONFERENCE'] });
/** Such a call carries the data of the customer it is about, but not the name. */
const consult = (overrides: Partial<Dialog> = {}) =>
  sampleTalk({
    id: dialogId('16804401'),
    kind: 'consult',
    direction: 'out',
    party: '4102',
    name: null,
    queue: null,
    associatedId: main.id,
    actions: ['HOLD', 'DROP'],
    ...overrides,
  });
const calling = () =>
  sampleView({
    dialogs: [
      consult({ phase: 'dialling', actions: ['DROP'] }),
      { ...main, actions: ['RETRIEVE', 'DROP'] as const },
    ],
  });

describe('a consult', () => {
  it('calls the colleague by the name that the phonebooks have', () => {
    showApp(sampleView({ dialogs: [consult({ name: 'Marta Kowalczyk' }), main] }));
    expect(screen.getByRole('article')).toHaveAccessibleName(
      `Consult with Marta Kowalczyk about ${katharina}`,
    );
  });

  it('is one card with both parties', () => {
    showApp(sampleView({ dialogs: [consult(), main] }));
    const card = screen.getByRole('article', { name: `Consult with 4102 about ${katharina}` });
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(card).toHaveTextContent('Consulting');
    expect(within(card).getByRole('heading', { name: katharina })).toBeVisible();
    expect(within(card).getByRole('heading', { name: '4102' })).toBeVisible();
    expect(card).toHaveTextContent(/On hold\s*4:37/);
    expect(card).toHaveTextContent(/Talking\s*4:37/);
    expect(card).toHaveTextContent(`Ending the consult takes you back to ${katharina}.`);
    expect(screen.getByRole('region', { name: 'Customer' })).toHaveTextContent('70031882');
  });

  it.each([
    ['t', 'Consulting before transfer'],
    ['a', 'Adding to the call'],
  ])('begun by %s says %s', async (key, heading) => {
    const { user, show } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    await user.keyboard(`${key}4102{Enter}`);
    show({ dialogs: [consult(), main] });
    expect(screen.getByText(heading)).toBeVisible();
  });

  it('is completed, made a conference, switched and ended by its buttons', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [consult(), main] }));
    for (const name of ['Complete transfer', 'Conference', 'Switch', 'End']) await user.click(button(name));
    expect(orders()).toEqual([
      ['consult/join', { purpose: 'transfer' }],
      ['consult/join', { purpose: 'conference' }],
      ['consult/swap', undefined],
      ['consult/end', undefined],
    ]);
  });

  it('is completed, made a conference, switched and ended by T, A, S and Shift E', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [consult(), main] }));
    await user.keyboard('tas{Shift>}E{/Shift}');
    expect(orders()).toEqual([
      ['consult/join', { purpose: 'transfer' }],
      ['consult/join', { purpose: 'conference' }],
      ['consult/swap', undefined],
      ['consult/end', undefined],
    ]);
  });

  it('waits for the colleague, and can be ended meanwhile', async () => {
    const { user, orders } = showApp(calling());
    for (const name of ['Complete transfer', 'Conference', 'Switch'])
      expect(button(name)).toHaveAccessibleDescription('Not possible until 4102 has answered.');
    await user.keyboard('tas');
    expect(orders()).toEqual([]);
    await user.click(button('End'));
    expect(orders()).toEqual([['consult/end', undefined]]);
  });

  it('that fails says why in its place', () => {
    const failed = consult({ phase: 'failed', failure: 'User busy', actions: ['DROP'] });
    showApp(sampleView({ dialogs: [main, failed] }));
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent('User busy');
    expect(button('Complete transfer')).toHaveAccessibleDescription('4102 was not reached.');
    expect(button('End')).not.toHaveAttribute('aria-disabled');
  });

  it('shows what was asked and is not confirmed yet, and does not ask twice', async () => {
    const view = sampleView({ dialogs: [consult(), main], pending: [samplePending('transfer', main)] });
    const { user, orders } = showApp(view);
    expect(button('Complete transfer')).toHaveTextContent('Transferring');
    await user.click(button('Complete transfer'));
    await user.keyboard('t');
    expect(orders()).toEqual([]);
  });

  it('leaves a call that rings meanwhile its own card', () => {
    showApp(sampleView({ dialogs: [sampleDialog({ id: dialogId('2') }), consult(), main] }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('a conference', () => {
  const person = (address: string, state = 'ACTIVE', type: string | null = 'AGENT_DEVICE') => ({
    address,
    state,
    type,
    kind: null,
    since: sampleNow,
  });
  const conference = (overrides: Partial<Dialog> = {}) =>
    sampleTalk({
      participants: [person('4021'), person('4102', 'HELD'), person('+43 1 555 0142', 'ACTIVE', null)],
      ...overrides,
    });

  it('lists everybody with their state', () => {
    showApp(sampleView({ dialogs: [conference()] }));
    const card = screen.getByRole('article', { name: 'Conference, 3 people' });
    const people = within(card).getAllByRole('listitem');
    expect(people[0]).toHaveTextContent(/Amira Malik\s*4021 · You/);
    expect(people[1]).toHaveTextContent(/4102\s*On hold/);
    expect(people[2]).toHaveTextContent(/Katharina Oberhuber\s*\+43 1 555 0142 · Talking/);
  });

  it('is left, held and added to, but not transferred', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [conference()] }));
    expect(button('Transfer')).toHaveAccessibleDescription('A conference cannot be transferred.');
    expect(button('Add')).not.toHaveAttribute('aria-disabled');
    await user.keyboard('t');
    await user.click(button('Leave'));
    expect(orders()).toEqual([['call/release', call]]);
  });

  it('is a plain call again when only two are left', () => {
    const { show } = showApp(sampleView({ dialogs: [conference()] }));
    const left = [person('4021'), person('4102', 'DROPPED'), person('+43 1 555 0142', 'ACTIVE', null)];
    show({ dialogs: [conference({ participants: left })] });
    expect(screen.getByRole('article', { name: `Call with ${katharina}` })).toBeVisible();
    expect(button('End')).toBeVisible();
  });
});

describe('dropping somebody from a conference', () => {
  const marta = {
    address: '4102',
    state: 'HELD',
    type: 'AGENT_DEVICE',
    kind: null,
    since: sampleNow - 122_000,
  };
  const people = ['4021', '+43 1 555 0142'].map((address) => ({ ...marta, address, state: 'ACTIVE' }));
  const conference = (actions: Dialog['actions'] = ['HOLD', 'DROP', 'PARTICIPANT_DROP']) =>
    sampleTalk({ participants: [...people, marta], actions });
  const supervisor = { agent: { ...sampleAgent, supervisor: true } };

  it('is asked about in its place, with the focus on the harmless answer', async () => {
    const { user, orders, show } = showApp(sampleView({ ...supervisor, dialogs: [conference()] }));
    expect(screen.queryByRole('button', { name: 'Drop Amira Malik' })).toBeNull();
    await user.click(button('Drop 4102'));
    const question = screen.getByRole('alertdialog', { name: 'Drop 4102 from the call?' });
    expect(within(question).getByRole('button', { name: 'Keep' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(button('Drop 4102')).toHaveFocus();
    expect(orders()).toEqual([]);

    await user.click(button('Drop 4102'));
    await user.click(button('Drop'));
    expect(orders()).toEqual([['call/drop-participant', { ...call, address: '4102' }]]);
    show({ pending: [samplePending('drop-participant', conference(), '4102')] });
    expect(button('Drop 4102')).toHaveAttribute('aria-busy', 'true');
    expect(button('Drop Katharina Oberhuber')).not.toHaveAttribute('aria-busy');
  });

  it('is not offered to an agent, nor where the phone system does not allow it', () => {
    const { show } = showApp(sampleView({ dialogs: [conference()] }));
    expect(screen.queryByRole('button', { name: /^Drop/ })).toBeNull();
    show({ ...supervisor, dialogs: [conference(['HOLD', 'DROP'])] });
    expect(screen.queryByRole('button', { name: /^Drop/ })).toBeNull();
  });

  it('needs no answer when they have left meanwhile', async () => {
    const { user, show } = showApp(sampleView({ ...supervisor, dialogs: [conference()] }));
    await user.click(button('Drop 4102'));
    const fourth = { ...marta, address: '4090' };
    show({ dialogs: [sampleTalk({ participants: [...people, fourth], actions: ['PARTICIPANT_DROP'] })] });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('everybody has the time of their state', () => {
    showApp(sampleView({ dialogs: [conference()] }));
    const row = screen.getAllByRole('listitem').find(({ textContent }) => textContent.includes('4102'))!;
    expect(within(row).getByRole('timer')).toHaveTextContent('2:02');
  });
});
