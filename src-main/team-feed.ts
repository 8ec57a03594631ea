import type { TeamRow } from '../src-shared/supervision.ts';
import type { TeamRows } from '../src-shared/team-channel.ts';
import { createPageFeed } from './edge/page-feed.ts';

interface Agents {
  readonly agents: readonly TeamRow[];
  readonly places: ReadonlyMap<string, number>;
}

/** Nobody reads a table that changes more often, and each message has the page look at its rows and draw. */
const everyMs = 100;

/**
 * Brings the agents of a supervisor's teams to one page, while it wants them: all of them once, and again when a list
 * has changed who is there; else only the rows that have changed, the first at once and then at most ten messages a
 * second. An agent who has changed twice meanwhile goes out once.
 */
export function createTeamFeed(current: () => Agents, send: (rows: TeamRows) => void) {
  let wanted = false;
  /** What the page has; `null` while it has nothing. */
  let sent: Agents | null = null;

  function take(): TeamRows | null {
    const now = current();
    const before = sent;
    if (!wanted || before?.agents === now.agents) return null;
    sent = now;
    // A page that has nothing is not told that there is nothing.
    if (before === null && now.agents.length === 0) return null;
    if (before?.places !== now.places) return { fresh: true, rows: now.agents };
    // Places are the same ones, so that a row stands where it stood.
    return { fresh: false, rows: now.agents.filter((row, place) => row !== before.agents[place]) };
  }
  const feed = createPageFeed(take, send, everyMs);

  return {
    /** The page shows the rows from now on, and has none of them yet; or it does not any more. */
    want(now: boolean) {
      wanted = now;
      sent = null;
      if (now) feed.changed();
    },
    /** The state may have changed. */
    changed() {
      if (wanted && sent?.agents !== current().agents) feed.changed();
    },
    dispose: () => feed.dispose(),
  };
}
