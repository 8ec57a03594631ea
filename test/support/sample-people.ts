import { agentId } from '../../src-shared/ids.ts';
import type { Contact, ContactsPhase, Phonebook, Phonebooks, TeamMate } from '../../src-shared/phonebook.ts';
import { sampleNow } from './sample-view.ts';

export const sampleContact = (name: string | null, number: string, description = ''): Contact => ({
  id: number,
  name,
  number,
  description,
});

/** Two phonebooks as the design has them, with their contacts. */
export const billing: readonly Contact[] = [
  sampleContact('Jonas Lindqvist', '4087', 'Billing, second line'),
  sampleContact('Marta Kowalczyk', '4102', 'Billing, supervisor'),
  sampleContact('Tomasz Orłowski', '4090', 'Billing'),
];
export const everybody: readonly Contact[] = [
  sampleContact('Außenstelle Süd, Vertragsverlängerungen', '+49 89 5550 121'),
  sampleContact('Front desk', '4000'),
  sampleContact('IT helpdesk', '4911', 'Mon to Fri, 07:00 to 20:00'),
  sampleContact(null, '4999', 'Night bridge'),
];

const loaded = (count: number): ContactsPhase => ({ phase: 'loaded', at: sampleNow, count });

export const sampleBook = (
  id: string,
  name: string,
  contacts: ContactsPhase = { phase: 'not-asked' },
): Phonebook => ({ id, name, type: id === 'team' ? 'TEAM' : 'GLOBAL', contacts });

export const samplePhonebooks = (...more: readonly Phonebook[]): Phonebooks => ({
  list: 'loaded',
  books: [
    sampleBook('team', 'Team Billing', loaded(billing.length)),
    sampleBook('global', 'Global', loaded(everybody.length)),
    ...more,
  ],
});

export const sampleMate = (name: string, more: Partial<TeamMate> = {}): TeamMate => ({
  id: agentId(name),
  name,
  extension: '4133',
  state: 'READY',
  reasonCode: null,
  since: sampleNow - 252_000,
  ...more,
});
