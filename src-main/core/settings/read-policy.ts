import * as z from 'zod/mini';
import type { FileProblem } from '../../../src-shared/file-problem.ts';
import { givenSettings, membersOf } from '../../../src-shared/settings-shape.ts';
import { parseJson, plainWords, problemsIn, type FileKind } from '../checked-json.ts';
import { noContent, type FileContent } from '../file-content.ts';
import { noPolicy, type Policy } from './layers.ts';

/** What an administrator's file may say. The description goes into its JSON schema. */
export function policySchema() {
  const given = givenSettings();
  return z.strictObject({
    $schema: z.exactOptional(z.string()),
    defaults: z.exactOptional(given).check(z.describe('Hold until the user chooses otherwise.')),
    locked: z
      .exactOptional(given)
      .check(z.describe('Hold whatever the user has chosen, and cannot be changed.')),
  });
}

/** What the file comes to. Where anything in it is wrong, nothing of it is used. */
export type ReadPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const policyFile: FileKind = {
  membersAt([layer, ...path]) {
    return layer === undefined ? ['$schema', 'defaults', 'locked'] : membersOf(path.map(String));
  },
};

/** Reads the managed configuration, whatever it holds: it never throws. Without a file there is no policy. */
export function readPolicy(content: FileContent): ReadPolicy {
  if (!content.ok)
    return content.why === 'missing'
      ? { ok: true, policy: noPolicy }
      : { ok: false, problems: [noContent(content)] };
  const parsed = parseJson(content.text);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const checked = policySchema().safeParse(parsed.value, { error: plainWords });
  if (!checked.success) {
    const problems = problemsIn(checked.error.issues, parsed.value, policyFile);
    return { ok: false, problems: problems.map(({ where, message }) => ({ where, message })) };
  }
  const { defaults = {}, locked = {} } = checked.data;
  return { ok: true, policy: { defaults, locked } };
}
