import { decode } from './core/connector/decode.ts';
import { faultOf } from './core/fault.ts';
import type { Recorder } from './core/inspector/recorder.ts';
import type { Untimed } from './core/state/app-event.ts';
import { linkLine } from './core/link-line.ts';
import { isSignOfLife } from './core/state/link-watch.ts';
import { readingOf } from './core/state/protocol-in-use.ts';
import type { Store } from './core/store.ts';
import { createTally } from './core/tally.ts';
import { createConnectorLink, type OpenWay } from './edge/connector-link.ts';
import type { createLog } from './edge/log.ts';
import { createPageFeed } from './edge/page-feed.ts';
import { watchSilence } from './edge/silence-watch.ts';
import type { Runners } from './run-effect.ts';
import type { Servers } from './servers.ts';

/** A line of the log is on the disk before the app goes on: of a burst of events, few lines tell of many. */
const logRestMs = 250;

export interface PhoneLinksGiven {
  readonly store: Store;
  readonly recorder: Recorder;
  readonly raise: (event: Untimed) => void;
  readonly servers: Pick<Servers, 'target'>;
  /** Opens the way to a server: straight or through a proxy, and trusted where it is encrypted. */
  readonly openWay: OpenWay;
  readonly now: () => number;
  /** 0 to 1: spreads the tries to connect of many desks. */
  readonly chance: () => number;
  readonly log: ReturnType<typeof createLog>;
}

/**
 * The link in use, and the scout that looks at the primary server meanwhile. What comes over them is raised as events;
 * what comes and goes over the one in use is recorded, too.
 */
export function createPhoneLinks(given: PhoneLinksGiven) {
  const { store, recorder, raise, servers, openWay, now, chance, log } = given;
  const eventLog = log('event');
  const heard = createTally();
  const heardFeed = createPageFeed(
    () => heard.take(),
    (kinds) => eventLog.info(kinds),
    logRestMs,
  );
  const linkLog = log('link');
  const unsubscribe = store.subscribe((now, before) => {
    const line = linkLine(before.link, now.link);
    if (line !== null) linkLog.info(line);
  });
  const read = (body: string) => decode(body, readingOf(store.state()));
  const link = createConnectorLink(watchSilence, openWay, {
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => raise({ type: 'link/lost', failure, chance: chance() }),
    said: (body) => {
      const decoded = read(body);
      const seq = recorder.heard(now(), body, decoded);
      if (!decoded.ok) return eventLog.warn(`an event could not be read: ${decoded.why}`);
      const before = store.state();
      heard.add(decoded.event.kind);
      // Twelve answers a minute, all day: how many there were stands in the line of the next event.
      if (!isSignOfLife(before, decoded.event)) heardFeed.changed();
      raise({ type: 'connector/said', event: decoded.event, chance: chance() });
      recorder.settle(seq, decoded.event, before.pending, store.state().pending);
    },
    fault: (error) => eventLog.error(`an event could not be taken in: ${faultOf(error)}`),
  });
  const scout = createConnectorLink(watchSilence, openWay, {
    opened: () => raise({ type: 'scout/opened' }),
    lost: (failure) => {
      linkLog.info(`the primary: ${failure.kind}`);
      raise({ type: 'scout/lost' });
    },
    said: (body) => {
      const decoded = read(body);
      if (decoded.ok) raise({ type: 'scout/said', event: decoded.event });
    },
    fault: (error) => linkLog.warn(`an answer of the primary could not be taken in: ${faultOf(error)}`),
  });
  const openBy =
    (which: typeof link) =>
    ({ server, limitMs }: { readonly server: string; readonly limitMs: number }) => {
      const { profile, destination } = store.state();
      if (profile !== null) which.open(servers.target(profile, server, destination), limitMs);
    };

  const runners: Pick<Runners, 'link' | 'scout'> = {
    link: {
      open: openBy(link),
      close: () => link.close(),
      send: (outgoing, expiryMs, { command, row }) => {
        const sent = link.send(outgoing, expiryMs);
        if (sent) recorder.sent(now(), command, row, outgoing);
        return sent;
      },
    },
    scout: {
      open: openBy(scout),
      close: () => scout.close(),
      send: (outgoing, expiryMs) => scout.send(outgoing, expiryMs),
    },
  };
  return {
    runners,
    dispose() {
      unsubscribe();
      heardFeed.dispose();
      link.close();
      scout.close();
    },
  };
}
