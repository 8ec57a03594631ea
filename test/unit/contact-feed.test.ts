import { expect, it } from 'vitest';
import { createContactFeed } from '../../src-main/contact-feed.ts';
import type { Loaded } from '../../src-main/core/state/phonebooks.ts';
import type { Contact, ContactList } from '../../src-shared/phonebook.ts';

const contact = (name: string): Contact => ({ id: name, name, number: '4001', description: '' });
const loaded = (...names: readonly string[]): Loaded => ({
  phase: 'loaded',
  at: 0,
  contacts: names.map(contact),
});

function feeding() {
  const told: string[] = [];
  let contacts = new Map<string, Loaded>();
  const tell = ({ phonebook, contacts: list }: ContactList) =>
    told.push(`${phonebook}: ${list?.map(({ name }) => name).join(' ') ?? 'gone'}`);
  const feed = createContactFeed(() => contacts, tell);
  return {
    feed,
    /** What was told since this was last asked. */
    told: () => told.splice(0),
    change: (...entries: readonly (readonly [string, Loaded])[]) => {
      contacts = new Map(entries);
      feed.follow();
    },
  };
}

it('sends nothing to a page that has not asked, then each list once', () => {
  const { feed, told, change } = feeding();
  const ada = loaded('Ada');
  change(['7', ada]);
  expect(told()).toEqual([]);
  feed.want(true);
  feed.want(false);
  expect(told()).toEqual(['7: Ada']);
  change(['7', ada], ['8', { phase: 'failed' }], ['9', loaded('Bob', 'Cy')]);
  expect(told()).toEqual(['9: Bob Cy']);
});

it('takes a list back that is no longer known, and sends another of the same phonebook', () => {
  const { feed, told, change } = feeding();
  feed.want(true);
  change(['7', loaded('Ada')], ['8', loaded('Bob')]);
  told();
  change(['7', loaded('Zoë')]);
  expect(told()).toEqual(['7: gone', '8: gone', '7: Zoë']);
});

it('sends everything again to a page that begins anew', () => {
  const { feed, told, change } = feeding();
  feed.want(true);
  change(['7', loaded('Ada')]);
  told();
  feed.want(true);
  expect(told()).toEqual(['7: Ada']);
});
