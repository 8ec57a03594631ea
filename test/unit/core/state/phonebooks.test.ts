import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../src-main/core/connector/event.ts';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { settingsView } from '../../../../src-main/core/settings/layers.ts';
import type { Phonebooks } from '../../../../src-shared/phonebook.ts';
import { settingsSchema } from '../../../../src-shared/settings.ts';
import {
  agentInfo,
  agentState,
  call,
  fired,
  inService,
  linked,
  loggedIn,
  logIn,
  lost,
  opening,
  said,
  sent,
  tell,
  type Story,
} from '../../../support/play.ts';

const books = (ids: string, scope: 'all' | 'team' = 'all') =>
  said({
    kind: 'phonebooks',
    to: '1001',
    scope,
    phonebooks: Array.from(ids).map((id) => ({ id, name: `Book ${id}`, type: 'GLOBAL' })),
  });
const contact = (firstName: string, phoneNumber: string): Contact => ({
  id: phoneNumber,
  firstName,
  lastName: '',
  phoneNumber,
  description: '',
});
const contacts = (phonebookId: string | null, ...list: readonly Contact[]) =>
  said({ kind: 'contacts', to: '1001', phonebookId, contacts: list });
const want = (phonebook: string | null) => ({ type: 'order/want-contacts', phonebook }) as const;
const refused = (command: string | null = null, code = 'GENERAL_ERROR') =>
  said({ kind: 'error', to: '1001', code, text: '', data: null, command });
const overdue = fired('list:contacts');

/** The phonebooks that were asked for in these events, in order. */
const askedFor = ({ effects }: Pick<Story, 'effects'>) =>
  effects.flatMap((effect) =>
    effect.type === 'send' && effect.command.key === 'getContacts'
      ? [String(effect.command.values.phonebookId)]
      : [],
  );
const view = ({ state }: Story): Phonebooks => createPageView()(state).phonebooks;
/** Each phonebook with where it stands: `A loaded`. */
const phases = (story: Story) => view(story).books.map(({ id, contacts: { phase } }) => `${id} ${phase}`);
const namesIn = ({ state }: Story, id: string) => {
  const known = state.phonebooks.contacts.get(id);
  return known?.phase === 'loaded' ? known.contacts.map(({ name }) => name) : null;
};

/** Signed in, with three phonebooks and none of the team. */
const withBooks = (ids = 'ABC'): Story => tell(loggedIn(), books(ids), books('', 'team'));
const ada = contact('Ada', '4001');
const bob = contact('Bob', '4002');

describe('the list of phonebooks', () => {
  it('is asked for once, with that of the team', () => {
    const story = tell(linked(), logIn, agentInfo, agentState('READY'), agentState('NOT_READY'));
    expect(sent(story).filter((key) => /phonebook/i.test(key))).toEqual([
      'getPhonebooks',
      'adminTeamPhonebooks',
    ]);
    expect(view(story).list).toBe('loading');
  });

  it('of the team is not asked for by an agent without one', () => {
    const teamless = said({
      kind: 'agent-info',
      ...{ firstName: 'Ada', lastName: 'Example', fullName: null, supervisor: false },
      ...{ agentId: loggedIn().state.agent!.id, wrapUpOnIncoming: null, teams: [], team: null },
    });
    const story = tell(linked(), logIn, teamless, agentState('READY'), books('A'));
    expect(sent(story)).not.toContain('adminTeamPhonebooks');
    expect(view(story)).toMatchObject({ list: 'loaded', books: [{ id: 'A' }] });
  });

  it('has every phonebook once, the team’s first', () => {
    const story = tell(loggedIn(), books('AT'), books('T', 'team'));
    expect(view(story).books.map(({ id, type }) => [id, type])).toEqual([
      ['T', 'TEAM'],
      ['A', 'GLOBAL'],
    ]);
  });

  it('fails by an Error or by silence, and is asked for again when the agent tries again', () => {
    for (const failure of [refused('GetPhonebooks'), fired('list:phonebooks')]) {
      const failed = tell(loggedIn(), books('', 'team'), failure);
      expect(view(failed).list).toBe('failed');
      expect(failed.state.notices).toEqual([]);
      const again = tell(failed, { type: 'order/retry-phonebooks' });
      expect(sent(again)).toEqual(['getPhonebooks']);
      expect(view(tell(again, books('A'))).list).toBe('loaded');
    }
  });

  it('that comes late counts all the same', () => {
    const late = tell(loggedIn(), books('', 'team'), fired('list:phonebooks'), books('A'));
    expect(view(late)).toMatchObject({ list: 'loaded', books: [{ id: 'A' }] });
  });
});

