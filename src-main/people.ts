import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { markFavourite } from '../src-shared/favourites.ts';
import { say } from '../src-shared/language/say.ts';
import type { peopleRequests } from '../src-shared/people-channel.ts';
import type { ContactList } from '../src-shared/phonebook.ts';
import { mostFavourites, type Settings } from '../src-shared/settings.ts';
import { createContactFeed } from './contact-feed.ts';
import type { AppEvent } from './core/state/app-event.ts';
import type { Store } from './core/store.ts';

export interface PeopleGiven {
  readonly store: Store;
  readonly now: () => number;
  /** Brings contacts to the page that shows them. */
  readonly tell: (list: ContactList) => void;
  /** Keeps the favourites; answers whether the disk took them. They hold for this run all the same. */
  readonly keepFavourites: (favourites: Settings['favourites']) => boolean;
}

type PeopleHandlers = Pick<RequestHandlers, keyof typeof peopleRequests>;
type Untimed<Event> = Event extends AppEvent ? Omit<Event, 'at'> : never;

const ok: RequestResult = { ok: true };

/** Phonebooks, favourites and the team: what a page may ask of them, and the contacts on their way to it. */
export function createPeople({ store, now, tell, keepFavourites }: PeopleGiven) {
  const feed = createContactFeed(() => store.state().phonebooks.contacts, tell);
  function order(event: Untimed<AppEvent>): RequestResult {
    store.dispatch({ ...event, at: now() });
    return ok;
  }

  const handlers: PeopleHandlers = {
    'contacts/want': ({ phonebook, fresh }) => {
      order({ type: 'order/want-contacts', phonebook });
      feed.want(fresh);
      return ok;
    },
    'phonebooks/retry': () => order({ type: 'order/retry-phonebooks' }),
    'team/look': ({ looking }) => order({ type: 'order/look-at-team', looking }),
    'team/retry': () => order({ type: 'order/retry-team' }),
    'favourite/mark': ({ marked, ...one }) => {
      const favourites = [...markFavourite(store.state().settings.favourites, one, marked)];
      if (favourites.length > mostFavourites) return { ok: false, error: say('favourites.full') };
      return keepFavourites(favourites) ? ok : { ok: false, error: say('settings.not-written') };
    },
  };
  return { handlers, follow: () => feed.follow() };
}

export type People = ReturnType<typeof createPeople>;
