import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, hasEnded, test } from '../support/app.ts';

test('what nobody catches goes to the log without numbers, opens no box, and the app goes on', async ({
  sidetone,
}) => {
  await sidetone.app.evaluate(() => {
    setImmediate(() => {
      throw new Error('thrown at 02079460123');
    });
    void Promise.reject(new Error('rejected at 02079460456'));
  });
  const log = () => readFile(join(sidetone.folder, 'logs/sidetone.log'), 'utf8');
  await expect.poll(log).toMatch(/Unhandled\b.*thrown at \*\*\*23/);
  await expect.poll(log).toMatch(/Unhandled rejection\b.*rejected at \*\*\*56/);

  await sidetone.signIn();
  expect(hasEnded(sidetone.process)).toBe(false);
});
