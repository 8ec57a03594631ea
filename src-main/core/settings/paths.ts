import { settingPaths, type SparseSettings } from '../../../src-shared/settings-shape.ts';
import { isObject } from '../is-object.ts';
import { settingAt } from './setting-at.ts';

/** The settings with one more; `undefined` takes it out, and an object that is left empty with it. */
export function withSetting(settings: SparseSettings, path: string, value: unknown): SparseSettings {
  const dot = path.indexOf('.');
  const name = dot === -1 ? path : path.slice(0, dot);
  const { [name]: before, ...others } = settings;
  if (dot === -1) return value === undefined ? others : { ...others, [name]: value };
  const inner = withSetting(isObject(before) ? before : {}, path.slice(dot + 1), value);
  return Object.keys(inner).length === 0 ? others : { ...others, [name]: inner };
}

/** The paths of all settings that are given there. */
export const pathsGiven = (settings: object): readonly string[] =>
  settingPaths.filter((path) => settingAt(settings, path) !== undefined);

/** Whether two settings are the same; the order of a table's members means nothing. */
export function sameSetting(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameSetting(item, other[index]));
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameSetting(one[name], other[name]))
  );
}
