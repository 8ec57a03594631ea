import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { settingAt } from '../../../../src-main/core/settings/setting-at.ts';
import { policyPath } from '../../../../src-main/core/settings/policy-path.ts';
import { policySchema, readPolicy } from '../../../../src-main/core/settings/read-policy.ts';
import { profileSchema, settingsSchema } from '../../../../src-shared/settings.ts';
import { givenPaths } from '../../../../src-shared/settings-shape.ts';
import { defaultText, typeText, type Member } from '../../../support/setting-types.ts';

const file = (name: string) => new URL(`../../../../docs/${name}`, import.meta.url);
const text = readFileSync(file('administration.md'), 'utf8');
const lines = text.split('\n');
const schema = z.toJSONSchema(policySchema(), { target: 'draft-7', io: 'input' });

/** The cells of the rows below this head. */
function table(head: string): readonly (readonly string[])[] {
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const end = lines.findIndex((line, index) => index > from && !line.startsWith('|'));
  return lines.slice(from, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const settings = (schema.properties?.['locked'] as Member).properties ?? {};
const memberAt = (path: string) =>
  path.split('.').reduce<Member>((member, name) => member.properties?.[name] ?? {}, { properties: settings });

describe('docs/administration.md', () => {
  test('has every setting that can be preset or locked, with its type and default', () => {
    const own = settingsSchema.parse({});
    expect(table('Key').map(([key, type, value]) => [key, type, value])).toEqual(
      givenPaths.map((path) => [`\`${path}\``, typeText(memberAt(path)), defaultText(settingAt(own, path))]),
    );
  });

  test('has every member of a server, with its type and default', () => {
    const usual = profileSchema.parse({ id: 'a', name: 'A', servers: ['ws://a'] });
    const needed = ['id', 'name', 'servers'];
    const members = settings['profiles']?.items?.properties ?? {};
    expect(table('Member').map(([name, type, value]) => [name, type, value])).toEqual(
      Object.entries(members).map(([name, member]) => [
        `\`${name}\``,
        typeText(member),
        needed.includes(name) ? 'must be given' : defaultText(settingAt(usual, name)),
      ]),
    );
  });

  test('says of each what it means', () => {
    for (const [key = '', , , meaning = ''] of [...table('Key'), ...table('Member')])
      expect(meaning, key).not.toBe('');
  });

  test('names the place of the file on each system', () => {
    for (const platform of ['win32', 'darwin', 'linux'])
      expect(text).toContain(`\`${policyPath(platform)}\``);
  });

  test('has examples that are good files', () => {
    const examples = text.match(/(?<=```json\n)[^`]+(?=```)/g) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect(readPolicy({ ok: true, text: example })).toMatchObject({ ok: true });
  });
});

// After a change to the settings: npx vitest run --project unit administration-document -u
test('docs/managed-settings.schema.json is the schema by which files are checked', async () => {
  const written = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  await expect(written).toMatchFileSnapshot(fileURLToPath(file('managed-settings.schema.json')));
});
