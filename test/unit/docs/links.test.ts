import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { docsPictures } from '../../../scripts/tour/play.ts';
import { projectDir } from '../../../scripts/project.ts';

const read = (path: string) => readFileSync(join(projectDir, path), 'utf8');
const pages = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(projectDir, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A page without what only looks like a link: code, in lines of its own or between backticks. */
const prose = (text: string) => text.replace(/^ *```[^]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');

/** The places within a page that a link can lead to, as a forge names them by its headings. */
const anchorsOf = (text: string) =>
  new Set(
    [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );

const links = pages.flatMap((page) =>
  [...prose(read(page)).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, to = '']) => [page, to] as const),
);

test('there are links to check', () => expect(links.length).toBeGreaterThan(40));

test.each(links.filter(([, to]) => !/^[a-z]+:/.test(to)))('%s leads to %s', (page, to) => {
  const [path = '', anchor] = to.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  expect(existsSync(join(projectDir, file))).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(read(file))).toContain(anchor);
});

test.each(links.filter(([, to]) => /^[a-z]+:/.test(to)))(
  '%s leads outside to an address: %s',
  (_page, to) => {
    expect(new URL(to).protocol).toMatch(/^(https|mailto):$/);
  },
);

test('the pictures of the docs are those that the tour makes, and each is shown', () => {
  const shown = new Set(
    links.map(([, to]) => /pictures\/([\w-]+\.png)$/.exec(to)?.[1]).filter((name) => name !== undefined),
  );
  const kept = readdirSync(join(projectDir, 'docs/pictures'));
  expect([...shown].toSorted()).toEqual(Object.keys(docsPictures).toSorted());
  expect(kept.toSorted()).toEqual(Object.keys(docsPictures).toSorted());
});
