import type { BrowserWindow } from 'electron';
import type { Drag } from '../src-shared/floating-channel.ts';
import { cornerBounds } from './core/places/corner.ts';
import {
  docked,
  dockedTo,
  onDisplay,
  type Displays,
  type Rectangle,
  type Side,
} from './core/places/geometry.ts';
import { rounded } from './core/places/kept-places.ts';
import { displaysNow } from './edge/displays.ts';
import { createMiniWindow, miniSize, putAt } from './edge/floating-window.ts';
import type { PageFiles } from './core/locked-page.ts';
import type { PlacesFile } from './edge/places-file.ts';
import { bringUp } from './edge/windows.ts';

export interface MiniGiven {
  readonly files: PageFiles;
  readonly places: PlacesFile;
  readonly dark: () => boolean;
  readonly main: BrowserWindow;
  readonly mayClose: () => boolean;
  /** Its window was made. */
  readonly made: (window: BrowserWindow) => void;
}

/** The mini mode: a bar on top of everything in the place of the main window, until that is shown again. */
export function createMiniMode({ files, places, dark, main, mayClose, made }: MiniGiven) {
  let bar: ReturnType<typeof createMiniWindow> | null = null;
  let on = false;

  /** Where neither the popup nor the system's notifications usually come up. */
  const atFirst = ([{ workArea }]: Displays) => cornerBounds(workArea, miniSize, 'bottom-left');
  function place(): Rectangle {
    const displays = displaysNow();
    const kept = places.toOpen('mini');
    return kept === null ? atFirst(displays) : onDisplay({ ...kept, ...miniSize }, displays);
  }
  function put(bounds: Rectangle) {
    if (bar === null) return;
    putAt(bar.window, bounds);
    places.keep('mini', { ...bounds, maximised: false });
  }
  const boundsNow = (window: BrowserWindow) => ({ ...rounded(window.getBounds()), ...miniSize });

  function make() {
    const now = createMiniWindow(files, dark(), place());
    now.window.on('close', (event) => {
      if (mayClose()) return;
      event.preventDefault();
      bringUp(main);
    });
    made(now.window);
    return now;
  }

  /** The bar takes the focus from the main window, and from no other program. */
  function show(window: BrowserWindow, focus: boolean) {
    if (!on || window.isDestroyed()) return;
    putAt(window, place());
    if (focus) bringUp(window);
    else window.showInactive();
    main.hide();
  }
  function enter() {
    on = true;
    const focus = main.isFocused();
    if (bar !== null) return show(bar.window, focus);
    bar = make();
    const { window } = bar;
    window.once('ready-to-show', () => show(window, focus));
  }

  main.on('show', () => {
    on = false;
    if (bar !== null && !bar.window.isDestroyed()) bar.window.hide();
  });

  return {
    toggle() {
      if (on) bringUp(main);
      else enter();
    },
    /** Where the bar is; `null` while it is not shown. */
    bounds: (): Rectangle | null =>
      on && bar !== null && !bar.window.isDestroyed() && bar.window.isVisible()
        ? bar.window.getBounds()
        : null,
    window: () => bar?.window ?? null,
    /** The displays have changed. */
    place() {
      if (bar !== null && !bar.window.isDestroyed()) putAt(bar.window, place());
    },
    drag(step: Drag) {
      if (bar?.drag.step(step) === true) put(docked(boundsNow(bar.window), displaysNow()));
    },
    dock(side: Side) {
      if (bar !== null) put(dockedTo(side, boundsNow(bar.window), displaysNow()));
    },
  };
}
