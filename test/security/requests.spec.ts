import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';
import { requests, type RequestName } from '../../src-shared/contract.ts';
import { expect, test as base, type Sidetone } from '../support/app.ts';
import { ask } from '../support/every-page.ts';
import { fuzzedInput, junk } from '../support/fuzzed-input.ts';
import { goReady, stateBar, talk, wordsOf } from '../support/phone.ts';
import { replaceSystemPrograms } from '../support/system-programs.ts';

/** Every request there is: the list is the contract's own. */
const names = Object.keys(requests) as RequestName[];
const preload = join(projectDir, 'out/preload/preload.cjs');
const seed = Date.now() % 1_000_000_007;

interface Answer {
  readonly name: string;
  readonly input: string;
  readonly ok: unknown;
  readonly error: unknown;
}

/** The programs of the system are played, so that nothing opens on whoever runs this. */
const test = base.extend<{ readonly system: null }>({
  system: [
    async ({ folder }, use) => {
      const system = await replaceSystemPrograms(join(folder, 'programs'));
      await use(null);
      system.restore();
    },
    { auto: true },
  ],
});

/** Sends requests one after the other from the main page, inputs written as JSON. */
async function sendAll(
  { page }: Sidetone,
  sent: readonly (readonly [string, string])[],
): Promise<readonly Answer[]> {
  return page.evaluate(async (all) => {
    const { softphone } = window as unknown as {
      softphone: { request(name: string, input: unknown): Promise<{ ok?: unknown; error?: unknown }> };
    };
    const answers = [];
    for (const [name, input] of all) {
      const { ok, error } = await softphone.request(name, JSON.parse(input));
      answers.push({ name, input: input.slice(0, 200), ok, error });
    }
    return answers;
  }, sent);
}

const sample = (name: RequestName, inputs: fc.Arbitrary<unknown>, runs: number) =>
  fc.sample(inputs, { numRuns: runs, seed }).map((input) => [name, JSON.stringify(input)] as const);

/** Nobody is there to close a dialog that asks for a file. */
const chooseNothing = ({ app }: Sidetone) =>
  app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });

/** Main is as it was: nothing of it threw, and no object has got anything from an input. */
async function expectUnharmed(sidetone: Sidetone): Promise<void> {
  const polluted = await sidetone.app.evaluate(() => 'polluted' in {});
  expect(polluted).toBe(false);
  const log = await readFile(join(sidetone.folder, 'logs/sidetone.log'), 'utf8');
  expect(log.split('\n').filter((line) => /failed:|Unhandled/.test(line))).toEqual([]);
}

test('junk is refused by every request, in words, and the connector hears nothing of it', async ({
  signedIn,
  connector,
}) => {
  test.slow();
  await chooseNothing(signedIn);
  const before = wordsOf(connector);
  const sent = names.flatMap((name) => sample(name, junk, 10).filter(([, input]) => !fits(name, input)));
  expect(new Set(sent.map(([name]) => name)).size).toBe(names.length);
  for (const answer of await sendAll(signedIn, sent)) {
    expect(answer.ok, `${answer.name} of ${answer.input}, seed ${seed}`).toBe(false);
    expect(String(answer.error).length).toBeGreaterThan(5);
  }
  expect(wordsOf(connector)).toEqual(before);
  await expectUnharmed(signedIn);
});

/** Where the contract takes anything of a kind, junk may be just that. A `__proto__` does not get over the bridge. */
const fits = (name: RequestName, input: string) =>
  requests[name].safeParse(
    JSON.parse(input, (key, value: unknown) => (key === '__proto__' ? undefined : value)),
  ).success;

for (const where of ['signed out', 'in a call'] as const)
  test(`nothing that fits the contract half or whole does harm, ${where}`, async ({
    sidetone,
    connector,
  }) => {
    test.slow();
    if (where === 'in a call') {
      await sidetone.signIn();
      await goReady(sidetone);
      await talk(sidetone, connector);
    }
    await chooseNothing(sidetone);
    // To quit is what this one is for.
    const wanted = names.filter((name) => name !== 'app/quit');
    const sent = wanted.flatMap((name) => sample(name, fuzzedInput(requests[name]), 30));
    for (const answer of await sendAll(sidetone, sent)) {
      if (answer.ok === true) continue;
      expect(answer, `seed ${seed}`).toMatchObject({ ok: false, error: expect.any(String) });
    }
    await expectUnharmed(sidetone);
  });

for (const [who, address] of [
  ['another site', 'data:text/html,<p>elsewhere</p>'],
  ['our own page in a window that is not ours', 'app://sidetone/main.html'],
] as const)
  test(`no request is answered to ${who}, even through our own bridge`, async ({ signedIn, connector }) => {
    const before = wordsOf(connector);
    const errors = await signedIn.app.evaluate(
      async ({ BrowserWindow }, [bridge, url, all]): Promise<unknown> => {
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { preload: bridge, sandbox: true },
        });
        await foreign.loadURL(url);
        const result: unknown = await foreign.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(all)}.map((name) => window.softphone.request(name))).then((answers) => answers.map(({ ok, error }) => ok ? 'ok' : error))`,
        );
        foreign.destroy();
        return result;
      },
      [preload, address, names] as const,
    );
    expect(errors).toEqual(names.map(() => 'This page may not ask.'));
    await expect(stateBar(signedIn.page)).toContainText('Not ready');
    expect(wordsOf(connector).filter((word) => !before.includes(word))).toEqual([]);
  });

test('no request is answered to a frame within our own page', async ({ signedIn }) => {
  // A frame gets no bridge, so the question is put to main as it would come from one.
  const answers = await signedIn.app.evaluate(async ({ ipcMain, webContents }, all) => {
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, name: string) => Promise<{ error?: string }>>;
      }
    )._invokeHandlers;
    const handle = handlers.get('sidetone:request');
    const sender = webContents.getAllWebContents().find((one) => one.getURL().includes('/main.html'));
    if (handle === undefined || sender === undefined) return null;
    const frames = [null, { url: sender.getURL() }, { url: 'https://example.com/' }];
    return Promise.all(
      all.flatMap((name) =>
        frames.map(async (senderFrame) => (await handle({ sender, senderFrame }, name)).error ?? 'ok'),
      ),
    );
  }, names);
  expect(new Set(answers)).toEqual(new Set(['This page may not ask.']));
});

test('a bad input is refused with its field named, and does nothing', async ({ signedIn, connector }) => {
  const before = wordsOf(connector);
  for (const [name, input, field] of [
    ['call/dial', { number: '12,34' }, 'number'],
    ['call/answer', { dialogId: 7 }, 'dialogId'],
    ['agent/not-ready', { reasonCode: '1#x' }, 'reasonCode'],
    ['session/log-in', { agentId: '' }, 'agentId'],
    ['popup/size', { height: -1 }, 'height'],
  ] as const)
    expect(await ask(signedIn.page, name, input)).toMatchObject({ ok: false, field });
  expect(wordsOf(connector)).toEqual(before);
});
