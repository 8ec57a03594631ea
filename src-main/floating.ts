import type { AnyRequest, RequestHandlers } from '../src-shared/contract.ts';
import type { floatingRequests } from '../src-shared/floating-channel.ts';
import type { AppView } from '../src-shared/view.ts';
import { done } from './answers.ts';
import { stateItems } from './core/views/tray-states.ts';
import { createNativeMenus } from './edge/native-menus.ts';
import type { createPages } from './pages.ts';

export type FloatingHandlers = Pick<RequestHandlers, keyof typeof floatingRequests>;

export interface FloatingGiven {
  readonly pages: Pick<ReturnType<typeof createPages>, 'popup' | 'mini' | 'handOver'>;
  readonly view: () => AppView;
  readonly ask: (request: AnyRequest) => void;
}

/** What the popup and the bar of the mini mode may order. */
export function createFloating({ pages, view, ask }: FloatingGiven): FloatingHandlers {
  const makeMenu = createNativeMenus(ask);
  return {
    'popup/size': ({ height }) => done(() => pages.popup.size(height)),
    'popup/drag': (step) => done(() => pages.popup.drag(step)),
    'mini/drag': (step) => done(() => pages.mini.drag(step)),
    'mini/toggle': () => done(() => pages.mini.toggle()),
    'mini/dock': ({ side }) => done(() => pages.mini.dock(side)),
    'mini/states': () =>
      done(() => {
        const window = pages.mini.window();
        if (window !== null) makeMenu(stateItems(view())).popup({ window });
      }),
    'window/hand-over': (about) => done(() => pages.handOver(about)),
  };
}
