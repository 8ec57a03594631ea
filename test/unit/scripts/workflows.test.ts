import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectDir } from '../../../scripts/project.ts';

const folder = join(projectDir, '.github/workflows');
const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.record(z.string(), z.object({ 'timeout-minutes': z.number(), steps: z.array(step) })),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')));
const suites = readFileSync(join(projectDir, 'scripts/test.ts'), 'utf8');

describe.each(readdirSync(folder))('%s', (file) => {
  const { jobs } = workflow.parse(parse(readFileSync(join(folder, file), 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.map(({ run = '' }) => run).join('\n');

  test('each step does one thing: an action, or a command', () => {
    for (const { uses, run } of steps)
      expect([uses, run].filter((each) => each !== undefined)).toHaveLength(1);
  });

  test('calls scripts that exist', () => {
    const called = [...commands.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(called).not.toEqual([]);
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('tests suites that exist', () => {
    const wanted = [...commands.matchAll(/npm test -- ([\w ]+)/g)].flatMap(([, names = '']) =>
      names.trim().split(' '),
    );
    expect(wanted).not.toEqual([]);
    expect(
      wanted.filter(
        (name) => !new RegExp(`name: '${name}'|(?:vitest|playwright)\\('${name}'\\)`).test(suites),
      ),
    ).toEqual([]);
  });
});
