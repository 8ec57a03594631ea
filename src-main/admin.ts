import type { BrowserWindow } from 'electron';
import type { adminRequests } from '../src-shared/admin-channel.ts';
import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { forbiddenWords } from '../src-shared/forbidden.ts';
import { say } from '../src-shared/language/say.ts';
import { checkValue } from './core/connector/values.ts';
import { booksOf } from './core/state/phonebooks.ts';
import type { Store } from './core/store.ts';
import { contactLines, type Listed } from './core/views/contacts-csv.ts';
import { askWhereToSave } from './edge/file-dialogs.ts';
import { writeLines } from './edge/line-file.ts';

export interface AdminGiven {
  readonly store: Store;
  readonly now: () => number;
  readonly window: BrowserWindow;
}

export type AdminHandlers = Pick<RequestHandlers, keyof typeof adminRequests>;

const ok: RequestResult = { ok: true };

/** What an administrator may ask of phonebooks. */
export function createAdmin({ store, now, window }: AdminGiven): AdminHandlers {
  /** Every contact that is here, of one phonebook or of all. */
  function listed(wanted: string | null): readonly Listed[] {
    const { phonebooks } = store.state();
    return booksOf(phonebooks)
      .filter(({ id }) => wanted === null || id === wanted)
      .flatMap(({ id, name: phonebook }) => {
        const known = phonebooks.contacts.get(id);
        return known?.phase === 'loaded' ? known.contacts.map((contact) => ({ contact, phonebook })) : [];
      });
  }

  return {
    'admin/team': ({ teamId: given }) => {
      const teamId = checkValue(given);
      if (teamId === null) return { ok: false, error: forbiddenWords(), field: 'teamId' };
      store.dispatch({ type: 'order/choose-team', at: now(), teamId });
      return ok;
    },
    'admin/export': async ({ phonebook }) => {
      const contacts = listed(phonebook);
      if (contacts.length === 0) return { ok: false, error: say('admin.not-loaded') };
      const path = await askWhereToSave(window, 'csv', say('admin.export-title'), 'sidetone-contacts.csv');
      return path === null ? ok : writeLines(path, contactLines(contacts));
    },
  };
}
