import { readFileSync } from 'node:fs';

/** What a JSON file holds, unchecked; `undefined` where there is none or it cannot be read. Never throws. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
