import type { Recent } from '../src-shared/dialog.ts';
import type { NoticeBody } from '../src-shared/notice.ts';
import { byStart, type Day, type HistoryOwner } from '../src-shared/recents.ts';
import { faultOf } from './core/fault.ts';
import type { HistoryFolder } from './edge/history-file.ts';
import type { HistoryKeeper } from './run-effect.ts';

/** Changes of this long go to the disk together. */
const gatherMs = 2000;

export interface HistoryGiven {
  /** `null` where the system cannot encrypt: then calls are kept until the app is quit. */
  readonly folder: HistoryFolder | null;
  readonly loaded: (owner: HistoryOwner, rows: readonly Recent[]) => void;
  readonly tell: (body: NoticeBody) => void;
  readonly log: { readonly warn: (text: string) => void };
  readonly gatherMs?: number;
}

/** Keeps the calls that are over, on the disk or in memory. One thing after another; what is new waits a little. */
export function createHistory({ folder, loaded, tell, log, ...given }: HistoryGiven) {
  const disk = folder ?? createMemory();
  const waiting = new Map<string, { owner: HistoryOwner; day: Day; rows: readonly Recent[] }>();
  let timer: NodeJS.Timeout | null = null;
  let line: Promise<void> = Promise.resolve();
  /** The disk refused lately, and the agent knows. */
  let told = false;
  let erasures = 0;

  function inTurn(go: () => Promise<void>): Promise<void> {
    line = line.then(go).catch((error: unknown) => log.warn(`not carried out: ${faultOf(error)}`));
    return line;
  }

  /** Writes what waits. What the disk refuses goes on waiting, for the next time. */
  function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return inTurn(async () => {
      const refused: typeof waiting = new Map();
      const before = erasures;
      for (const [key, one] of waiting) {
        waiting.delete(key);
        try {
          await disk.write(one.owner, one.day, one.rows);
          told = false;
        } catch (error) {
          refused.set(key, one);
          log.warn(`a day of calls was not kept: ${faultOf(error)}`);
          if (!told) tell({ kind: 'history-not-kept' });
          told = true;
        }
      }
      // What was erased meanwhile, or has changed, is not to come back.
      if (erasures !== before) return;
      for (const [key, one] of refused) if (!waiting.has(key)) waiting.set(key, one);
    });
  }

  const keeper: HistoryKeeper = {
    load: ({ owner, from }) => {
      void write();
      void inTurn(async () => {
        const { rows, setAside } = await disk.read(owner, from);
        if (setAside > 0) tell({ kind: 'history-set-aside', days: setAside });
        loaded(owner, rows.toSorted(byStart));
      });
    },
    save: ({ owner, day, rows }) => {
      waiting.set(JSON.stringify([owner.profile, owner.agentId, day]), { owner, day, rows });
      timer ??= setTimeout(() => void write(), given.gatherMs ?? gatherMs);
    },
    erase: ({ before }) => {
      erasures += 1;
      for (const [key, { day }] of waiting) if (before === null || day < before) waiting.delete(key);
      void inTurn(() => disk.erase(before));
    },
  };
  return {
    ...keeper,
    /** Everything that is to be kept is, when this is done; or the disk refuses. */
    flush: () => write(),
    dispose() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** The same without a disk: it ends with the app. */
function createMemory(): HistoryFolder {
  const days = new Map<string, { owner: string; day: Day; rows: readonly Recent[] }>();
  const nameOf = ({ profile, agentId }: HistoryOwner) => JSON.stringify([profile, agentId]);
  return {
    read(owner, from) {
      const own = [...days.values()].filter((one) => one.owner === nameOf(owner) && one.day >= from);
      return Promise.resolve({ rows: own.flatMap(({ rows }) => rows), setAside: 0 });
    },
    write(owner, day, rows) {
      days.set(nameOf(owner) + day, { owner: nameOf(owner), day, rows });
      return Promise.resolve();
    },
    erase(before) {
      for (const [key, { day }] of days) if (before === null || day < before) days.delete(key);
      return Promise.resolve();
    },
  };
}
