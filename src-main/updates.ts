import type { RequestHandlers } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { UpdateSettings } from '../src-shared/settings-updates.ts';
import type { updateRequests } from '../src-shared/update.ts';
import { updateBlockWords } from '../src-shared/words-update.ts';
import { done, refuse } from './answers.ts';
import type { Untimed } from './core/state/app-event.ts';
import { restartRefusal, type UpdateOutcome } from './core/state/update.ts';
import { fetchFeed, type Fetch } from './edge/update-feed.ts';
import type { Updater } from './edge/updater.ts';
import type { Phone } from './phone.ts';

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

/** What the pages may order about updates. */
export function createUpdateHandlers({
  store,
  raise,
}: Pick<Phone, 'store' | 'raise'>): Pick<RequestHandlers, keyof typeof updateRequests> {
  return {
    'update/check': () => done(() => raise({ type: 'order/check-update' })),
    'update/later': () => done(() => raise({ type: 'order/update-later' })),
    'update/restart'() {
      const refusal = restartRefusal(store.state());
      if (refusal === null) return done(() => raise({ type: 'order/restart-to-update' }));
      return refuse(refusal === 'none' ? say('update.none-ready') : updateBlockWords(refusal));
    },
  };
}
