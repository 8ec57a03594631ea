import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Sidetone } from '../support/app.ts';
import { goReady, stateBar, talk, vera } from '../support/phone.ts';

/** Opens the inspector from the main window's menu. Answers its page. */
async function openInspector({ app, page }: Sidetone): Promise<Page> {
  const opened = app.waitForEvent('window', { predicate: (each) => each.url().includes('/inspector.html') });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Protocol inspector' }).click();
  const inspector = await opened;
  await inspector.getByRole('listbox').waitFor();
  return inspector;
}

const rows = (page: Page, text: string | RegExp) => page.getByRole('option').filter({ hasText: text });
const details = (page: Page) => page.getByRole('region', { name: 'Message', exact: true });
const filterField = (page: Page) => page.getByRole('textbox', { name: 'Filter by type or text' });

/** Answers the next file dialogs with this path, as if the agent had chosen it. */
const chooseFile = ({ app }: Sidetone, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

test('shows what led up to the log-in, without the password and without numbers', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await expect(rows(inspector, 'Login#***01')).toContainText('***,***01');
  await expect(rows(inspector, 'Login#***01')).toContainText(/\d+ ms/);
  await expect(inspector.getByRole('option').filter({ hasText: 'demo' })).toHaveCount(0);
  await expect(rows(inspector, 'AgentInfo')).not.toContainText('1001');

  await inspector.getByRole('switch', { name: 'Hide personal data' }).click();
  await expect(rows(inspector, 'Login#1001')).toContainText('***,3001');
});

test('goes on live: a sign of life, its answer, and how long that took', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  const beat = rows(inspector, 'Beat#').first();
  await expect(beat).toContainText(/\d+ ms/);
  await beat.click();
  await expect(details(inspector)).toContainText('Answered by');
  await details(inspector).getByRole('button', { name: 'System' }).click();
  await expect(details(inspector)).toContainText('Answers');
  await expect(details(inspector)).toContainText('IN_SERVICE');
});

test('marks a word that Sidetone does not know, and can show only such', async ({ signedIn, connector }) => {
  const inspector = await openInspector(signedIn);
  connector.control.sendGarbage('{"type":"Weather","agentId":"1001","sky":"clear"}');
  connector.control.sendGarbage('no message at all');
  await expect(rows(inspector, 'Weather')).toContainText('Unknown');
  await inspector.getByRole('button', { name: 'Errors and unknown' }).click();
  await expect(inspector.getByRole('option')).toHaveCount(2);
  await expect(inspector.getByRole('option').first()).toContainText('Unreadable');
  await rows(inspector, 'Weather').click();
  await expect(details(inspector)).toContainText('does not know this word');
});

test('filters while typing, by keyboard from / to Esc', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await expect(rows(inspector, 'ReasonCodes').first()).toBeVisible();
  await inspector.keyboard.press('/');
  await inspector.keyboard.type('reasoncode');
  await expect(filterField(inspector)).toHaveValue('reasoncode');
  await expect(rows(inspector, 'System')).toHaveCount(0);
  await expect(rows(inspector, 'ReasonCodes')).toHaveCount(3);
  await inspector.keyboard.press('Escape');
  await expect(filterField(inspector)).toHaveValue('');
  await expect(rows(inspector, 'System').first()).toBeVisible();
});

test('stands still while paused, counts what comes, and clears', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await inspector.getByRole('listbox').focus();
  await inspector.keyboard.press('Space');
  const resume = inspector.getByRole('button', { name: /Resume/ });
  const before = await inspector.getByRole('option').first().textContent();
  await expect(resume).toContainText(/[1-9]\d* new/);
  expect(await inspector.getByRole('option').first().textContent()).toBe(before);
  await resume.click();
  await expect(inspector.getByRole('option').first()).not.toHaveText(before ?? '');
  await inspector.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(inspector, 'Login#')).toHaveCount(0);
});

test('copies a message as a fixture', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await rows(inspector, 'AgentInfo').click();
  await details(inspector).getByRole('button', { name: 'Copy as fixture' }).click();
  const clipboard = () => signedIn.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(clipboard).toContain('"type":"AgentInfo"');
  expect(await clipboard()).not.toContain('1001');
});

