import { describe, expect, it, vi } from 'vitest';
import type { Recent } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import type { NoticeBody } from '../../src-shared/notice.ts';
import type { HistoryOwner } from '../../src-shared/recents.ts';
import type { HistoryFolder } from '../../src-main/edge/history-file.ts';
import { createHistory } from '../../src-main/history.ts';
import { sampleRecent } from '../support/sample-view.ts';

const ada: HistoryOwner = { profile: 'p', agentId: '1001' };
const bob: HistoryOwner = { profile: 'p', agentId: '1002' };
const row = (id: string) => sampleRecent({ id: dialogId(id) });
const day = '2026-11-23';

/** A disk that can refuse. */
function aDisk() {
  const writes: string[] = [];
  const disk = {
    full: false,
    writes,
    read: () => Promise.resolve({ rows: [] as Recent[], setAside: 0 }),
    write(owner: HistoryOwner, of: string, rows: readonly Recent[]) {
      if (disk.full) return Promise.reject(new Error('no space left'));
      writes.push(`${owner.agentId} ${of} ${rows.map(({ id }) => id).join()}`);
      return Promise.resolve();
    },
    erase(before: string | null) {
      writes.push(`erase ${before ?? 'all'}`);
      return Promise.resolve();
    },
  };
  return disk satisfies HistoryFolder;
}

function open(folder: HistoryFolder | null) {
  const told: NoticeBody[] = [];
  const loads: { owner: HistoryOwner; ids: readonly string[] }[] = [];
  const history = createHistory({
    folder,
    loaded: (owner, rows) => loads.push({ owner, ids: rows.map(({ id }) => id) }),
    tell: (body) => told.push(body),
    log: { warn: () => undefined },
  });
  const save = (owner: HistoryOwner, ...ids: readonly string[]) =>
    history.save({ type: 'history/save', owner, day, rows: ids.map(row) });
  const load = (owner: HistoryOwner) => history.load({ type: 'history/load', owner, from: '2026-11-01' });
  const erase = (before: string | null) => history.erase({ type: 'history/erase', before });
  return { history, told, loads, save, load, erase };
}

describe('what is kept', () => {
  it('goes to the disk after a moment, and only as it is then', async () => {
    vi.useFakeTimers();
    const disk = aDisk();
    const { history, save } = open(disk);
    save(ada, '1');
    save(ada, '2', '1');
    save(bob, '3');
    expect(disk.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk.writes).toEqual([`1001 ${day} 2,1`, `1002 ${day} 3`]);
    history.dispose();
    vi.useRealTimers();
  });

  it('is on the disk at once when the app quits', async () => {
    const disk = aDisk();
    const { history, save } = open(disk);
    save(ada, '1');
    await history.flush();
    expect(disk.writes).toEqual([`1001 ${day} 1`]);
  });

  it('is written before it is read', async () => {
    const disk = aDisk();
    const { history, save, load, loads } = open(disk);
    save(ada, '1');
    load(ada);
    await history.flush();
    expect(disk.writes).toHaveLength(1);
    expect(loads).toHaveLength(1);
  });

  it('waits where the disk refuses, and the agent is told once until it works again', async () => {
    const disk = aDisk();
    const { history, save, told } = open(disk);
    disk.full = true;
    save(ada, '1');
    await history.flush();
    save(bob, '2');
    await history.flush();
    expect(told).toEqual([{ kind: 'history-not-kept' }]);
    disk.full = false;
    await history.flush();
    expect(disk.writes.toSorted()).toEqual([`1001 ${day} 1`, `1002 ${day} 2`]);
    disk.full = true;
    save(ada, '3');
    await history.flush();
    expect(told).toHaveLength(2);
  });

  it('is not written any more once it is to be erased', async () => {
    const disk = aDisk();
    const { history, save, erase } = open(disk);
    save(ada, '1');
    erase(null);
    await history.flush();
    expect(disk.writes).toEqual(['erase all']);
    disk.full = true;
    save(ada, '2');
    const refused = history.flush();
    erase(null);
    await refused;
    disk.full = false;
    await history.flush();
    expect(disk.writes).toEqual(['erase all', 'erase all']);
  });

  it('that could not be read is told', async () => {
    const disk = { ...aDisk(), read: () => Promise.resolve({ rows: [], setAside: 2 }) };
    const { history, load, told, loads } = open(disk);
    load(ada);
    await history.flush();
    expect(told).toEqual([{ kind: 'history-set-aside', days: 2 }]);
    expect(loads).toHaveLength(1);
  });
});

describe('without a disk that is safe', () => {
  it('calls are kept in memory, each agent’s apart, until they are erased', async () => {
    const { history, save, load, loads, erase } = open(null);
    save(ada, '1');
    load(bob);
    load(ada);
    await history.flush();
    erase(day);
    load(ada);
    await history.flush();
    erase(null);
    load(ada);
    await history.flush();
    expect(loads.map(({ ids }) => ids)).toEqual([[], ['1'], ['1'], []]);
  });
});
