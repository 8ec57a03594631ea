import type { Recent } from '../../src-shared/dialog.ts';
import { findRecents } from '../../src-shared/find-recents.ts';
import type { RecentsFound } from '../../src-shared/recents-channel.ts';
import { byStart, type HistoryView, type RecentsQuery } from '../../src-shared/recents.ts';
import { on, request } from './bridge.ts';

/** What names a row for good. */
export const rowKey = ({ startedAt, id }: Pick<Recent, 'startedAt'> & { readonly id: string }): string =>
  `${startedAt} ${id}`;

/**
 * The list of recent calls with its search. The page has the newest rows and looks through them by itself; older
 * ones are asked for when the list's end comes into sight, or when something is looked for.
 */
export function createRecentsList(given: () => { newest: readonly Recent[]; history: HistoryView }) {
  let query = $state.raw<RecentsQuery>({ text: '', missed: false });
  /** What main has found for this query so far, with the rows that were known when it was asked. */
  let found = $state.raw<{ readonly rows: readonly Recent[]; readonly more: boolean } | null>(null);
  let asking = $state(false);

  /** The page has all there is. */
  const whole = $derived(given().history.total <= given().newest.length);
  const rows = $derived.by((): readonly Recent[] => {
    const { newest } = given();
    const own = findRecents(newest, query, null, Infinity);
    const last = newest.at(-1);
    if (whole || found === null || last === undefined) return own;
    // As far down as the newest go, the page knows best: of what was found the older ones count.
    return [...own, ...found.rows.filter((row) => byStart(last, row) < 0)];
  });
  const more = $derived(!whole && (found?.more ?? true));

  // Rows were erased, or went for another reason: what main found before may hold them.
  let total = 0;
  $effect(() => {
    const now = given().history.total;
    if (now < total) found = null;
    total = now;
  });

  function ask() {
    if (!more || asking) return;
    asking = true;
    const { startedAt, id } = rows.at(-1) ?? {};
    const after = startedAt === undefined || id === undefined ? null : { startedAt, id };
    void request('recents/find', { ...query, after });
  }
  function take({ asked, ...answer }: RecentsFound) {
    // The answer to what was looked for before: another question is on its way.
    if (asked.text !== query.text || asked.missed !== query.missed) return;
    asking = false;
    found = { rows: [...rows, ...answer.rows], more: answer.more };
  }
  function look(wanted: RecentsQuery) {
    query = wanted;
    found = null;
    asking = false;
    if (wanted.text !== '' || wanted.missed) ask();
  }

  return {
    get rows() {
      return rows;
    },
    /** There are, or may be, older rows that match. */
    get more() {
      return more;
    },
    get asking() {
      return asking;
    },
    get query() {
      return query;
    },
    look,
    /** Asks for older rows, unless it is being done or there are none. */
    ask,
    /** Listens to main; answers its own end. */
    follow: () => on('recents/found', take),
  };
}
