import type { AnyRequest } from '../src-shared/contract.ts';
import { parseDeepLink } from '../src-shared/deep-link.ts';
import type { LinkSettings } from '../src-shared/settings-desk.ts';
import type { createLinkHandlers } from './edge/link-handlers.ts';
import type { watchLinks } from './edge/link-watch.ts';
import type { Phone } from './phone.ts';

export interface LinksGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  readonly watched: ReturnType<typeof watchLinks>;
  readonly handlers: ReturnType<typeof createLinkHandlers>;
  readonly showWindow: () => void;
  readonly ask: (request: AnyRequest) => void;
}

/** Turns links that are followed into events and orders of other starts into requests, and tells the system which of them are ours as the settings say. */
export function startLinks({ phone, watched, handlers, showWindow, ask }: LinksGiven): void {
  const settings = (): LinkSettings => phone.store.state().settings.links;
  let known = settings().schemes;
  handlers.follow(known);
  phone.store.subscribe(() => {
    const { schemes } = settings();
    if (schemes === known) return;
    known = schemes;
    const refused = handlers.follow(schemes);
    // At the start it is in the log alone: nobody wants to read it every morning.
    if (refused.length > 0) {
      phone.raise({
        type: 'notice/raised',
        tone: 'error',
        body: { kind: 'link-schemes-refused', schemes: refused },
      });
    }
  });
  watched.listen((asked) => {
    if (asked.kind === 'window') showWindow();
    if (asked.kind === 'order') ask(asked.request);
    if (asked.kind === 'link')
      phone.raise({ type: 'deep-link/followed', link: parseDeepLink(asked.url, settings().schemes) });
  });
}
