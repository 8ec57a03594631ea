import type { AgentProfile, Contact, Phonebook } from './world.ts';

const firstNames = [
  'Ava',
  'Ben',
  'Cora',
  'Dan',
  'Eve',
  'Finn',
  'Gia',
  'Hugo',
  'Iris',
  'Jon',
  'Kim',
  'Leo',
  'Mia',
];
const lastNames = [
  'Demo',
  'Dummy',
  'Example',
  'Fiction',
  'Invented',
  'Muster',
  'Probe',
  'Sample',
  'Test',
  'Vorlage',
];

/** The British areas that have a thousand numbers for fiction each (Ofcom). */
const areas = [
  '2079460',
  '1134960',
  '1144960',
  '1154960',
  '1164960',
  '1174960',
  '1184960',
  '1214960',
  '1314960',
  '1414960',
];

const largeSize = 10_000;

/**
 * The phonebooks: one for everybody with the desks, one of each team, and one of ten thousand entries, whose
 * event stays below 1 MiB in both forms.
 */
export function createPhonebooks(agents: readonly AgentProfile[]): readonly Phonebook[] {
  const desks = agents.map(({ id, firstName, lastName, extension, team }): Contact => ({
    id: `4${id}`,
    firstName,
    lastName,
    phoneNumber: extension,
    description: team.name,
  }));
  return [
    { id: '7', name: 'Company', type: 'GLOBAL', teamId: '', contacts: [reception, ...desks] },
    { id: '8', name: 'Sales team', type: 'TEAM', teamId: '1', contacts: desks.slice(0, 3) },
    {
      id: '9',
      name: 'Directory',
      type: 'GLOBAL',
      teamId: '',
      contacts: Array.from({ length: largeSize }, entry),
    },
  ];
}

const reception: Contact = {
  id: '41',
  firstName: '',
  lastName: '',
  phoneNumber: '3000',
  description: 'Reception',
};

function entry(_: unknown, index: number): Contact {
  return {
    id: String(10_000 + index),
    firstName: firstNames[index % firstNames.length] ?? '',
    lastName: lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? '',
    phoneNumber: `+44${areas[Math.floor(index / 1000)] ?? ''}${String(index % 1000).padStart(3, '0')}`,
    description: '',
  };
}
