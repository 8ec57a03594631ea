import type { BrowserWindow } from 'electron';
import type { adminRequests } from '../src-shared/admin-channel.ts';
import type { RequestHandlers } from '../src-shared/contract.ts';
import { forbiddenWords } from '../src-shared/forbidden.ts';
import { say } from '../src-shared/language/say.ts';
import { ok, refuse } from './answers.ts';
import { checkValue } from './core/connector/values.ts';
import { booksOf } from './core/state/phonebooks.ts';
import { contactLines, type Listed } from './core/views/contacts-csv.ts';
import { askWhereToSave } from './edge/file-dialogs.ts';
import { writeLines } from './edge/line-file.ts';
import type { Phone } from './phone.ts';

export interface AdminGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  readonly window: BrowserWindow;
}

export type AdminHandlers = Pick<RequestHandlers, keyof typeof adminRequests>;

/** What an administrator may ask of phonebooks. */
export function createAdmin({ phone, window }: AdminGiven): AdminHandlers {
  /** Every contact that is here, of one phonebook or of all. */
  function listed(wanted: string | null): readonly Listed[] {
    const { phonebooks } = phone.store.state();
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
      if (teamId === null) return refuse(forbiddenWords(), 'teamId');
      phone.raise({ type: 'order/choose-team', teamId });
      return ok;
    },
    'admin/export': async ({ phonebook }) => {
      const contacts = listed(phonebook);
      if (contacts.length === 0) return refuse(say('admin.not-loaded'));
      const path = await askWhereToSave(window, 'csv', say('admin.export-title'), 'sidetone-contacts.csv');
      return path === null ? ok : writeLines(path, contactLines(contacts));
    },
  };
}
