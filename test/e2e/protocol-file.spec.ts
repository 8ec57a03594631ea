import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsFor, test, expect, writeSettings } from '../support/app.ts';
import { notices, stateBar } from '../support/phone.ts';

const readyWord = (word: string) => JSON.stringify({ commands: { makeReady: { word } } });

test("the words of a site's file are sent, and a broken edit is told", async ({
  connector,
  folder,
  start,
}) => {
  const file = join(folder, 'protocol.json');
  await writeSettings(folder, settingsFor(connector.url, { protocolFile: file }));
  await writeFile(file, readyWord('SetReady'));
  const sidetone = await start(folder);
  await sidetone.signIn();
  await stateBar(sidetone.page).getByRole('button', { name: 'Go ready' }).click();
  await connector.control.waitFor(({ received }) => received.some(({ word }) => word === 'setready'));
  await writeFile(file, readyWord('Set,Ready'));
  await expect(notices(sidetone.page)).toContainText('Row 7 makeReady, word: A word must not be empty');
  await expect(notices(sidetone.page)).toContainText('The last good one stays in force.');
  await writeFile(file, readyWord('MakeReady'));
  await expect(notices(sidetone.page)).not.toContainText('protocol file');
  await stateBar(sidetone.page).getByRole('button', { name: 'Go ready' }).click();
  await expect(stateBar(sidetone.page)).toContainText('Ready');
});