describe('the contacts of a phonebook', () => {
  it('are asked for when they are first wanted, and stay', () => {
    const before = withBooks();
    expect(askedFor(before)).toEqual([]);
    expect(phases(before)).toEqual(['A not-asked', 'B not-asked', 'C not-asked']);
    const asked = tell(before, want('B'), want('B'));
    expect(askedFor(asked)).toEqual(['B']);
    expect(phases(asked)).toEqual(['A not-asked', 'B loading', 'C not-asked']);
    const loaded = tell(asked, contacts('B', ada), want('B'));
    expect(view(loaded).books[1]?.contacts).toEqual({ phase: 'loaded', at: asked.at + 1000, count: 1 });
    expect(askedFor(loaded)).toEqual([]);
  });

  it('are asked for one phonebook after the other, however many are wanted', () => {
    const first = tell(withBooks(), want('C'), want(null));
    expect(askedFor(first)).toEqual(['C']);
    const second = tell(first, contacts(null, ada));
    expect(askedFor(second)).toEqual(['A']);
    const third = tell(second, contacts(null, bob), contacts(null));
    expect(askedFor(third)).toEqual(['B']);
    expect(phases(third)).toEqual(['A loaded', 'B loaded', 'C loaded']);
    expect([namesIn(third, 'C'), namesIn(third, 'A'), namesIn(third, 'B')]).toEqual([['Ada'], ['Bob'], []]);
  });

  it('of phonebooks that come to be known later are asked for too, where all are wanted', () => {
    const story = tell(loggedIn(), want(null), books('A'));
    expect(askedFor(story)).toEqual(['A']);
  });

  it('fail alone when a phonebook never answers, and are asked for again by name only', () => {
    const failed = tell(withBooks(), want(null), overdue);
    expect(phases(failed)).toEqual(['A failed', 'B loading', 'C loading']);
    const rest = tell(failed, contacts('B', ada), contacts('C'), want(null));
    expect(phases(rest)).toEqual(['A failed', 'B loaded', 'C loaded']);
    expect(askedFor(rest)).toEqual(['C']);
    const again = tell(rest, want('A'));
    expect(askedFor(again)).toEqual(['A']);
    expect(phases(tell(again, contacts('A', bob)))[0]).toBe('A loaded');
  });

  it('fail by an Error, without a notice: the list says it', () => {
    const failed = tell(withBooks(), want(null), refused(), refused('GetPhonebookContacts'));
    expect(phases(failed)).toEqual(['A failed', 'B failed', 'C loading']);
    expect(failed.state.notices).toEqual([]);
  });

  it('are not failed by an Error that is about something else', () => {
    const order = tell(withBooks(), want('A'), { type: 'order/not-ready', reasonCode: null }, refused());
    expect(order.state.notices).toMatchObject([{ body: { kind: 'refused', order: 'not-ready' } }]);
    const call = tell(withBooks(), want('A'), refused(null, 'Invalid Destination'));
    expect(call.state.notices).toMatchObject([{ body: { kind: 'connector-error' } }]);
    expect([...phases(order), ...phases(call)]).not.toContain('A failed');
  });

  it('of a phonebook whose id would break a frame fail at once', () => {
    const story = tell(withBooks('A|'), said({ ...brokenBooks }), want(null));
    expect(phases(story)).toContain('a,b failed');
  });

  it('of a phonebook that nobody knows are left alone', () => {
    const story = tell(withBooks(), want('Z'), contacts('Z', ada));
    expect(askedFor(story)).toEqual([]);
    expect(story.state.phonebooks.contacts.size).toBe(0);
  });
});

const brokenBooks = {
  kind: 'phonebooks',
  to: '1001',
  scope: 'all',
  phonebooks: [{ id: 'a,b', name: 'Broken', type: 'GLOBAL' }],
} as const;

