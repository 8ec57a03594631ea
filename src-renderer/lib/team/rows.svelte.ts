import type { TeamPage, TeamRows } from '../../../src-shared/team-channel.ts';
import type { TeamRow } from '../../../src-shared/supervision.ts';
import { on, request } from '../bridge.ts';

/** One agent, who can change without anybody else being drawn anew. */
class Box {
  row: TeamRow;
  constructor(row: TeamRow) {
    this.row = $state.raw(row);
  }
}

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- the boxes tell of changes, `everyone` of who is there
let boxes = new Map<string, Box>();
/** Everybody; another value only when it changes who is there. */
let everyone = $state.raw<readonly Box[]>([]);
/** Counts up with every message. */
let news = $state(0);
/** The agent about whom an order was done last. */
let done = $state.raw<TeamRow | null>(null);

/** An agent's row as it is now; it changes by itself. */
export const rowOf = (id: string): TeamRow | undefined => boxes.get(id)?.row;

/** All rows as they are now. Whoever reads it sees every change; `untrack` to look once. */
export function allRows(): readonly TeamRow[] {
  return everyone.map(({ row }) => row);
}

/** Tells each change of who is there, and nothing else. */
export const membership = (): number => everyone.length;
/** Tells each message, however many rows it had. */
export const messages = (): number => news;
/** The agent about whom an order was done last, as they were then; `null` while none was. */
export const lastDone = (): TeamRow | null => done;

function take({ fresh, rows }: TeamRows) {
  if (fresh) {
    const before = boxes;
    boxes = new Map();
    everyone = rows.map((row) => {
      const box = before.get(row.id) ?? new Box(row);
      box.row = row;
      boxes.set(row.id, box);
      return box;
    });
  } else
    for (const row of rows) {
      const box = boxes.get(row.id);
      if (box === undefined) continue;
      if (row.told?.outcome === 'done' && box.row.told?.outcome !== 'done') done = row;
      box.row = row;
    }
  news += 1;
}

/** Has main send the rows to this page until what it returns is called. */
export function followRows(page: TeamPage): () => void {
  const unsubscribe = on('team/rows', take);
  void request('team/rows', { page, wanted: true });
  return () => {
    unsubscribe();
    void request('team/rows', { page, wanted: false });
  };
}

/** The page shows them no more: nothing of them stays. */
export function forgetRows(): void {
  boxes.clear();
  everyone = [];
  done = null;
}
