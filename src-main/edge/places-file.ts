import type { BrowserWindow } from 'electron';
import { fills, onDisplay, type Displays } from '../core/places/geometry.ts';
import {
  placeHere,
  placeToOpen,
  readPlaces,
  rounded,
  withPlace,
  type Place,
  type PlacedWindow,
} from '../core/places/kept-places.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** A window that is being dragged tells of every px: it is kept where it comes to rest. */
const restMs = 400;

/**
 * Where the windows were (`places.json` in the profile folder), for each arrangement of displays. A file that cannot
 * be read or written costs no more than that: windows open where they did at first.
 */
export function openPlaces(
  folder: string,
  displaysNow: () => Displays,
  log: { warn: (text: string) => void },
) {
  const store = openStore(folder, log);
  let kept = readPlaces(store?.content().places);

  function keep(name: PlacedWindow, place: Place | null) {
    kept = withPlace(kept, displaysNow(), name, place);
    try {
      store?.set({ places: kept });
    } catch {
      log.warn('the places of the windows were not kept');
    }
  }

  return {
    toOpen: (name: PlacedWindow): Place | null => placeToOpen(kept, displaysNow(), name),
    here: (name: PlacedWindow): Place | null => placeHere(kept, displaysNow(), name),
    keep,
    /** Keeps the place of a window from now on. One that has been shown already says where it was `opened`. */
    follow(name: PlacedWindow, window: BrowserWindow, opened: Place | null = null) {
      let rest: NodeJS.Timeout | undefined;
      // Where it is, or goes back to from being maximised. A window that is hidden, or that X11 is about to maximise,
      // does not tell it: so it is noted while the window can be seen.
      let normal = rounded(opened ?? window.getNormalBounds());
      const note = () => {
        if (window.isDestroyed() || !window.isVisible() || window.isMinimized()) return;
        const bounds = rounded(window.getNormalBounds());
        if (!fills(bounds, displaysNow())) normal = bounds;
      };
      const save = () => {
        clearTimeout(rest);
        if (window.isDestroyed() || window.isMinimized()) return;
        note();
        keep(name, { ...normal, maximised: window.isMaximized() });
      };
      const saveShown = () => {
        if (!window.isDestroyed() && window.isVisible()) save();
      };
      const later = () => {
        note();
        clearTimeout(rest);
        rest = setTimeout(saveShown, restMs);
      };
      window.on('move', later).on('resize', later);
      window.on('maximize', later).on('unmaximize', later);
      window.on('hide', save).on('close', saveShown);
      window.on('closed', () => clearTimeout(rest));
    },
    /** Pulls a window back that lies on a display which is not there any more. */
    pullBack(window: BrowserWindow) {
      if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return;
      const bounds = window.getBounds();
      const seen = onDisplay(bounds, displaysNow());
      if (seen.x !== bounds.x || seen.y !== bounds.y) window.setBounds(seen);
    },
  };
}

export type PlacesFile = ReturnType<typeof openPlaces>;

interface Stored {
  places?: unknown;
}

function openStore(folder: string, log: { warn: (text: string) => void }): JsonFile<Stored> | null {
  try {
    return openJsonFile<Stored>(folder, 'places', 'counts-for-nothing');
  } catch {
    log.warn('the places of the windows cannot be kept');
    return null;
  }
}
