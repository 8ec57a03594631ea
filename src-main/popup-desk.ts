import { screen } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Drag } from '../src-shared/floating-channel.ts';
import type { Settings } from '../src-shared/settings.ts';
import { popupBounds } from './core/places/corner.ts';
import { onDisplay, type Rectangle } from './core/places/geometry.ts';
import { rounded } from './core/places/kept-places.ts';
import { displaysNow } from './edge/displays.ts';
import { createPopupWindow, popupWidth } from './edge/floating-window.ts';
import type { PageFiles } from './core/locked-page.ts';
import type { PlacesFile } from './edge/places-file.ts';

export interface PopupGiven {
  readonly files: PageFiles;
  readonly places: PlacesFile;
  readonly dark: () => boolean;
  /** Which display and which corner it is wanted in. */
  readonly wantedAt: () => Pick<Settings['popup'], 'corner' | 'display'>;
  /** The display of this window counts as the agent's. */
  readonly main: BrowserWindow;
  /** Another window that it leaves in sight. */
  readonly beside: () => Rectangle | null;
  /** Its window was made. */
  readonly made: (window: BrowserWindow) => void;
}

/** The popup: made when it is first of use and kept, shown while calls want it, and where the agent wants it. */
export function createPopupDesk({ files, places, dark, wantedAt, main, beside, made }: PopupGiven) {
  let popup: ReturnType<typeof createPopupWindow> | null = null;
  let height = 0;
  let wanted = false;
  const spot = () => `${wantedAt().corner} ${wantedAt().display}`;
  let spotTold = spot();

  function area(): Rectangle {
    const { display } = wantedAt();
    if (display === 'main') return screen.getPrimaryDisplay().workArea;
    if (display === 'window') return screen.getDisplayMatching(main.getBounds()).workArea;
    return screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;
  }

  function place() {
    if (popup === null) return;
    if (!wanted || height === 0) {
      popup.drag.drop();
      popup.hide();
      return;
    }
    // It is in the agent's hand; where it is let go of it takes its size.
    if (popup.drag.isOn()) return;
    popup.show(
      popupBounds({
        displays: displaysNow(),
        area: area(),
        corner: wantedAt().corner,
        size: { width: popupWidth, height },
        dragged: places.here('popup'),
        beside: beside(),
      }),
    );
  }

  return {
    wake() {
      if (popup !== null) return;
      popup = createPopupWindow(files, dark());
      made(popup.window);
    },
    /** Whether calls want it: it shows as soon as its page has something of a height. */
    follow(now: boolean) {
      if (now === wanted) return;
      wanted = now;
      place();
    },
    /** The height of what its page shows, 0 for nothing. */
    size(now: number) {
      height = now;
      place();
    },
    /** The displays have changed. */
    place,
    /** The settings have changed: to another corner or display it goes, wherever it was dragged before. */
    settingsChanged() {
      if (spot() !== spotTold) places.keep('popup', null);
      spotTold = spot();
      place();
    },
    drag(step: Drag) {
      if (popup === null || !popup.drag.step(step)) return;
      const left = onDisplay(rounded(popup.window.getBounds()), displaysNow());
      places.keep('popup', { ...left, maximised: false });
      place();
    },
  };
}
