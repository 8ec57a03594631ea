import { expect, test } from 'vitest';
import { locked } from '../../src-main/core/locked-page.ts';
import { sources } from '../support/sources.ts';

test('every window is made locked', () => {
  const makers = sources('src-main', '.ts').filter(({ text }) => text.includes('new BrowserWindow('));
  expect(makers.length).toBeGreaterThan(0);
  const count = (text: string, wanted: RegExp) => [...text.matchAll(wanted)].length;
  for (const { path, text } of makers) {
    const windows = count(text, /new BrowserWindow\(/g);
    expect(count(text, /webPreferences: locked\(/g), path).toBe(windows);
  }
  expect(locked('preload.cjs')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});
