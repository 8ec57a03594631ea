/* The gallery: every scene there is as a frame of its own, in the theme and language that are chosen. */
import '../../src-renderer/styles/tokens.css';
import './gallery.css';
import { languages } from '../../src-shared/language/languages.ts';
import { scenes, type Scene } from '../support/scenes.ts';

/** The size that the page's window opens in, in px. */
const sizes: Readonly<Record<Scene['page'], readonly [width: number, height: number]>> = {
  main: [384, 680],
  popup: [360, 300],
  mini: [520, 72],
  settings: [820, 640],
  inspector: [1000, 680],
  team: [1000, 640],
  wallboard: [1000, 640],
};

const search = document.querySelector<HTMLInputElement>('#search')!;
const theme = document.querySelector<HTMLSelectElement>('#theme')!;
const language = document.querySelector<HTMLSelectElement>('#language')!;
language.replaceChildren(...languages.map((code) => new Option(code)));
const choices = Object.entries({ search, theme, language });

/** What was chosen stands in the address: the page comes again by itself after many a change of the code. */
const chosen = new URLSearchParams(location.hash.slice(1));
for (const [name, field] of choices) field.value = chosen.get(name) ?? field.value;

function frameOf({ name, page }: Scene): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ scene: name, theme: theme.value, language: language.value });
  [frame.width, frame.height] = sizes[page].map(String) as [string, string];
  frame.loading = 'lazy';
  frame.title = name;
  frame.src = `./scene.html?${query.toString()}`;
  caption.textContent = `${name} · ${page}`;
  figure.append(caption, frame);
  return figure;
}

function show() {
  const now = new URLSearchParams(choices.map(([name, field]) => [name, field.value]));
  history.replaceState(null, '', `#${now.toString()}`);
  document.documentElement.dataset['theme'] = theme.value;
  const wanted = scenes.filter(({ name }) => name.toLowerCase().includes(search.value.trim().toLowerCase()));
  document.querySelector('#count')!.textContent = `${wanted.length} of ${scenes.length}`;
  document.querySelector('#scenes')!.replaceChildren(...wanted.map(frameOf));
}

for (const [, field] of choices) field.addEventListener('input', show);
show();
