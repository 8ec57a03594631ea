import type { LinkFailure } from '../../src-shared/link.ts';
import type { Outgoing } from '../../src-main/core/connector/encode.ts';
import type { Schedule } from '../../src-main/demo/schedule.ts';

/** How long a frame is on its way, in ms. */
const wayMs = 20;
const connectMs = 60;

/** What comes of a link. */
export interface LinkEnds {
  readonly opened: () => void;
  readonly lost: (failure: LinkFailure) => void;
  readonly said: (body: string) => void;
}

/** One broker of the profile, as far as a client can tell. */
interface Broker {
  /** What becomes of a try to connect: a failure, or how long CONNECTED takes. */
  answer: LinkFailure | number;
  /** Half-open: nothing more is heard, while commands still arrive. */
  isMuted: boolean;
  /** Whether a connector stands behind it. */
  hasConnector: boolean;
}

/**
 * Brokers on a clock that the test moves: frames keep their order, those under way when a link is cut are lost, and
 * what is published while nobody is subscribed is gone.
 * @param arrived a command has come to the connector, over this broker
 */
export function createNetwork(
  schedule: Schedule,
  { topic, addresses }: { readonly topic: string; readonly addresses: readonly string[] },
  arrived: (outgoing: Outgoing) => void,
) {
  const brokers = new Map<string, Broker>(
    addresses.map((address) => [address, { answer: connectMs, isMuted: false, hasConnector: true }]),
  );
  const links = new Set<ReturnType<typeof createLink>>();
  let underWay = 0;

  function brokerOf(address: string): Broker {
    const broker = brokers.get(address);
    if (broker === undefined) throw new Error(`There is no broker at ${address}`);
    return broker;
  }

  /** A link of a client, to one broker at a time. */
  function createLink(ends: LinkEnds) {
    /** Counts the tries; frames of an earlier one are lost. */
    let tries = 0;
    let address: string | null = null;
    let isUp = false;

    const onWay = (delayMs: number, run: () => void) => {
      const mine = tries;
      underWay += 1;
      schedule.after(delayMs, () => {
        underWay -= 1;
        if (mine === tries) run();
      });
    };
    function close() {
      tries += 1;
      address = null;
      isUp = false;
    }
    function end(failure: LinkFailure) {
      close();
      ends.lost(failure);
    }

    const link = {
      open(wish: { readonly server: string; readonly limitMs: number }) {
        close();
        address = wish.server;
        const { answer } = brokerOf(wish.server);
        if (typeof answer === 'object')
          return onWay(answer.kind === 'silent' ? wish.limitMs : connectMs, () => end(answer));
        if (answer > wish.limitMs) return onWay(wish.limitMs, () => end({ kind: 'silent' }));
        onWay(answer, () => {
          isUp = true;
          ends.opened();
        });
      },
      close,
      send(outgoing: Outgoing): boolean {
        const mine = address;
        if (isUp && mine !== null && brokerOf(mine).hasConnector) onWay(wayMs, () => arrived(outgoing));
        return isUp;
      },
      /** The broker has an event for this client. */
      hear(text: string) {
        const broker = address === null ? null : brokerOf(address);
        if (isUp && broker?.hasConnector === true && !broker.isMuted) onWay(wayMs, () => ends.said(text));
      },
      cut: () => isUp && end({ kind: 'closed' }),
      isTo: (other: string) => address === other,
    };
    links.add(link);
    return link;
  }

  function change(address: string | null, how: Partial<Broker>) {
    for (const [name, broker] of brokers)
      if (address === null || address === name) Object.assign(broker, how);
  }
  const cut = (address: string | null) =>
    links.forEach((link) => (address === null || link.isTo(address)) && link.cut());

  return {
    createLink,
    /** Whether nothing is on its way in either direction. */
    isIdle: () => underWay === 0,
    publish(to: string, text: string) {
      if (to === topic) for (const link of links) link.hear(text);
    },
    /** Cuts the links there are, to every broker or to one. */
    cut: (address: string | null = null) => cut(address),
    /** Whether brokers can be connected to; those that cannot lose their links. */
    setReachable(
      isReachable: boolean,
      address: string | null = null,
      failure: LinkFailure = { kind: 'refused' },
    ) {
      change(address, { answer: isReachable ? connectMs : failure });
      if (!isReachable) cut(address);
    },
    /** How long a broker takes to answer CONNECTED. */
    setSlow: (address: string, ms: number) => void (brokerOf(address).answer = ms),
    setMuted: (isMuted: boolean, address: string | null = null) => change(address, { isMuted }),
    /** Takes the connector away from behind the brokers, which live on, or brings it back. */
    setConnector: (hasConnector: boolean, address: string | null = null) => change(address, { hasConnector }),
  };
}
