import electronLog from 'electron-log/node';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logName, moveLogs, olderLogs, readLogs } from '../../../src-main/edge/log-files.ts';
import { setUpLog } from '../../../src-main/edge/log.ts';

vi.mock('electron-log/main', async () => import('electron-log/node'));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A logger of the library that writes there, into files of at most so many bytes. */
function logger(most: number) {
  const made = electronLog.create({ logId: folder });
  setUpLog(made, join(folder, logName), most, () => moveLogs(folder));
  made.transports.console.level = false;
  return made;
}

describe('the log', () => {
  it('goes on in a new file when one is full, and keeps the last of them', async () => {
    const log = logger(2000);
    for (let line = 0; line < 400; line += 1) log.info(`line ${line} ${'x'.repeat(60)}`);
    const names = (await readdir(folder)).sort();
    expect(names).toEqual([
      ...Array.from({ length: olderLogs }, (_, age) => `sidetone.${age + 1}.log`),
      'sidetone.log',
    ]);
    for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThan(2300);
    const [newest, next] = await readLogs(folder);
    expect(newest?.text).toContain('line 399');
    expect(next?.name).toBe('sidetone.1.log');
    // What lies between two files is not lost.
    const numbers = (text = '') => [...text.matchAll(/line (\d+)/g)].map(([, number]) => Number(number));
    expect(numbers(newest?.text)[0]).toBe((numbers(next?.text).at(-1) ?? 0) + 1);
  });

  it('has no number and no password, whatever is logged', async () => {
    const log = logger(100_000);
    log.info('called +43 1 555 0142, password: "hunter two"');
    log.error(new Error('no answer from 02079460123'));
    const [file] = await readLogs(folder);
    expect(file?.text).toContain('***42');
    for (const secret of ['555', 'hunter', '0207946']) expect(file?.text).not.toContain(secret);
  });

  it.skipIf(process.platform === 'win32')('is read by nobody else', async () => {
    logger(1000).info('once');
    expect((await stat(join(folder, logName))).mode & 0o077).toBe(0);
  });

  it('that is not there is none', async () => {
    expect(await readLogs(join(folder, 'nowhere'))).toEqual([]);
  });
});
