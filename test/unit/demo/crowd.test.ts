import { describe, expect, it } from 'vitest';
import { startCrowd } from '../../../src-main/demo/crowd.ts';
import { withCrowd, type CrowdOptions } from '../../../src-main/demo/crowd-world.ts';
import { createConnector } from '../../../src-main/demo/gc.ts';
import { createManualSchedule } from '../../../src-main/demo/schedule.ts';
import { createWorld } from '../../../src-main/demo/example-world.ts';
import { isIn } from '../../../src-main/demo/world.ts';

/** A crowd at work, and how often each of its agents has changed their state. */
function work(options: CrowdOptions) {
  const schedule = createManualSchedule(1_000_000_000);
  const told: string[] = [];
  const connector = createConnector({
    ...{ platform: 'UCCE', form: 'json', seed: 0, ringNoAnswerMs: 20_000, pickUpMs: 2000 },
    ...{ previewTimeoutMs: 60_000, failedCallMs: 15_000, silentClientMs: 0, logoutSilentAgents: false },
    world: withCrowd(createWorld(), options),
    schedule,
    publish: (_topic, text) => told.push(text),
  });
  connector.handle('Connect#2001', 'desk,demo');
  connector.handle('Login#2001', 'demo,3009');
  const crowd = startCrowd({ ...options, connector, schedule });
  const states = () =>
    connector.board
      .agents()
      .filter(({ profile }) => profile.id.startsWith('c'))
      .map(({ profile, state }) => `${profile.id} ${state}`);
  return { schedule, connector, crowd, states, told };
}

describe('a crowd', () => {
  it('has as many agents as wanted, two thousand at most, in teams of a hundred', () => {
    const world = withCrowd(createWorld(), { agents: 250 });
    const sizes = world.teams.map(({ id }) => world.agents.filter((agent) => isIn(agent, id)).length);
    expect(sizes.slice(-3).every((size) => size >= 50 && size <= 110)).toBe(true);
    expect(world.agents.filter(({ id }) => id.startsWith('c'))).toHaveLength(250);
    expect(withCrowd(createWorld(), { agents: 9000 }).agents.length).toBeLessThan(2020);
    expect(world.agents.some(({ alsoIn }) => alsoIn !== undefined)).toBe(true);
  });

  it('has the same day with the same seed, and another with another', () => {
    const day = (seed: number) => {
      const { schedule, states } = work({ agents: 60, seed });
      schedule.advance(600_000);
      return states();
    };
    expect(day(3)).toEqual(day(3));
    expect(day(3)).not.toEqual(day(4));
  });

  it('works: calls, breaks, wrap-up and empty desks', () => {
    const { schedule, states } = work({ agents: 200, seed: 1 });
    const seen = new Set<string>();
    for (let minute = 0; minute < 30; minute += 1) {
      schedule.advance(60_000);
      for (const one of states()) seen.add(one.split(' ')[1] ?? '');
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['READY', 'NOT_READY', 'TALKING', 'HOLD', 'WORK_READY', 'LOGOUT', 'RESERVED']),
    );
  });

  it('stands still when told to, and goes on', () => {
    const { schedule, states, crowd } = work({ agents: 40 });
    crowd.setPace(0);
    schedule.advance(3_600_000);
    const still = states();
    schedule.advance(3_600_000);
    expect(states()).toEqual(still);
    crowd.setPace(1);
    schedule.advance(600_000);
    expect(states()).not.toEqual(still);
  });

  it('takes up what a supervisor makes of an agent', () => {
    const { schedule, connector } = work({ agents: 10 });
    schedule.advance(60_000);
    const ready = connector.board
      .agents()
      .find(({ profile, state }) => profile.id.startsWith('c') && state === 'READY');
    connector.handle(`MakeNotReady#${ready?.profile.id ?? ''}`, '');
    expect(connector.board.agent(ready?.profile.id ?? '')?.state).toBe('NOT_READY');
  });

  it('is told to a supervisor once for each change, also of somebody in two teams', () => {
    const { schedule, connector, told } = work({ agents: 120 });
    for (const id of ['101', '102']) connector.handle('getteamusers#2001', `${id},true`);
    told.length = 0;
    schedule.advance(300_000);
    const changes = told.filter((text) => text.includes('"type":"State"'));
    expect(changes.length).toBeGreaterThan(50);
    expect(new Set(changes).size).toBe(changes.length);
    expect(changes.some((text) => text.includes('"c0001"'))).toBe(true);
  });
});
