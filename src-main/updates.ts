import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { UpdateSettings } from '../src-shared/settings-updates.ts';
import type { updateRequests } from '../src-shared/update.ts';
import { updateBlockWords } from '../src-shared/words-update.ts';
import { restartRefusal, type UpdateOutcome } from './core/state/update.ts';
import type { Store } from './core/store.ts';
import { fetchFeed, type Fetch } from './edge/update-feed.ts';
import type { Updater } from './edge/updater.ts';
import type { Untimed } from './phone.ts';

export interface UpdatesGiven {
  readonly fetch: Fetch;
  /** The name of this system's file in the feed. */
  readonly feedFile: string;
  readonly updater: Updater;
}

interface UpdatesTold {
  readonly raise: (event: Untimed) => void;
  readonly log: { readonly info: (text: string) => void };
}

/** Looks for newer versions and fetches them, as the reducer wants it. */
export function createUpdates({ fetch, feedFile, updater }: UpdatesGiven, { raise, log }: UpdatesTold) {
  let last: { readonly source: UpdateSettings; readonly version: string } | null = null;

  async function look({ feed, publicKey }: UpdateSettings): Promise<UpdateOutcome> {
    const fetched = await fetchFeed(fetch, feed, feedFile, publicKey);
    if (!fetched.ok) return { kind: 'failed', failure: fetched.failure };
    const offer = await updater.consider(feed, fetched.content);
    switch (offer.kind) {
      case 'current':
      case 'newer':
        return offer;
      case 'older':
      case 'unreadable':
        return { kind: 'failed', failure: offer };
    }
  }

  return {
    check(source: UpdateSettings) {
      void look(source).then((outcome) => {
        log.info(outcome.kind === 'failed' ? `nothing came of it: ${outcome.failure.kind}` : outcome.kind);
        if (outcome.kind === 'newer') last = { source, version: outcome.version };
        raise({ type: 'update/checked', source, outcome });
      });
    },
    download() {
      if (last === null) return;
      const { source, version } = last;
      void updater.download().then((why) => {
        log.info(why === null ? 'fetched' : `not fetched: ${why}`);
        raise({ type: 'update/fetched', source, failure: why === null ? null : { kind: why, version } });
      });
    },
    stop: () => updater.stop(),
  };
}

const ok: RequestResult = { ok: true };

/** What the pages may order about updates. */
export function createUpdateHandlers(
  store: Store,
  now: () => number,
): Pick<RequestHandlers, keyof typeof updateRequests> {
  const raised = (type: 'order/check-update' | 'order/update-later' | 'order/restart-to-update') => {
    store.dispatch({ type, at: now() });
    return ok;
  };
  return {
    'update/check': () => raised('order/check-update'),
    'update/later': () => raised('order/update-later'),
    'update/restart'() {
      const refusal = restartRefusal(store.state());
      if (refusal === null) return raised('order/restart-to-update');
      return { ok: false, error: refusal === 'none' ? say('update.none-ready') : updateBlockWords(refusal) };
    },
  };
}
