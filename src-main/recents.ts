import type { BrowserWindow } from 'electron';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Recent } from '../src-shared/dialog.ts';
import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { findRecents } from '../src-shared/find-recents.ts';
import { say } from '../src-shared/language/say.ts';
import { mostShown, type RecentsQuery, type RowName } from '../src-shared/recents.ts';
import type { recentsRequests } from '../src-shared/recents-channel.ts';
import { done, ok } from './answers.ts';
import { csvLines } from './core/views/recents-csv.ts';
import { askWhereToSave } from './edge/file-dialogs.ts';
import { tell } from './edge/ipc.ts';
import { writeLines } from './edge/line-file.ts';
import type { Phone } from './phone.ts';

export interface RecentsGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  readonly window: BrowserWindow;
  /** Brings the window up with the list. */
  readonly show: () => void;
}

export type RecentsHandlers = Pick<RequestHandlers, keyof typeof recentsRequests>;

/** Rows that are looked through before anything else in main has its turn. */
const stride = 2000;

/** What a page may ask of the calls that are over, beyond the newest, which it has. */
export function createRecents({ phone, window, show }: RecentsGiven): RecentsHandlers {
  const { store, raise } = phone;
  /** Looks through a long list bit by bit, so that a call that rings meanwhile does not wait. */
  async function search(query: RecentsQuery, after: RowName | null, most: number) {
    const { recents } = store.state();
    const found: Recent[] = [];
    for (let from = 0; from < recents.length && found.length < most; from += stride) {
      if (from > 0) await yieldToOthers();
      found.push(...findRecents(recents.slice(from, from + stride), query, after, most - found.length));
    }
    return found;
  }

  async function save(query: RecentsQuery): Promise<RequestResult> {
    // What ends while the agent chooses a place does not belong to what they saw.
    const rows = await search(query, null, Infinity);
    const path = await askWhereToSave(window, 'csv', say('recents.export-title'), 'sidetone-calls.csv');
    return path === null ? ok : writeLines(path, csvLines(rows));
  }

  return {
    'recents/find': async (asked) => {
      const { owner } = store.state().history;
      const found = await search(asked, asked.after, mostShown + 1);
      // Another agent sits here meanwhile.
      if (store.state().history.owner !== owner) return ok;
      const rows = found.slice(0, mostShown);
      tell(window.webContents, 'recents/found', { asked, rows, more: found.length > rows.length });
      return ok;
    },
    'recents/seen': () => done(() => raise({ type: 'order/look-at-recents' })),
    'recents/show': () => done(show),
    'recents/export': save,
  };
}
