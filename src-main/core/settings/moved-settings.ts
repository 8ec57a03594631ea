import type { FileProblem } from '../../../src-shared/file-problem.ts';
import { say } from '../../../src-shared/language/say.ts';
import { membersOf, movedSettings, settingPaths, stayingPaths } from '../../../src-shared/settings-shape.ts';
import type { SparseSettings } from '../../../src-shared/settings-shape.ts';
import { parseJson, plainWords, problemsIn, type FileKind, type Path } from '../checked-json.ts';
import { noContent, type FileContent } from '../file-content.ts';
import { isObject } from '../is-object.ts';
import { inForce, lockedPaths, type Policy } from './layers.ts';
import { migrated, settingsVersion } from './migrations.ts';
import { pathsGiven, sameSetting, withSetting } from './paths.ts';
import { settingAt } from './setting-at.ts';

/** The file that takes what somebody has chosen to another computer. No secret is ever in the settings. */
export function exportedSettings(own: SparseSettings): string {
  const settings = stayingPaths.reduce((moved, path) => withSetting(moved, path, undefined), own);
  return `${JSON.stringify({ version: settingsVersion, settings }, null, 2)}\n`;
}

/** What such a file comes to here. */
export type ReadImport =
  | {
      readonly ok: true;
      /** What the user has chosen, once it is taken over. */
      readonly own: SparseSettings;
      /** The settings that are then in force with another value than now. */
      readonly changes: readonly string[];
      /** What is not taken over, and why. */
      readonly left: readonly FileProblem[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

const refused = (message: string): ReadImport => ({ ok: false, problem: { where: '', message } });

/**
 * Reads a file of `exportedSettings`, or the settings file of another computer, whatever it holds: it never throws.
 * What can be used of it replaces what was chosen here; what belongs to this computer stays, and so does what lies
 * beneath a lock.
 */
export function readImport(content: FileContent, own: SparseSettings, policy: Policy): ReadImport {
  if (!content.ok) return { ok: false, problem: noContent(content) };
  const parsed = parseJson(content.text);
  if (!parsed.ok) return { ok: false, problem: parsed.problem };
  if (!isObject(parsed.value) || !isObject(parsed.value['settings'])) return refused(say('import.none'));
  const { version = 0, settings } = parsed.value;
  if (typeof version !== 'number' || !(version >= 0) || !isObject(settings))
    return refused(say('import.none'));
  if (version > settingsVersion) return refused(say('import.newer'));

  const given = migrated(settings, version);
  const isLocked = new Set(lockedPaths(policy));
  const staying = pathsGiven(given).filter((path) => stayingPaths.includes(path));
  const checked = usable(without(given, staying));
  const locked = pathsGiven(checked.settings).filter((path) => isLocked.has(path));
  const taken = without(checked.settings, locked);
  const kept = [...stayingPaths, ...isLocked];
  const now = kept.reduce((settings, path) => withSetting(settings, path, settingAt(own, path)), taken);
  const [before, after] = [inForce(own, policy), inForce(now, policy)];
  const told = (paths: readonly string[], message: string) => paths.map((where) => ({ where, message }));
  return {
    ok: true,
    own: now,
    changes: settingPaths.filter((path) => !sameSetting(settingAt(before, path), settingAt(after, path))),
    left: [
      ...checked.problems,
      ...told(staying, say('import.staying')),
      ...told(locked, say('settings.locked')),
    ],
  };
}

const without = (settings: SparseSettings, paths: readonly string[]): SparseSettings =>
  paths.reduce((left, path) => withSetting(left, path, undefined), settings);

const movedFile: FileKind = { membersAt: (path) => membersOf(path.map(String)) };

/** A file with more wrong in it than is found in this many readings is none of ours. */
const mostReadings = 20;

/** What can be used of settings that somebody else has written, and what is wrong with the rest. */
function usable(given: SparseSettings): { settings: SparseSettings; problems: readonly FileProblem[] } {
  const schema = movedSettings();
  const problems: FileProblem[] = [];
  let left = given;
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const checked = schema.safeParse(left, { error: plainWords });
    if (checked.success) return { settings: checked.data, problems };
    const found = problemsIn(checked.error.issues, left, movedFile);
    problems.push(...found.map(({ where, message }) => ({ where, message })));
    // From the end, so that places in a list stay what they were.
    const bad = found.map(({ path }) => partOf(path)).toSorted(byPlace);
    left = bad.reduce<SparseSettings>((settings, path) => removed(settings, path) as SparseSettings, left);
  }
  return { settings: {}, problems };
}

/** What is left out for something wrong in it: one server, one setting, or a member that there is not. */
function partOf(path: Path): readonly string[] {
  const place = path.map(String);
  if (place[0] === 'profiles') return place.slice(0, 2);
  const isWithin = (setting: readonly string[]) => setting.every((name, at) => place[at] === name);
  return settingPaths.map((known) => known.split('.')).find(isWithin) ?? place;
}

const byPlace = (one: readonly string[], other: readonly string[]) => serverIn(other) - serverIn(one);
const serverIn = ([name, index]: readonly string[]) =>
  name === 'profiles' && index !== undefined ? Number(index) : -1;

/** Without the member at a place, which may be gone already. */
function removed(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== name);
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  const { [name]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [name]: removed(inner, rest) };
}
