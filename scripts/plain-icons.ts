import type { Plugin } from 'vite';

interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

/** How lucide's components hold what they draw. */
const dataOf = /^const iconData = (\{.*\});$/m;

/** As lucide has it where nobody asks for more; sizes and stroke are the style sheet's. */
const attributes =
  'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"';

const shape = ([tag, given]: IconData['node'][number]): string =>
  `<${tag} ${Object.entries(given)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} />`;

/** A component of lucide's as the picture it is. Throws where it is not written as lucide writes them. */
export function plainIcon(code: string, file: string): string {
  const data = dataOf.exec(code)?.[1];
  if (data === undefined) throw new Error(`lucide holds its icons in another way now: ${file}`);
  const shapes = (JSON.parse(data) as IconData).node.map(shape).join('');
  return `<script>let { class: look } = $props();</script><svg class={look} ${attributes}>${shapes}</svg>`;
}

/**
 * Writes lucide's icons out as pictures when a page is built. Its components make each icon anew from a list of shapes,
 * with options that nobody here uses, and that was a third of the time a call's card took to be made. An icon takes
 * `class`, and nothing else.
 */
export const plainIcons: Plugin = {
  name: 'plain-icons',
  enforce: 'pre',
  transform: (code, id) =>
    /\/@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/.test(id) ? plainIcon(code, id) : null,
};
