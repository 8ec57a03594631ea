import type { BrowserWindow, WebContents } from 'electron';
import type { PageEvents } from '../src-shared/contract.ts';
import type { AppView, StateUpdate } from '../src-shared/view.ts';
import { changedSlices } from './core/views/page-view.ts';
import { tell } from './edge/ipc.ts';
import { createPageFeed } from './edge/page-feed.ts';

/** What flows into the pages of the windows: the whole view when they come up, then what has changed. */
export function createPageFeeds(view: () => AppView, now: () => number) {
  const feeds = new Map<WebContents, { feed: ReturnType<typeof createPageFeed>; again: () => void }>();

  function tellOne<N extends keyof PageEvents>(contents: WebContents, name: N, payload: PageEvents[N]) {
    feeds.get(contents)?.feed.count();
    tell(contents, name, payload);
  }

  return {
    /** Feeds the page of a window until that has gone. */
    follow(window: BrowserWindow) {
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
    },
    /** Tells every page. */
    tell: <N extends keyof PageEvents>(name: N, payload: PageEvents[N]) => {
      for (const contents of feeds.keys()) tellOne(contents, name, payload);
    },
    tellOne,
    isOurs: (contents: WebContents) => feeds.has(contents),
    changed() {
      for (const { feed } of feeds.values()) feed.changed();
    },
    /** A page has just subscribed: everything goes out again. */
    ready() {
      for (const { feed, again } of feeds.values()) {
        again();
        feed.changed();
      }
    },
    dispose() {
      for (const { feed } of feeds.values()) feed.dispose();
    },
  };
}
