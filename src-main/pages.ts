import type { BrowserWindow, WebContents } from 'electron';
import type { PageEvents } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { AppView, StateUpdate } from '../src-shared/view.ts';
import { changedSlices } from './core/views/page-view.ts';
import type { Corner } from './core/views/corner-bounds.ts';
import { tell } from './edge/ipc.ts';
import { createPageFeed } from './edge/page-feed.ts';
import {
  bringUp,
  createMainWindow,
  createPopupWindow,
  createSideWindow,
  orderWindow,
  type Places,
  type SideWindow,
} from './edge/windows.ts';

/** Where the pages get what they show. */
export interface PageSource {
  readonly view: () => AppView;
  readonly now: () => number;
  readonly mayClose: () => boolean;
  /** Where the popup is wanted. */
  readonly corner: () => Corner;
  readonly log: { warn: (text: string) => void };
}

const crashSpanMs = 60_000;
const mostCrashes = 5;

/** The windows of the app and what flows into them. The popup is made when it is first of use, and kept. */
export function createPages(places: Places, { view, now, mayClose, corner, log }: PageSource) {
  const feeds = new Map<WebContents, { feed: ReturnType<typeof createPageFeed>; again: () => void }>();
  const dark = () => view().desk.dark;
  const main = createMainWindow(places, dark(), mayClose);
  let popup: ReturnType<typeof createPopupWindow> | null = null;
  let height = 0;
  let wanted = false;

  follow(main);
  main.once('ready-to-show', () => main.show());

  function place() {
    if (wanted && height > 0) popup?.show(height, corner());
    else popup?.hide();
  }

  /** Feeds a page, and brings it back when it crashes: it starts anew and asks for everything. */
  function follow(window: BrowserWindow) {
    const { webContents } = window;
    let sent: AppView | null = null;
    const take = (): StateUpdate | null => {
      const current = view();
      const slices = changedSlices(sent, current);
      sent = current;
      return Object.keys(slices).length === 0 ? null : { at: now(), slices };
    };
    const feed = createPageFeed(take, (update) => tell(webContents, 'state/changed', update));
    feeds.set(webContents, { feed, again: () => (sent = null) });
    window.on('closed', () => {
      feed.dispose();
      feeds.delete(webContents);
    });
    let crashes: number[] = [];
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      crashes = [...crashes.filter((at) => now() - at < crashSpanMs), now()];
      // A page that cannot live would be loaded for ever: then it stays away, and the tray and hotkeys work on.
      const again = crashes.length <= mostCrashes;
      log.warn(`a page is gone (${reason})${again ? ' and is loaded again' : ': too often'}`);
      if (again) webContents.reload();
    });
  }

  const sides = new Map<SideWindow['page'], BrowserWindow>();
  /** Opens the one window that shows this page, or brings it up; `closed` is called when it has gone. */
  function openSide(side: SideWindow, closed: () => void): BrowserWindow {
    const open = sides.get(side.page);
    if (open !== undefined) {
      bringUp(open);
      return open;
    }
    const window = createSideWindow(places, dark(), side);
    sides.set(side.page, window);
    follow(window);
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      sides.delete(side.page);
      closed();
    });
    return window;
  }

  return {
    main,
    isOurs: (contents: WebContents) => feeds.has(contents),
    changed() {
      for (const { feed } of feeds.values()) feed.changed();
    },
    /** Tells every page. */
    tell<N extends keyof PageEvents>(name: N, payload: PageEvents[N]) {
      for (const contents of feeds.keys()) tell(contents, name, payload);
    },
    /** A page has just subscribed: everything goes out again. */
    ready() {
      for (const { feed, again } of feeds.values()) {
        again();
        feed.changed();
      }
    },
    show: () => bringUp(main),
    toggle() {
      if (main.isVisible() && main.isFocused()) main.hide();
      else bringUp(main);
    },
    dial() {
      bringUp(main);
      tell(main.webContents, 'dial/focus', null);
    },
    showCall(dialogId: string) {
      bringUp(main);
      tell(main.webContents, 'call/focus', { dialogId });
    },
    transfer() {
      bringUp(main);
      tell(main.webContents, 'transfer/start', null);
    },
    states() {
      bringUp(main);
      tell(main.webContents, 'states/open', null);
    },
    recents() {
      bringUp(main);
      tell(main.webContents, 'recents/focus', null);
    },
    minimise: () => orderWindow(main, 'minimise'),
    maximise: () => orderWindow(main, 'maximise'),
    close: () => orderWindow(main, 'close'),
    popup: {
      wake() {
        if (popup !== null) return;
        popup = createPopupWindow(places, dark());
        follow(popup.window);
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
      /** Another corner is wanted. */
      place,
    },
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
    dispose() {
      for (const { feed } of feeds.values()) feed.dispose();
    },
  };
}
