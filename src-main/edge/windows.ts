import { BrowserWindow, screen } from 'electron';
import { locked, type PageFiles, type PageName } from '../core/locked-page.ts';
import type { Place } from '../core/places/kept-places.ts';

const canvas = (dark: boolean) => (dark ? '#121417' : '#f2f3f6');

/** What tells one window from another. Sizes in px. */
export interface FramedWindow {
  readonly page: Exclude<PageName, 'popup' | 'mini'>;
  readonly title: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly least: { readonly width: number; readonly height: number };
  /** What its address says besides. */
  readonly more?: Readonly<Record<string, string>>;
  /** It stays hidden at first: the page is to know, and rests. Else its page paints even before it is shown. */
  readonly resting?: boolean;
}

/** A window with a title bar of its own, at the place it had when it was last open. Not shown yet. */
export function createFramedWindow(
  files: PageFiles,
  place: Place | null,
  dark: boolean,
  wanted: FramedWindow,
) {
  const window = new BrowserWindow({
    ...wanted.size,
    ...(place === null ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: wanted.least.width,
    minHeight: wanted.least.height,
    show: false,
    paintWhenInitiallyHidden: wanted.resting !== true,
    title: wanted.title,
    backgroundColor: canvas(dark),
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
    webPreferences: locked(files.preload),
  });
  // Maximising shows a window, on some systems: that is for the one who shows it.
  if (place?.maximised === true) window.once('show', () => window.maximize());
  void window.loadURL(files.page(wanted.page, dark, wanted.more));
  return window;
}

/** The main window. Closing it hides it, unless it `mayClose`: the app lives on in the tray. */
export function createMainWindow(
  files: PageFiles,
  place: Place | null,
  dark: boolean,
  mayClose: () => boolean,
  resting: boolean,
) {
  const window = createFramedWindow(files, place, dark, {
    page: 'main',
    title: 'Sidetone',
    size: { width: 384, height: 680 },
    least: { width: 340, height: 520 },
    resting,
  });
  window.on('close', (event) => {
    if (mayClose()) return;
    event.preventDefault();
    window.hide();
  });
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

/** Shows a window to the agent who asked for it: out of the tray, to the front, with the focus. */
export function bringUp(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
