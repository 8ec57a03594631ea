import type { RequestHandlers } from '../src-shared/contract.ts';
import { markFavourite } from '../src-shared/favourites.ts';
import { say } from '../src-shared/language/say.ts';
import type { peopleRequests } from '../src-shared/people-channel.ts';
import type { ContactList } from '../src-shared/phonebook.ts';
import { mostFavourites, type Settings } from '../src-shared/settings.ts';
import { done, ok, refuse } from './answers.ts';
import { createContactFeed } from './contact-feed.ts';
import type { Phone } from './phone.ts';

export interface PeopleGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  /** Brings contacts to the page that shows them. */
  readonly tell: (list: ContactList) => void;
  /** Keeps the favourites; answers whether the disk took them. They hold for this run all the same. */
  readonly keepFavourites: (favourites: Settings['favourites']) => boolean;
}

type PeopleHandlers = Pick<RequestHandlers, keyof typeof peopleRequests>;

/** Phonebooks, favourites and the team: what a page may ask of them, and the contacts on their way to it. */
export function createPeople({ phone, tell, keepFavourites }: PeopleGiven) {
  const { store, raise } = phone;
  const feed = createContactFeed(() => store.state().phonebooks.contacts, tell);
  const handlers: PeopleHandlers = {
    'contacts/want': ({ phonebook, fresh }) =>
      done(() => {
        raise({ type: 'order/want-contacts', phonebook });
        feed.want(fresh);
      }),
    'phonebooks/retry': () => done(() => raise({ type: 'order/retry-phonebooks' })),
    'team/look': ({ looking }) => done(() => raise({ type: 'order/look-at-team', looking })),
    'team/retry': () => done(() => raise({ type: 'order/retry-team' })),
    'favourite/mark': ({ marked, ...one }) => {
      const favourites = [...markFavourite(store.state().settings.favourites, one, marked)];
      if (favourites.length > mostFavourites) return refuse(say('favourites.full'));
      return keepFavourites(favourites) ? ok : refuse(say('settings.not-written'));
    },
  };
  return { handlers, follow: () => feed.follow() };
}

export type People = ReturnType<typeof createPeople>;
