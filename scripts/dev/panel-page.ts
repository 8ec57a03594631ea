/** The control panel's page. It asks once a second what stands, and sends what is clicked. */
import type { ActionName, Standing } from './panel-actions.ts';

const key = new URLSearchParams(location.search).get('key') ?? '';
const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
const told = byId('told');
const address = (path: string, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ key, ...more }).toString()}`;

const dark = matchMedia('(prefers-color-scheme: dark)');
const followTheme = () => (document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light');
dark.addEventListener('change', followTheme);
followTheme();

function button(text: string, act: ActionName, of: string): HTMLElement {
  const made = document.createElement('button');
  made.textContent = text;
  Object.assign(made.dataset, { act, of });
  return made;
}

function row(text: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = text;
  made.append(words, ...buttons);
  return made;
}

function fill(list: string, emptyWords: string, rows: readonly HTMLElement[]) {
  byId(emptyWords).hidden = rows.length > 0;
  byId(list).replaceChildren(...rows);
}

function show({ agents, calls, received }: Standing) {
  const agentRows = agents.map(({ id, state, extension }) =>
    row(
      `${id} at ${extension}: ${state}`,
      button('Ring', 'ring', id),
      button('Preview', 'preview', id),
      button('Events as text', 'events-text', id),
      button('as JSON', 'events-json', id),
    ),
  );
  const callRows = calls.map(({ id, state, from, to }) =>
    row(`${id}: ${from} to ${to}, ${state}`, button('The caller hangs up', 'caller-hangs-up', id)),
  );
  fill('agents', 'nobody', agentRows);
  fill('calls', 'no-calls', callRows);
  fill(
    'received',
    'nothing',
    received.map((words) => row(words)),
  );
}

let shown = '';
async function follow() {
  try {
    const answer = await fetch(address('/now'));
    const text = await answer.text();
    if (!answer.ok) told.textContent = text;
    // Unchanged buttons stay, so that none vanishes under a pointer.
    else if (text !== shown) {
      shown = text;
      show(JSON.parse(text) as Standing);
    }
  } catch {
    told.textContent = 'npm run dev has ended.';
  }
}

async function act(pressed: HTMLElement) {
  const { act: name = '', of = '' } = pressed.dataset;
  try {
    const answer = await fetch(address('/act', { name, of }), { method: 'POST' });
    told.textContent = answer.ok ? `Done: ${pressed.textContent}` : await answer.text();
  } finally {
    await follow();
  }
}

document.addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest<HTMLElement>('[data-act]');
  if (pressed !== null) void act(pressed);
});
void follow();
setInterval(() => void follow(), 1000);
