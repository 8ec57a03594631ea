import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainIcon } from '../../../scripts/plain-icons.ts';
import { projectDir } from '../../../scripts/project.ts';

const iconsDir = join(projectDir, 'node_modules/@lucide/svelte/dist/icons');
/** Some icons go by several names, of which one has the file. */
function read(name: string): string {
  const [, file = ''] =
    /from ["']\.\/(.+\.svelte)/.exec(readFileSync(join(iconsDir, `${name}.js`), 'utf8')) ?? [];
  return readFileSync(join(iconsDir, file), 'utf8');
}
const source = join(projectDir, 'src-renderer');
const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|ts)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));
const used = [
  ...new Set(
    pages.flatMap(({ text }) =>
      [...text.matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)].map(([, name]) => name!),
    ),
  ),
];

describe('an icon of lucide', () => {
  it.each(used)('%s is written out with each of its shapes', (name) => {
    const { node } = JSON.parse(/const iconData = (.*);$/m.exec(read(name))![1]!) as {
      node: [string, Record<string, string>][];
    };
    const written = plainIcon(read(name), name);
    for (const [tag, attributes] of node) {
      expect(written).toContain(`<${tag} `);
      for (const [key, value] of Object.entries(attributes)) expect(written).toContain(`${key}="${value}"`);
    }
    expect(written.match(/<(path|circle|rect|line|polyline|polygon|ellipse) /g)).toHaveLength(node.length);
  });

  it('whose form is another one is an error of the build', () => {
    expect(() => plainIcon('<svg />', 'phone.svelte')).toThrow('phone.svelte');
  });

  it('is given its look by every page, and nothing else', () => {
    const more = pages.flatMap(({ path, text }) => {
      const names = [...text.matchAll(/import (\w+) from '@lucide/g)].map(([, name]) => name!);
      const uses = [...names, 'Icon'].flatMap(
        (name) => text.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [],
      );
      return uses.filter((use) => !/^<\w+\s+class="[^"]*"\s*\/>$/.test(use)).map((use) => `${path}: ${use}`);
    });
    expect(more).toEqual([]);
  });
});