describe('an answer that names no phonebook and comes late', () => {
  it('is not taken for that of the next one', () => {
    const late = tell(withBooks(), want(null), overdue, contacts(null, ada), contacts(null, bob));
    expect([namesIn(late, 'A'), namesIn(late, 'B')]).toEqual([['Ada'], ['Bob']]);
    expect(phases(late)).toEqual(['A loaded', 'B loaded', 'C loading']);
  });

  it('is not waited for longer than the next one has time', () => {
    const never = tell(withBooks(), want(null), overdue, contacts(null, bob), overdue);
    expect([namesIn(never, 'A'), namesIn(never, 'B')]).toEqual([null, ['Bob']]);
    const next = tell(never, contacts(null, ada));
    expect(phases(next)).toEqual(['A failed', 'B loaded', 'C loaded']);
  });

  it('counts when nobody else is waited for', () => {
    const late = tell(withBooks('A'), want(null), overdue, contacts(null, ada));
    expect(namesIn(late, 'A')).toEqual(['Ada']);
  });

  it('is kept for the one it was for when the next one is refused', () => {
    const story = tell(withBooks(), want(null), overdue, contacts(null, ada), refused());
    expect(phases(story)).toEqual(['A loaded', 'B failed', 'C loading']);
  });

  it('is taken at once by the same phonebook, asked for again', () => {
    const story = tell(withBooks('A'), want(null), overdue, want('A'), contacts(null, ada));
    expect(namesIn(story, 'A')).toEqual(['Ada']);
  });
});

describe('a lost link', () => {
  const back = [{ type: 'link/opened' } as const, inService, agentState('READY')];
  const retried = (story: Story) => tell(story, lost, fired('retry'), ...back);

  it('keeps what is loaded, and asks again for what was on its way', () => {
    const before = tell(withBooks(), want('A'), contacts('A', ada), want('B'));
    const after = retried(before);
    expect(askedFor(after)).toEqual(['B']);
    expect(phases(after)).toEqual(['A loaded', 'B loading', 'C not-asked']);
    expect(namesIn(tell(after, contacts(null, bob)), 'B')).toEqual(['Bob']);
  });

  it('asks again for the lists that had not come, and for no others', () => {
    const again = retried(tell(loggedIn(), books('A')));
    expect(sent(again)).not.toContain('getPhonebooks');
    expect(sent(again)).toContain('adminTeamPhonebooks');
  });
});

describe('another agent', () => {
  it('sees nothing of the former', () => {
    const out = tell(withBooks(), want(null), contacts('A', ada), agentState('LOGOUT'));
    expect(out.state.questions).toEqual([]);
    const next = tell(out, logIn, agentInfo, agentState('READY'));
    expect(view(next)).toEqual({ list: 'loading', books: [] });
    expect(next.state.phonebooks.contacts.size).toBe(0);
    expect(tell(opening, contacts('A', ada)).state.phonebooks.contacts.size).toBe(0);
  });
});

describe('the name of a caller', () => {
  const from = (party: string) => call('NewInboundCall', '7', 'ALERTING', { party });
  const vera = contact('Vera', '+44 20 7946 0123');
  const known = (): Story => tell(withBooks(), want('A'), contacts('A', vera));

  it.each(['+442079460123', '00442079460123', '02079460123'])('comes from a contact of %s', (party) => {
    expect(tell(known(), from(party)).state.calls[0]?.name).toBe('Vera');
  });

  it('is the call’s own where it brings one', () => {
    const variables = [{ name: 'callVariable1', value: 'Ms Vorbild' }];
    const story = tell(
      known(),
      call('NewInboundCall', '7', 'ALERTING', { party: vera.phoneNumber, variables }),
    );
    expect(story.state.calls[0]?.name).toBe('Ms Vorbild');
  });

  it('comes as soon as the contacts do, and stays in the list of the shift', () => {
    const ringing = tell(withBooks(), from('+442079460123'));
    expect(askedFor(ringing)).toEqual([]);
    expect(ringing.state.calls[0]?.name).toBeNull();
    const named = tell(ringing, want('A'), contacts('A', vera));
    expect(named.state.calls[0]?.name).toBe('Vera');
    const over = tell(named, call('InboundCall', '7', 'DROPPED'));
    expect(over.state.recents[0]?.name).toBe('Vera');
  });

  it('comes from a favourite without any phonebook', () => {
    const settings = settingsView(
      settingsSchema.parse({ favourites: [{ number: '02079460123', name: 'Vera V.' }] }),
    );
    const story = tell(loggedIn(), { type: 'settings/changed', settings }, from('+442079460123'));
    expect(story.state.calls[0]?.name).toBe('Vera V.');
  });

  it('goes with the number: whoever takes the caller’s place is a stranger', () => {
    const moved = tell(known(), from('+442079460123'), call('InboundCall', '7', 'ACTIVE', { party: '4999' }));
    expect(moved.state.calls[0]).toMatchObject({ party: '4999', name: null });
  });
});

it('pages get how many contacts there are, never the contacts', () => {
  const story = tell(withBooks(), want('A'), contacts('A', ada));
  expect(JSON.stringify(createPageView()(story.state))).not.toContain('4001');
});
