import { app, type BrowserWindow } from 'electron';

/**
 * The window's button in the taskbar, and the icon in the dock of macOS: they ask for the agent's attention when
 * something new enters the list, until the window has the focus or the list is empty.
 */
export function createAttention(window: BrowserWindow) {
  let known: ReadonlySet<string> = new Set();
  let bounce: number | null = null;

  function ask(urgent: boolean) {
    if (window.isDestroyed() || window.isFocused()) return;
    if (process.platform === 'darwin')
      bounce = app.dock?.bounce(urgent ? 'critical' : 'informational') ?? null;
    else window.flashFrame(true);
  }
  function rest() {
    if (bounce !== null) app.dock?.cancelBounce(bounce);
    bounce = null;
    if (process.platform !== 'darwin' && !window.isDestroyed()) window.flashFrame(false);
  }
  window.on('focus', rest);

  return {
    follow(wanted: readonly { readonly id: string; readonly urgent: boolean }[]) {
      const fresh = wanted.filter(({ id }) => !known.has(id));
      const had = known.size > 0;
      known = new Set(wanted.map(({ id }) => id));
      if (fresh.length > 0) ask(fresh.some(({ urgent }) => urgent));
      else if (had && known.size === 0) rest();
    },
    dispose() {
      if (!window.isDestroyed()) window.off('focus', rest);
    },
  };
}
