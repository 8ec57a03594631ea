import { expect, it } from 'vitest';
import { contactLines } from '../../../../src-main/core/views/contacts-csv.ts';
import { sampleContact } from '../../../support/sample-people.ts';

it('contacts are CSV that no spreadsheet takes for a formula, numbers as they are dialled', () => {
  const contacts = [
    { contact: sampleContact('Ada, Example', '+442079460123', '=1+1'), phonebook: 'Company' },
    { contact: sampleContact(null, '4999'), phonebook: 'Company' },
  ];
  expect([...contactLines(contacts)].map((line) => line.trim())).toEqual([
    'Name,Number,Description,Phonebook',
    '"Ada, Example",+442079460123,\'=1+1,Company',
    ',4999,,Company',
  ]);
});
