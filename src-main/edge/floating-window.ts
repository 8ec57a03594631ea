import { BrowserWindow, screen } from 'electron';
import type { Drag } from '../../src-shared/floating-channel.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Rectangle } from '../core/places/geometry.ts';
import { locked, type PageFiles } from '../core/locked-page.ts';

const raised = (dark: boolean) => (dark ? '#23252a' : '#ffffff');

/** Sizes in px; the popup's height is that of what it shows. */
export const popupWidth = 360;
export const miniSize = { width: 360, height: 64 };

const common = (dark: boolean) => ({
  show: false,
  frame: false,
  resizable: false,
  movable: true,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  acceptFirstMouse: true,
  backgroundColor: raised(dark),
  ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
});

/** Above full-screen windows, on all workspaces. */
function floatAbove(window: BrowserWindow) {
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
}

/** The window of calls that ring. It never takes the focus: shown inactive. */
export function createPopupWindow(files: PageFiles, dark: boolean) {
  const window = new BrowserWindow({
    ...common(dark),
    width: popupWidth,
    height: 200,
    // On X11 only a window that no window manager handles stands above a program that fills the screen.
    ...(process.platform === 'linux' ? { focusable: false } : {}),
    title: say('window.call'),
    webPreferences: locked(files.preload),
  });
  floatAbove(window);
  void window.loadURL(files.page('popup', dark));
  return {
    window,
    drag: createDrag(window),
    show(bounds: Rectangle) {
      if (window.isDestroyed()) return;
      putAt(window, bounds);
      if (!window.isVisible()) window.showInactive();
      // Other windows at this level may have come since; the newest call is to be seen.
      window.moveTop();
    },
    /** While the app quits its windows are gone before the state stops changing. */
    hide() {
      if (!window.isDestroyed() && window.isVisible()) window.hide();
    },
  };
}

/** The bar of the mini mode. It has the focus only where the agent gives it: by a click, or with the mode. */
export function createMiniWindow(files: PageFiles, dark: boolean, bounds: Rectangle) {
  const window = new BrowserWindow({
    ...common(dark),
    ...bounds,
    title: say('window.mini'),
    webPreferences: locked(files.preload),
  });
  floatAbove(window);
  void window.loadURL(files.page('mini', dark));
  return { window, drag: createDrag(window) };
}

/**
 * Puts a window to a place. On Windows one that comes to a display of another scale is resized by the system on its
 * way: it is told a second time what size it has.
 */
export function putAt(window: BrowserWindow, bounds: Rectangle): void {
  window.setBounds(bounds);
  const { width, height } = window.getBounds();
  if (width !== bounds.width || height !== bounds.height) window.setBounds(bounds);
}

/**
 * Moves a window with the pointer, from where it was gripped until it is let go of. Its page says when: a window that
 * no window manager handles cannot be dragged by one, and where the end is seen the window can be docked.
 */
function createDrag(window: BrowserWindow) {
  let grip: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null = null;
  function move() {
    if (grip === null || window.isDestroyed()) return;
    const pointer = screen.getCursorScreenPoint();
    const { width, height } = grip;
    window.setBounds({ x: Math.round(pointer.x - grip.x), y: Math.round(pointer.y - grip.y), width, height });
  }
  return {
    isOn: () => grip !== null,
    /** Takes a step; answers whether the window was let go of by it. */
    step(drag: Drag): boolean {
      const wasOn = grip !== null;
      if (drag.phase === 'start') {
        const { width, height } = window.getBounds();
        grip = { x: drag.x, y: drag.y, width, height };
      }
      move();
      if (drag.phase === 'end') grip = null;
      return wasOn && grip === null;
    },
    /** What is dragged has nothing to show any more. */
    drop: () => (grip = null),
  };
}
