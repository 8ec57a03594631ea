import type { ContactsPhase, Phonebooks, TeamList } from '../../../src-shared/phonebook.ts';
import { isAwaited } from '../state/contacts.ts';
import { booksOf, type PhonebookState } from '../state/phonebooks.ts';
import type { TeamState } from '../state/team.ts';

/** The phonebooks as pages show them: how many contacts each has, never the contacts. */
export function phonebooksView(state: PhonebookState): Phonebooks {
  const phases = [state.all.phase, state.team.phase];
  const books = booksOf(state);
  return {
    list: phases.includes('failed')
      ? 'failed'
      : state.all.phase === 'wanted' && books.length === 0
        ? 'loading'
        : 'loaded',
    books: books.map(({ id, name, type }) => ({ id, name, type, contacts: contactsPhase(state, id) })),
  };
}

function contactsPhase(state: PhonebookState, id: string): ContactsPhase {
  const known = state.contacts.get(id);
  if (known?.phase === 'loaded') return { phase: 'loaded', at: known.at, count: known.contacts.length };
  if (known !== undefined) return { phase: 'failed' };
  return { phase: isAwaited(state, id) ? 'loading' : 'not-asked' };
}

/** The team mates as pages show them. A list that is being refreshed still shows what it had. */
export function teamView({ phase, at, assumed, mates }: TeamState): TeamList {
  const list = phase === 'due' ? (at === null ? 'loading' : 'loaded') : phase;
  return { list, assumed, mates };
}
