import { inState, type Agent } from './agents.ts';
import { crowdId, type CrowdOptions } from './crowd-world.ts';
import type { Connector } from './gc.ts';
import type { Schedule } from './schedule.ts';
import { seeded } from './seeded.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** How long things last on average, in ms. */
const lasts = {
  ready: 40 * secondMs,
  ring: 4 * secondMs,
  talk: 3 * minuteMs,
  hold: 25 * secondMs,
  wrapUp: 30 * secondMs,
  break: 8 * minuteMs,
  away: 30 * minuteMs,
} as const;

/** How likely it is at each turn. */
const odds = { away: 0.12, onBreak: 0.15, takesBreak: 0.08, endsShift: 0.01, misses: 0.04, holds: 0.25 };

export interface Crowd {
  /** How much faster than in life they work from their next doing on; 0 lets them stand still. */
  setPace(pace: number): void;
}

interface CrowdGiven extends CrowdOptions {
  readonly connector: Connector;
  readonly schedule: Schedule;
}

/**
 * Lets a crowd work: shifts, breaks, calls with holds and wrap-up, calls that ring in vain. Each agent draws from a
 * row of lots of their own, so that what one does changes nobody else's day. They act by the connector's commands, as
 * real agents would, and take up whatever a supervisor has made of them.
 */
export function startCrowd({ connector, schedule, agents, seed = 0, pace: given = 1 }: CrowdGiven): Crowd {
  const { board, caller } = connector;
  let pace = given;
  const asleep: (() => void)[] = [];

  function begin(index: number) {
    const id = crowdId(index);
    const chance = seeded(seed * 7919 + index);
    /** Spread as waiting times are: often short, sometimes long. */
    const around = (ms: number) => Math.min(5, -Math.log(1 - chance() * 0.999)) * ms;
    const command = (word: string, body = '') => connector.handle(`${word}#${id}`, body);

    function after(ms: number) {
      if (pace <= 0) asleep.push(() => after(ms));
      else schedule.after(Math.max(1, around(ms) / pace), act);
    }

    function comeIn(agent: Agent) {
      const { extension } = agent.profile;
      const breaks = chance() < odds.onBreak;
      const present = { ...agent, extension };
      board.putAgent(
        inState(present, breaks ? 'NOT_READY' : 'READY', breaks ? reason() : '', schedule.now()),
      );
      after(breaks ? lasts.break : lasts.ready);
    }
    const reason = () => String(1 + Math.floor(chance() * 5));

    function idle() {
      const lot = chance();
      if (lot < odds.endsShift) {
        command('logoutwithreason', '1');
        return after(lasts.away);
      }
      if (lot < odds.endsShift + odds.takesBreak) {
        command('MakeNotReadyWithReason', reason());
        return after(lasts.break);
      }
      caller.ringInbound({ agentId: id });
      after(lasts.ring);
    }

    function inCall(agent: Agent) {
      const leg = board.legs(id).find(({ party }) => party.state === 'ACTIVE' || party.state === 'HELD');
      if (leg === undefined) return after(lasts.ring);
      if (agent.state === 'HOLD') {
        command('RetrieveCall', leg.dialog.id);
        return after(lasts.talk / 2);
      }
      if (chance() < odds.holds) {
        command('HoldCall', leg.dialog.id);
        return after(lasts.hold);
      }
      caller.callerHangsUp(leg.dialog.id);
      after(lasts.wrapUp);
    }

    function act() {
      const agent = board.agent(id);
      if (agent === undefined) return;
      switch (agent.state) {
        case 'LOGOUT':
          return comeIn(agent);
        case 'READY':
          return idle();
        case 'RESERVED': {
          const ringing = board.legs(id).find(({ party }) => party.state === 'ALERTING');
          if (ringing !== undefined && chance() >= odds.misses) command('AnswerCall', ringing.dialog.id);
          return after(lasts.talk);
        }
        case 'TALKING':
        case 'HOLD':
          return inCall(agent);
        default:
          command('MakeReady');
          after(lasts.ready);
      }
    }

    const agent = board.agent(id);
    if (agent === undefined) return;
    if (chance() < odds.away) after(lasts.away);
    else comeIn(agent);
  }

  for (let index = 0; index < agents; index += 1) begin(index);
  return {
    setPace(next) {
      pace = next;
      if (pace > 0) asleep.splice(0).forEach((wake) => wake());
    },
  };
}
