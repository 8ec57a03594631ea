import { nativeTheme, type Tray } from 'electron';
import type { AnyRequest } from '../src-shared/contract.ts';
import type { AppView } from '../src-shared/view.ts';
import { trayView } from './core/views/tray-view.ts';
import { createAttention } from './edge/attention.ts';
import { createBadge } from './edge/badge.ts';
import { createDock } from './edge/dock.ts';
import { launcher } from './edge/launcher.ts';
import { createNativeMenus } from './edge/native-menus.ts';
import { createPageFeed } from './edge/page-feed.ts';
import { leadTray } from './edge/tray.ts';
import { followState, type Presences } from './follow-state.ts';
import type { createPages } from './pages.ts';

/** Between two pictures of the tray: the system draws its whole menu anew for each. */
const trayRestMs = 250;
/** The tray's clock is a word, refreshed once a minute (design, section 7). */
const trayRefreshMs = 60_000;

export interface PresenceGiven extends Pick<Presences, 'notifications' | 'hotkeys'> {
  readonly item: Tray;
  readonly pages: Pick<ReturnType<typeof createPages>, 'main' | 'popup'>;
  readonly view: () => AppView;
  readonly now: () => number;
  readonly ask: (request: AnyRequest) => void;
}

/** What stands for the app on the desktop while nobody looks at its window: tray, dock, badge, popup, notifications. */
export function createPresence({ item, pages, view, now, ask, notifications, hotkeys }: PresenceGiven) {
  const makeMenu = createNativeMenus(ask);
  const tray = leadTray(item, nativeTheme.shouldUseDarkColors, makeMenu, ask);
  const trayFeed = createPageFeed(
    () => trayView(view(), now()),
    (seen) => tray.show(seen),
    trayRestMs,
  );
  let trayTurn: NodeJS.Immediate | null = null;
  const trayLater = {
    /** In a turn of its own: to draw the menu takes longer than all the rest, and the pages are to hear first. */
    changed() {
      trayTurn ??= setImmediate(() => {
        trayTurn = null;
        trayFeed.changed();
      });
    },
  };
  const attention = createAttention(pages.main);
  const follow = followState({
    tray: trayLater,
    dock: createDock(makeMenu),
    launcher: launcher(),
    badge: createBadge(pages.main),
    notifications,
    attention,
    hotkeys,
    popup: pages.popup,
  });
  const refresh = () => follow(view());
  // What a burst of events brings within a frame is one change.
  const feed = createPageFeed(view, refresh);
  const minute = setInterval(refresh, trayRefreshMs);

  return {
    /** The view is another one: shown with the next frame. */
    changed: () => feed.changed(),
    /** Shows the view as it is, at once. */
    refresh,
    setDark: (dark: boolean) => tray.setDark(dark),
    dispose() {
      clearInterval(minute);
      if (trayTurn !== null) clearImmediate(trayTurn);
      feed.dispose();
      trayFeed.dispose();
      attention.dispose();
      tray.dispose();
    },
  };
}
