import type { Contact, ContactList } from '../src-shared/phonebook.ts';
import type { PhonebookState } from './core/state/phonebooks.ts';

type Contacts = PhonebookState['contacts'];

/**
 * Brings the contacts to the one page that asks for them, each list once: there may be fifty thousand of them, so
 * that they do not travel with the state.
 */
export function createContactFeed(contacts: () => Contacts, tell: (list: ContactList) => void) {
  let wanted = false;
  let seen: Contacts | null = null;
  const sent = new Map<string, readonly Contact[]>();

  function follow() {
    const now = contacts();
    if (!wanted || now === seen) return;
    seen = now;
    for (const [phonebook, list] of sent) {
      const known = now.get(phonebook);
      if (known?.phase === 'loaded' && known.contacts === list) continue;
      sent.delete(phonebook);
      tell({ phonebook, contacts: null });
    }
    for (const [phonebook, known] of now) {
      if (known.phase !== 'loaded' || sent.has(phonebook)) continue;
      sent.set(phonebook, known.contacts);
      tell({ phonebook, contacts: known.contacts });
    }
  }

  return {
    /** The page asks; `fresh` says that it has nothing yet, because it has just been loaded. */
    want(fresh: boolean) {
      wanted = true;
      if (fresh) {
        sent.clear();
        seen = null;
      }
      follow();
    },
    /** The state may have changed. */
    follow,
  };
}
