import { isObject } from '../is-object.ts';

/** The setting at a path, `popup.corner`; `undefined` where the settings do not have it. */
export function settingAt(settings: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), settings);
}
