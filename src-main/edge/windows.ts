import { BrowserWindow, screen, type WebContents } from 'electron';
import { say } from '../../src-shared/language/say.ts';
import { cornerBounds, type Corner } from '../core/views/corner-bounds.ts';

/** What every window is made with: the page has no Node, no rights and no other page. */
const locked = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: true,
  navigateOnDragDrop: false,
});

type PageName = 'main' | 'popup' | 'inspector' | 'settings' | 'team' | 'wallboard';

export interface Places {
  /** The preload's file. */
  readonly preload: string;
  /** Address of a page by its name, in the theme it is to start in; `more` goes into the query. */
  readonly page: (name: PageName, dark: boolean, more?: Readonly<Record<string, string>>) => string;
}

const canvas = (dark: boolean) => (dark ? '#121417' : '#f2f3f6');
const raised = (dark: boolean) => (dark ? '#23252a' : '#ffffff');

/** The main window. Closing it hides it: the app lives on in the tray. */
export function createMainWindow(places: Places, dark: boolean, mayClose: () => boolean) {
  const darwin = process.platform === 'darwin';
  const window = new BrowserWindow({
    width: 384,
    height: 680,
    minWidth: 340,
    minHeight: 520,
    show: false,
    title: 'Sidetone',
    backgroundColor: canvas(dark),
    ...(darwin ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
    webPreferences: locked(places.preload),
  });
  window.on('close', (event) => {
    if (mayClose()) return;
    event.preventDefault();
    window.hide();
  });
  closeDoors(window.webContents);
  void window.loadURL(places.page('main', dark));
  return window;
}

/** What tells one window beside the main one from another. Sizes in px. */
export interface SideWindow {
  readonly page: PageName;
  readonly title: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly least: { readonly width: number; readonly height: number };
  /** What its address says besides. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A window beside the main one. It is closed like any other: nothing of the phone hangs on it. */
export function createSideWindow(places: Places, dark: boolean, side: SideWindow) {
  const window = new BrowserWindow({
    ...side.size,
    minWidth: side.least.width,
    minHeight: side.least.height,
    show: false,
    title: side.title,
    backgroundColor: canvas(dark),
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
    webPreferences: locked(places.preload),
  });
  closeDoors(window.webContents);
  void window.loadURL(places.page(side.page, dark, side.more));
  return window;
}

/** Lets a window fill a whole display: another one than that of `beside`, where there are several. */
export function fillOtherDisplay(window: BrowserWindow, beside: BrowserWindow): void {
  const here = screen.getDisplayMatching(beside.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id) ?? here;
  const { x, y } = other.workArea;
  window.setPosition(x, y);
  window.setFullScreen(true);
}

/** What the captions of a window we have drawn ourselves order. */
export function orderWindow(window: BrowserWindow, verb: 'minimise' | 'maximise' | 'close'): void {
  if (verb === 'minimise') window.minimize();
  else if (verb === 'close') window.close();
  else if (window.isMaximized()) window.unmaximize();
  else window.maximize();
}

/**
 * The window of calls that ring. It never takes the focus: shown inactive, above full-screen windows, on all
 * workspaces.
 */
export function createPopupWindow(places: Places, dark: boolean) {
  const window = new BrowserWindow({
    width: popupWidth,
    height: 200,
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
    // On X11 only a window that no window manager handles stands above a program that fills the screen.
    ...(process.platform === 'linux' ? { focusable: false } : {}),
    title: say('window.call'),
    backgroundColor: raised(dark),
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: locked(places.preload),
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  closeDoors(window.webContents);
  void window.loadURL(places.page('popup', dark));
  return {
    window,
    /** Puts it into the corner of the display where the pointer is, and shows it without focus. */
    show(height: number, corner: Corner) {
      if (window.isDestroyed()) return;
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
      window.setBounds(cornerBounds(workArea, { width: popupWidth, height }, corner));
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

const popupWidth = 360;

/** Shows a window to the agent who asked for it: out of the tray, to the front, with the focus. */
export function bringUp(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** No page leads anywhere: no navigation, no new windows, no embedded views. */
function closeDoors(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
