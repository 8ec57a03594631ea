import { describe, expect, test } from 'vitest';
import { versionIn } from '../../../scripts/electron-runtime.ts';
import { isRecent } from '../../../scripts/official-electron.ts';

const hour = 60 * 60 * 1000;

describe('a download of Electron that failed', () => {
  const now = 1_700_000_000_000;

  test('is not tried again within a day', () => {
    expect(isRecent(String(now - hour), now)).toBe(true);
    expect(isRecent(String(now - 25 * hour), now)).toBe(false);
  });

  test('is tried again when the note of it makes no sense', () => {
    expect(isRecent('', now)).toBe(false);
    expect(isRecent('yesterday', now)).toBe(false);
    expect(isRecent(String(now + hour), now)).toBe(false);
  });
});

test.each([
  ['v45.4.1', '45.4.1'],
  ['45.0.0-beta.3\n', '45.0.0-beta.3'],
  ['33.2.1 recipe 1', '33.2.1'],
  ['', 'unknown'],
])('the version file %j says %s', (text, version) => {
  expect(versionIn(text)).toBe(version);
});
