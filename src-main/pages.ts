import type { BrowserWindow } from 'electron';
import type { PageEvents } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { AppView } from '../src-shared/view.ts';
import { reviveCrashed } from './edge/crashes.ts';
import { closeDoors } from './edge/doors.ts';
import { watchDisplays } from './edge/displays.ts';
import type { PageFiles } from './core/locked-page.ts';
import { isPlaced } from './core/places/kept-places.ts';
import type { PlacesFile } from './edge/places-file.ts';
import {
  bringUp,
  createFramedWindow,
  fillOtherDisplay,
  orderWindow,
  type FramedWindow,
} from './edge/windows.ts';
import type { FirstSight } from './first-sight.ts';
import { createMiniMode } from './mini-mode.ts';
import { createPageFeeds } from './page-feeds.ts';
import { createPopupDesk, type PopupGiven } from './popup-desk.ts';

/** Where the pages get what they show. */
export interface PageSource extends Pick<PopupGiven, 'wantedAt'> {
  readonly view: () => AppView;
  readonly now: () => number;
  readonly mayClose: () => boolean;
  readonly log: { warn: (text: string) => void };
}

/** The windows of the app, and what flows into them. */
export function createPages(
  files: PageFiles,
  places: PlacesFile,
  { window: main, place }: Pick<FirstSight, 'window' | 'place'>,
  { view, now, mayClose, wantedAt, log }: PageSource,
) {
  const feeds = createPageFeeds(view, now);
  const dark = () => view().desk.dark;
  const follow = (window: BrowserWindow) => {
    feeds.follow(window);
    reviveCrashed(window, now, log);
  };
  const made = (window: BrowserWindow) => {
    closeDoors(window.webContents);
    follow(window);
  };
  follow(main);
  places.follow('main', main, place);

  const mini = createMiniMode({ files, places, dark, main, mayClose, made });
  const popup = createPopupDesk({ files, places, dark, wantedAt, main, beside: () => mini.bounds(), made });

  const sides = new Map<FramedWindow['page'], BrowserWindow>();
  /** Opens the one window that shows this page, or brings it up; `closed` is called when it has gone. */
  function openSide(side: FramedWindow, closed: () => void): BrowserWindow {
    const open = sides.get(side.page);
    if (open !== undefined) {
      bringUp(open);
      return open;
    }
    const { page } = side;
    const window = createFramedWindow(files, isPlaced(page) ? places.toOpen(page) : null, dark(), side);
    sides.set(side.page, window);
    made(window);
    if (isPlaced(page)) places.follow(page, window);
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      sides.delete(side.page);
      closed();
    });
    return window;
  }
  const unwatch = watchDisplays(() => {
    for (const window of [main, ...sides.values()]) places.pullBack(window);
    mini.place();
    popup.place();
  });

  function toMain<N extends keyof PageEvents>(name: N, payload: PageEvents[N]) {
    bringUp(main);
    feeds.tellOne(main.webContents, name, payload);
  }

  return {
    main,
    isOurs: feeds.isOurs,
    changed: () => feeds.changed(),
    ready: () => feeds.ready(),
    /** Tells every page. */
    tell: feeds.tell,
    /** Tells one page. */
    tellOne: feeds.tellOne,
    show: () => bringUp(main),
    toggle() {
      if (main.isVisible() && main.isFocused()) main.hide();
      else bringUp(main);
    },
    dial: () => toMain('dial/focus', null),
    showCall: (dialogId: string) => toMain('call/focus', { dialogId }),
    transfer: () => toMain('transfer/start', null),
    states: () => toMain('states/open', null),
    recents: () => toMain('recents/focus', null),
    handOver: (about: PageEvents['hand-over/open']) => toMain('hand-over/open', about),
    minimise: () => orderWindow(main, 'minimise'),
    maximise: () => orderWindow(main, 'maximise'),
    close: () => orderWindow(main, 'close'),
    popup,
    mini,
    openInspector: (closed: () => void) =>
      openSide(
        {
          page: 'inspector',
          title: say('inspector.window'),
          size: { width: 900, height: 640 },
          least: { width: 640, height: 420 },
        },
        closed,
      ),
    /** `pane`: the one to show first, by its name. */
    openSettings: (pane: string, closed: () => void) =>
      openSide(
        {
          page: 'settings',
          title: say('settings.window-title'),
          size: { width: 800, height: 612 },
          least: { width: 640, height: 480 },
          more: { pane },
        },
        closed,
      ),
    /** The open window beside the main one that shows this page. */
    side: (page: FramedWindow['page']) => sides.get(page),
    openTeam: (closed: () => void) =>
      openSide(
        {
          page: 'team',
          title: say('team.window'),
          size: { width: 1120, height: 680 },
          least: { width: 900, height: 480 },
        },
        closed,
      ),
    /** Fills the display that the main window is not on, where there is a second one. */
    openWallboard(closed: () => void) {
      const window = openSide(
        {
          page: 'wallboard',
          title: say('wallboard.window'),
          size: { width: 1280, height: 720 },
          least: { width: 640, height: 360 },
        },
        closed,
      );
      fillOtherDisplay(window, main);
      return window;
    },
    dispose() {
      unwatch();
      feeds.dispose();
    },
  };
}
