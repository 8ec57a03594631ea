import { describe, expect, it, test } from 'vitest';
import { canReplaceItself, feedFile, type Package } from '../../../src-main/core/update-package.ts';

const usual = {
  packaged: true,
  appImage: undefined,
  localAppData: undefined,
  mayWrite: () => true,
};
const linux: Package = { ...usual, platform: 'linux', program: '/opt/Sidetone/sidetone' };
const windows: Package = {
  ...usual,
  platform: 'win32',
  program: 'C:\\Users\\ada\\AppData\\Local\\Programs\\sidetone\\Sidetone.exe',
  localAppData: 'C:\\Users\\ada\\AppData\\Local',
};
const mac: Package = {
  ...usual,
  platform: 'darwin',
  program: '/Applications/Sidetone.app/Contents/MacOS/Sidetone',
};

describe('a package', () => {
  it.each<[string, Package]>([
    ['an AppImage in a folder of the user', { ...linux, appImage: '/home/ada/Sidetone.AppImage' }],
    ['an installation for one user on Windows', windows],
    ['an application on macOS', mac],
  ])('can replace itself: %s', (_what, it) => expect(canReplaceItself(it)).toBe(true));

  it.each<[string, Package]>([
    ['a deb or a tar.gz', linux],
    [
      'an AppImage that the administrator has put there',
      { ...linux, appImage: '/opt/Sidetone.AppImage', mayWrite: () => false },
    ],
    [
      'an installation for everybody on Windows',
      { ...windows, program: 'C:\\Program Files\\Sidetone\\Sidetone.exe' },
    ],
    ['a portable one on Windows', { ...windows, program: 'D:\\Sidetone\\Sidetone.exe' }],
    ['an application of the administrator’s on macOS', { ...mac, mayWrite: () => false }],
    [
      'one that runs from its disk image',
      { ...mac, program: '/Volumes/Sidetone/Sidetone.app/Contents/MacOS/Sidetone' },
    ],
    ['one that is run from its sources', { ...mac, packaged: false }],
    ['another system', { ...linux, platform: 'freebsd' }],
  ])('cannot replace itself: %s', (_what, it) => expect(canReplaceItself(it)).toBe(false));
});

test('each system has its file in the feed, by the names of electron-builder', () => {
  expect(feedFile('win32', 'x64')).toBe('latest.yml');
  expect(feedFile('darwin', 'arm64')).toBe('latest-mac.yml');
  expect(feedFile('linux', 'x64')).toBe('latest-linux.yml');
  expect(feedFile('linux', 'arm64')).toBe('latest-linux-arm64.yml');
});