test('lists every command, and how to correct one that is assumed', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await inspector.getByRole('tab', { name: 'Commands' }).click();
  await expect(inspector.getByRole('rowheader')).toHaveCount(51);
  await expect(inspector.getByRole('row', { name: /UpdateDialogWrapup/ })).toContainText('Assumed');
  await expect(inspector.getByText('docs/protocol.md')).toBeVisible();
});

for (const form of ['json', 'text'] as const)
  test.describe(`a conversation in ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('is saved, opened again and gone through, and nothing is sent', async ({
      signedIn,
      connector,
      folder,
    }) => {
      await goReady(signedIn);
      await talk(signedIn, connector);
      const inspector = await openInspector(signedIn);
      const path = join(folder, 'messages.jsonl');
      await chooseFile(signedIn, path);
      await inspector.getByRole('button', { name: 'Save…' }).click();
      await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('AnswerCall');
      const file = await readFile(path, 'utf8');
      expect(file).not.toContain('"1001"');
      expect(file).not.toContain(vera);

      await inspector.getByRole('button', { name: 'Open file…' }).click();
      await expect(inspector.getByRole('status').filter({ hasText: 'Replay of' })).toHaveText(
        'Replay of messages.jsonl: nothing is sent',
      );
      const sent = connector.control.received().filter(({ word }) => word === 'answercall').length;
      const state = inspector.getByRole('region', { name: 'State after this message' });
      await inspector.keyboard.press('Home');
      await expect(state).toContainText('Talking');
      const card = state.getByRole('article');
      await expect(card).toContainText('Talking');
      await expect(card.getByRole('button', { name: 'Hold' })).toHaveAttribute('aria-disabled', 'true');
      await rows(inspector, /sent\s*AnswerCall/).click();
      await expect(card).toContainText('Incoming call');
      await inspector.keyboard.press('End');
      await expect(state).toContainText('Nobody was signed in');
      expect(connector.control.received().filter(({ word }) => word === 'answercall')).toHaveLength(sent);
      await expect(stateBar(signedIn.page)).toContainText('Talking');
    });
  });

test('a file is still there after its page was loaded again', async ({ signedIn, folder }) => {
  const inspector = await openInspector(signedIn);
  const path = join(folder, 'messages.jsonl');
  await chooseFile(signedIn, path);
  await inspector.getByRole('button', { name: 'Save…' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('AgentInfo');
  await inspector.getByRole('button', { name: 'Open file…' }).click();
  const replaying = inspector.getByRole('status').filter({ hasText: 'Replay of messages.jsonl' });
  await expect(replaying).toBeVisible();
  await inspector.reload();
  await expect(replaying).toBeVisible();
  await expect(rows(inspector, 'AgentInfo').first()).toBeVisible();
});

test('says which line of a file is wrong', async ({ signedIn, folder }) => {
  const inspector = await openInspector(signedIn);
  const path = join(folder, 'wrong.jsonl');
  await writeFile(path, '\n{"seq":1}\n');
  await chooseFile(signedIn, path);
  await inspector.getByRole('button', { name: 'Open file…' }).click();
  await expect(inspector.getByText(/Line 2 cannot be read/)).toBeVisible();
});

test('has one window, which is closed without ending anything', async ({ signedIn }) => {
  const inspector = await openInspector(signedIn);
  await signedIn.page.getByRole('button', { name: 'Menu' }).click();
  await signedIn.page.getByRole('menuitem', { name: 'Protocol inspector' }).click();
  const count = () => signedIn.app.windows().filter((page) => page.url().includes('/inspector.html')).length;
  expect(count()).toBe(1);
  const closed = inspector.waitForEvent('close');
  // The page may be gone before the click has been answered.
  await inspector
    .getByRole('button', { name: 'Close' })
    .click()
    .catch(() => undefined);
  await closed;
  await expect.poll(count).toBe(0);
  await expect(stateBar(signedIn.page)).toContainText('Not ready');
  await openInspector(signedIn);
});
