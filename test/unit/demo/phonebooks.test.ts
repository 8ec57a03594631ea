import { expect, it } from 'vitest';
import { createPhonebooks } from '../../../src-main/demo/phonebook-entries.ts';
import { driveConnector } from './driven-connector.ts';

const directory = () => createPhonebooks([]).find(({ name }) => name === 'Directory')?.contacts ?? [];

it('the directory is always the same: 50,000 people, each with a number that is kept free for fiction', () => {
  const entries = directory();
  expect(entries).toHaveLength(50_000);
  expect(entries).toEqual(directory());
  const numbers = new Set(entries.map(({ phoneNumber }) => phoneNumber));
  expect(numbers.size).toBe(50_000);
  const fiction = /^\+(?:44\d{3}(?:496|498)0\d{3}|1[2-9][0-8]\d55501\d\d)$/;
  expect([...numbers].filter((number) => !fiction.test(number))).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(50_000);
});

it('a phonebook with nobody in it is answered, in words where the form has them', () => {
  const desk = driveConnector({ form: 'text' });
  desk.logIn('1001', '3001');
  desk.textsTo('1001');
  desk.send('GetPhonebookContacts#1001', '10');
  expect(desk.textsTo('1001')).toEqual(['1001#PhonebookContacts#NoContactFound']);
});
