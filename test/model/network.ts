import type { LinkFailure } from '../../src-shared/link.ts';
import type { Outgoing } from '../../src-main/core/connector/encode.ts';
import type { Schedule } from '../../src-main/demo/schedule.ts';

/** How long a frame is on its way, in ms. */
const wayMs = 20;
const connectMs = 60;

export interface NetworkEnds {
  /** A command has arrived at the connector. */
  readonly arrived: (outgoing: Outgoing) => void;
  readonly opened: () => void;
  readonly lost: (failure: LinkFailure) => void;
  readonly said: (body: string) => void;
}

/**
 * A link and broker on a clock that the test moves: frames keep their order, those under way when the link is
 * cut are lost, and what is published while nobody is subscribed is gone.
 */
export function createNetwork(schedule: Schedule, topic: string, ends: NetworkEnds) {
  /** Counts the links; frames of an earlier one are lost. 0 is no link. */
  let link = 0;
  let links = 0;
  let isUp = false;
  let isReachable = true;
  let isMuted = false;

  let underWay = 0;

  const onLink = (delayMs: number, run: () => void) => {
    const mine = link;
    underWay += 1;
    schedule.after(delayMs, () => {
      underWay -= 1;
      if (mine === link) run();
    });
  };

  function close() {
    link = 0;
    isUp = false;
  }

  function open() {
    links += 1;
    link = links;
    isUp = false;
    onLink(connectMs, () => {
      isUp = isReachable;
      if (isReachable) return ends.opened();
      close();
      ends.lost({ kind: 'refused' });
    });
  }

  function cut() {
    if (!isUp) return;
    close();
    ends.lost({ kind: 'closed' });
  }

  return {
    open,
    close,
    /** Whether nothing is on its way in either direction. */
    isIdle: () => underWay === 0,
    send(outgoing: Outgoing): boolean {
      if (isUp) onLink(wayMs, () => ends.arrived(outgoing));
      return isUp;
    },
    /** The broker has an event for a topic. */
    publish(to: string, text: string) {
      if (isUp && !isMuted && to === topic) onLink(wayMs, () => ends.said(text));
    },
    cut,
    setReachable(reachable: boolean) {
      isReachable = reachable;
      if (!reachable) cut();
    },
    /** Half-open: nothing more is heard, while commands still arrive. */
    setMuted: (muted: boolean) => void (isMuted = muted),
  };
}
