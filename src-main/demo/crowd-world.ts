import { seeded } from './seeded.ts';
import type { AgentProfile, Queue, Team, World } from './world.ts';

/** A crowd of agents who work by themselves. */
export interface CrowdOptions {
  /** 1 to 2,000. */
  readonly agents: number;
  /** The same seed gives the same people, and the same day. */
  readonly seed?: number;
  /** How much faster than in life they work. Default 1. */
  readonly pace?: number;
}

const mostAgents = 2000;
const perTeam = 100;
/** One in so many belongs to the next team as well. */
const inTwoTeams = 40;
const firstExtension = 60_000;

const firstNames = [
  ...['Aisha', 'Anton', 'Beatriz', 'Carla', 'Dilek', 'Elias', 'Fatima', 'Goran', 'Hana', 'Ines', 'Jonas'],
  ...['Katja', 'Lukas', 'Marta', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tomasz', 'Ulla'],
];
const lastNames = [
  ...['Abbas', 'Brandt', 'Costa', 'Duhamel', 'Eriksen', 'Ferri', 'Gruber', 'Haddad', 'Ivanova', 'Jansen'],
  ...['Kowalczyk', 'Lindqvist', 'Mansour', 'Nowak', 'Orlowski', 'Petrov', 'Raman', 'Schmidt', 'Yilmaz'],
];
const teamNames = ['Billing', 'Orders', 'Returns', 'Retention', 'Technical', 'Travel', 'Loans', 'Claims'];

const pick = <Item>(items: readonly Item[], chance: number): Item | undefined =>
  items[Math.floor(chance * items.length)];

/** The ids of the crowd: `c0001` and so on, so that nobody's number is taken. */
export const crowdId = (index: number) => `c${String(index + 1).padStart(4, '0')}`;

/** The centre with a crowd besides: teams of a hundred with a queue each, all of them looked after by its supervisors. */
export function withCrowd(world: World, { agents: wanted, seed = 0 }: CrowdOptions): World {
  const count = Math.max(1, Math.min(mostAgents, Math.floor(wanted)));
  const chance = seeded(seed);
  const teams = Array.from({ length: Math.ceil(count / perTeam) }, (_, index): Team => {
    const round = Math.floor(index / teamNames.length);
    const name = teamNames[index % teamNames.length] ?? '';
    return { id: String(101 + index), name: round === 0 ? name : `${name} ${round + 1}` };
  });
  const teamAt = (index: number) => teams[index % teams.length] ?? { id: '', name: '' };
  const crowd = Array.from({ length: count }, (_, index): AgentProfile => {
    const team = teamAt(Math.floor(index / perTeam));
    const both = teams.length > 1 && index % inTwoTeams === 0;
    return {
      id: crowdId(index),
      firstName: pick(firstNames, chance()) ?? '',
      lastName: pick(lastNames, chance()) ?? '',
      password: 'demo',
      extension: String(firstExtension + index),
      team,
      ...(both ? { alsoIn: [teamAt(Math.floor(index / perTeam) + 1)] } : {}),
      supervises: [],
      wrapUpOnIncoming: chance() < 0.6 ? 'REQUIRED' : 'OPTIONAL',
    };
  });
  const queues = teams.map(({ id, name }, index): Queue => ({
    name,
    number: String(5100 + index),
    teamId: id,
  }));
  const [sales] = world.teams;
  const supervisors = world.agents.map((agent) =>
    agent.supervises.length === 0 ? agent : { ...agent, supervises: [...agent.supervises, ...teams] },
  );
  const second: AgentProfile = {
    ...{ id: '2002', firstName: 'Hal', lastName: 'Probe', password: 'demo', extension: '3010' },
    team: sales ?? teamAt(0),
    supervises: [...world.teams, ...teams],
    wrapUpOnIncoming: 'OPTIONAL',
  };
  return {
    ...world,
    agents: [...supervisors, second, ...crowd],
    teams: [...world.teams, ...teams],
    phones: [...world.phones, ...crowd.map(({ extension }) => extension)],
    queues: [...world.queues, ...queues],
  };
}
