import { fictionNumber } from './fiction-numbers.ts';
import type { AgentProfile, Contact, Phonebook } from './world.ts';

const firstNames = [
  'Ava',
  'Łucja',
  'Ben',
  'Jürgen',
  'Cora',
  'İpek',
  'Dan',
  'Zoë',
  'Eve',
  'ليلى',
  'Finn',
  'Şule',
  'Gia',
  'Håkon',
  'Hugo',
  'Čeněk',
  'Iris',
  'José',
  'Jon',
  'سامي',
  'Kim',
  'Søren',
  'Leo',
  'Mia',
];
/** The word for an example in many languages: nobody is called so. */
const lastNames = [
  'Demo',
  'Beispiel',
  'Dummy',
  'Przykład',
  'Example',
  'Örnek',
  'Fiction',
  'Voorbeeld',
  'Invented',
  'مثال',
  'Muster',
  'Ejemplo',
  'Probe',
  'Esempio',
  'Sample',
  'Příklad',
  'Test',
  'Vorlage',
  'Exempel',
];
const departments = ['', 'Billing', '', 'Warehouse', 'Repairs', '', 'Returns, second floor'];

const largeSize = 50_000;

/**
 * The phonebooks: one for everybody with the desks, one of each team, and one as large as any client is asked to
 * bear. Its entries are made when somebody first asks for them.
 */
export function createPhonebooks(agents: readonly AgentProfile[]): readonly Phonebook[] {
  const desks = agents.map(({ id, firstName, lastName, extension, team }): Contact => ({
    id: `4${id}`,
    firstName,
    lastName,
    phoneNumber: extension,
    description: team.name,
  }));
  let entries: readonly Contact[] | null = null;
  return [
    { id: '7', name: 'Company', type: 'GLOBAL', teamId: '', contacts: [reception, ...desks] },
    { id: '8', name: 'Sales team', type: 'TEAM', teamId: '1', contacts: desks.slice(0, 3) },
    {
      id: '9',
      name: 'Directory',
      type: 'GLOBAL',
      teamId: '',
      get contacts() {
        return (entries ??= Array.from({ length: largeSize }, (_, index) => entry(index)));
      },
    },
    { id: '10', name: 'Partners', type: 'GLOBAL', teamId: '', contacts: [] },
  ];
}

const reception: Contact = {
  id: '41',
  firstName: '',
  lastName: '',
  phoneNumber: '3000',
  description: 'Reception',
};

function entry(index: number): Contact {
  const turn = Math.floor(index / firstNames.length);
  return {
    id: String(10_000 + index),
    firstName: firstNames[index % firstNames.length] ?? '',
    lastName: lastNames[turn % lastNames.length] ?? '',
    phoneNumber: fictionNumber(index),
    description: departments[index % departments.length] ?? '',
  };
}
