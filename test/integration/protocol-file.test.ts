import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedConnector, type EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { startSession } from '../support/session.ts';

let folder = '';
let file = '';
const started: { dispose(): unknown }[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-protocol-'));
  file = join(folder, 'protocol.json');
});
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** A site's file in which Ready is asked for with this word. */
const readyWord = (word: string) => JSON.stringify({ commands: { makeReady: { word } } });
const wordNow = ({ protocol }: AppState) => protocol.commands.makeReady.word;
const problemsTold = ({ notices }: AppState) =>
  notices.flatMap(({ body }) => (body.kind === 'protocol-file' ? [body] : []));

/** An agent who is logged in at a connector by the site's file as it is now. */
async function desk() {
  const connector = await startEmbeddedConnector();
  started.push({ dispose: () => connector.close() });
  const session = startSession({ servers: [connector.url], profile: { protocolFile: file } });
  started.push(session);
  await session.loggedIn();
  return { connector, session };
}
type Desk = Awaited<ReturnType<typeof desk>>;

/** The agent asks to be ready; resolves when the connector has heard it in this word and refused it. */
async function readyIsSaid(word: string, { connector, session }: Desk): Promise<void> {
  const before = heard(connector, word);
  // Right after an earlier one the same press is taken for a double click: it is pressed until it goes out.
  const press = () => {
    session.order({ type: 'order/ready' });
    return heard(connector, word);
  };
  await expect.poll(press, { timeout: 10_000 }).toBe(before + 1);
  await session.until(({ pending }) => pending.length === 0);
}
const heard = ({ control }: EmbeddedConnector, word: string) =>
  control.received().filter((command) => command.word === word.toLowerCase()).length;

test('saving the file changes the word on the wire, without a restart', async () => {
  await writeFile(file, readyWord('GoReady'));
  const at = await desk();
  await at.session.until((state) => wordNow(state) === 'GoReady');
  await readyIsSaid('GoReady', at);
  await writeFile(file, readyWord('SetReady'));
  await at.session.until((state) => wordNow(state) === 'SetReady');
  await readyIsSaid('SetReady', at);
  expect(heard(at.connector, 'MakeReady')).toBe(0);
});

test('a file that an editor puts in the place of the old one is noticed, and followed further', async () => {
  await writeFile(file, readyWord('GoReady'));
  const { session } = await desk();
  for (const word of ['SetReady', 'ReadyNow']) {
    await writeFile(`${file}.new`, readyWord(word));
    await rename(`${file}.new`, file);
    await session.until((state) => wordNow(state) === word);
  }
});

test('a broken edit is told with row and member, and the last good words go on being sent', async () => {
  await writeFile(file, readyWord('GoReady'));
  const at = await desk();
  await at.session.until((state) => wordNow(state) === 'GoReady');
  await writeFile(file, readyWord('Go,Ready'));
  const [told] = problemsTold(await at.session.until((state) => problemsTold(state).length > 0));
  expect(told).toMatchObject({
    file,
    lastGood: true,
    problems: [{ where: 'commands.makeReady.word', row: 7 }],
  });
  await readyIsSaid('GoReady', at);

  await writeFile(file, readyWord('SetReady'));
  const mended = await at.session.until((state) => wordNow(state) === 'SetReady');
  expect(problemsTold(mended)).toEqual([]);
});

test('a file that is taken away is told, and its words stay', async () => {
  await writeFile(file, readyWord('GoReady'));
  const { session } = await desk();
  await session.until((state) => wordNow(state) === 'GoReady');
  await rm(file);
  const state = await session.until((now) => problemsTold(now).length > 0);
  expect(problemsTold(state)[0]?.problems).toMatchObject([{ message: 'There is no such file.' }]);
  expect(wordNow(state)).toBe('GoReady');
});

test.each([
  ['is not there', 'no such file', () => Promise.resolve()],
  ['is a folder', 'not a file', () => mkdir(file)],
  ['is too large', '1 MiB', () => writeFile(file, `${readyWord('GoReady')}${' '.repeat(1024 * 1024)}`)],
  ['is half written', 'not JSON', () => writeFile(file, readyWord('GoReady').slice(0, -1))],
])('where the file %s, the agent works by the built-in protocol and is told', async (_, why, write) => {
  await write();
  const { connector, session } = await desk();
  const [told] = problemsTold(await session.until((state) => problemsTold(state).length > 0));
  expect(told).toMatchObject({ lastGood: false, problems: [{ where: '', row: null }] });
  expect(told?.problems[0]?.message).toContain(why);
  session.order({ type: 'order/ready' });
  await session.until(({ agent }) => agent?.state === 'READY');
  expect(heard(connector, 'MakeReady')).toBe(1);
});

test('a file is named by its whole path', async () => {
  file = 'protocol.json';
  const { session } = await desk();
  const [told] = problemsTold(await session.until((state) => problemsTold(state).length > 0));
  expect(told?.problems).toMatchObject([{ message: 'Give the whole path of the file.' }]);
});
