import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actionNames, type Standing } from '../../scripts/dev/panel-actions.ts';
import { startPanel, type Panel } from '../../scripts/dev/panel.ts';
import { projectDir } from '../../scripts/project.ts';
import { startEmbeddedConnector, type EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { connectClient } from './embedded-connector-client.ts';

let connector: EmbeddedConnector;
let panel: Panel;

beforeEach(async () => {
  connector = await startEmbeddedConnector();
  panel = await startPanel(connector.control, 0);
});
afterEach(async () => {
  await panel.close();
  await connector.close();
});

const at = (path: string, more: Record<string, string> = {}) => {
  const address = new URL(path, panel.url);
  address.search = new URLSearchParams({
    key: new URL(panel.url).searchParams.get('key')!,
    ...more,
  }).toString();
  return address;
};
const press = (name: string, of = '') => fetch(at('/act', { name, of }), { method: 'POST' });
const now = async () => (await (await fetch(at('/now'))).json()) as Standing;

/** Agent 1001 at 3001, READY. */
async function readyAgent() {
  const client = await connectClient(connector.url, 'me');
  client.send('Hello#me');
  client.send('Connect#1001', 'me,demo');
  client.send('Login#1001', 'demo,3001');
  client.send('MakeReady#1001');
  await client.event(/"READY"/);
  return client;
}

test('a click calls the agent, the panel shows it, and another click hangs up', async () => {
  const client = await readyAgent();
  expect((await now()).agents).toEqual([{ id: '1001', state: 'READY', extension: '3001' }]);
  expect((await press('ring', '1001')).status).toBe(200);
  await client.event(/ALERTING/);
  const [call] = (await now()).calls;
  expect(call).toMatchObject({ state: 'ALERTING', to: '5000' });
  await press('caller-hangs-up', call!.id);
  expect((await now()).calls).toEqual([]);
  await client.disconnect();
});

test('what cannot be done is told in the words of the connector', async () => {
  const answer = await press('preview', '1001');
  expect([answer.status, await answer.text()]).toEqual([409, 'No READY agent for the preview']);
});

test('passwords that the connector has received are not shown', async () => {
  const client = await readyAgent();
  const { received } = await now();
  expect(received).toContain('login 1001');
  expect(JSON.stringify(received)).not.toContain('demo');
  await client.disconnect();
});

test('a fault is made by a click and undone by another', async () => {
  const client = await readyAgent();
  await press('refuse-answer');
  await press('ring', '1001');
  const { id } = (await now()).calls[0]!;
  client.send('AnswerCall#1001', id);
  await client.event(/GENERAL_ERROR/);
  await press('clear');
  client.send('AnswerCall#1001', id);
  await client.event(/TALKING/);
  await client.disconnect();
});

test('the link can be cut by a click', async () => {
  const client = await readyAgent();
  await press('kill');
  await client.closed();
});

test('a page that does not know the key is answered nothing and orders nothing', async () => {
  const bare = new URL(panel.url).origin;
  expect((await fetch(`${bare}/now`)).status).toBe(403);
  const order = await fetch(`${bare}/act?name=queue`, { method: 'POST' });
  expect(order.status).toBe(403);
  expect(connector.control.snapshot().dialogs).toEqual([]);
});

test('each button orders something there is, and each order has its button', () => {
  const read = (file: string) => readFileSync(join(projectDir, 'scripts/dev', file), 'utf8');
  const inPage = [...read('panel.html').matchAll(/data-act="([a-z0-9-]+)"/g)].map(([, name]) => name);
  const inRows = [...read('panel-page.ts').matchAll(/button\('[^']+', '([a-z0-9-]+)'/g)].map(
    ([, name]) => name,
  );
  expect([...inPage, ...inRows].toSorted()).toEqual([...actionNames].toSorted());
});

test('the page, its script and its styles are served', async () => {
  const script = await (await fetch(at('/panel.js'))).text();
  expect(script).toContain('data-act');
  expect(script).not.toContain('interface');
  expect((await fetch(at('/panel.css'))).headers.get('content-type')).toContain('text/css');
  expect((await fetch(at('/tokens.css'))).status).toBe(200);
});
