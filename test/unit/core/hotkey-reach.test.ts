import { expect, it } from 'vitest';
import { hotkeyReach } from '../../../src-main/core/hotkey-reach.ts';

const wayland = { platform: 'linux', session: 'wayland', electron: '45.4.1', portal: true };

it.each([
  [{ ...wayland, session: 'x11' }, 'everywhere'],
  [{ ...wayland, platform: 'win32' }, 'everywhere'],
  [wayland, 'portal'],
  [{ ...wayland, portal: false }, 'nowhere'],
  [{ ...wayland, electron: '33.2.1' }, 'nowhere'],
])('%o: hotkeys work %s', (given, reach) => expect(hotkeyReach(given)).toBe(reach));
