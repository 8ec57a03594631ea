import type { Desk } from '../../src-shared/view.ts';

/** Earlier versions of Electron cannot ask the portal. */
const firstWithPortal = 35;

/**
 * Where hotkeys work. Wayland gives no program the keys of another; a desktop may do so through its portal (XDG
 * GlobalShortcuts), which asks the user.
 */
export function hotkeyReach(given: {
  readonly platform: string;
  /** As XDG_SESSION_TYPE has it. */
  readonly session: string;
  readonly electron: string;
  /** Whether the desktop's portal gives keys. */
  readonly portal: boolean;
}): Desk['hotkeyReach'] {
  if (given.platform !== 'linux' || given.session !== 'wayland') return 'everywhere';
  return given.portal && Number(given.electron.split('.')[0]) >= firstWithPortal ? 'portal' : 'nowhere';
}
