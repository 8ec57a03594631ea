/** What can go wrong between an agent and their phone system, in the order of the reliability page. */
export const faults = [
  'connection refused',
  'slow connect',
  'TLS certificate expired',
  'TLS certificate of another host',
  'TLS certificate of an unknown CA',
  'broker refuses the log-in',
  'CONNECTED never comes',
  'heart-beats stop',
  'reset inside a frame',
  'STOMP ERROR',
  'broker restarts',
  'primary dead, secondary alive',
  'both brokers dead for five minutes',
  'connector down behind a live broker',
  'Finesse out of service and back',
  'flood of 10,000 events',
  'duplicated events',
  'reordered events',
  'call ended inside the gap',
  'clock jumps by an hour',
  'sleep and resume in a call',
  'another network',
  'page crashes while it rings',
  'settings file corrupt, disk full',
] as const;

export type FaultName = (typeof faults)[number];

/** The real thing that a fault is proved on. */
export type Proof = 'virtual time' | 'real socket' | 'ActiveMQ' | 'real app';

/** The title of one proof: `npm run faults` reads it back from the reports. */
export const faultTitle = (name: FaultName, proof: Proof, seed: number): string =>
  `fault ${faults.indexOf(name) + 1}: ${name} [${proof}, seed ${seed}]`;

/** What a title says; `null` for the title of anything else. */
export function readFaultTitle(title: string): { name: FaultName; proof: Proof; seed: number } | null {
  const [, number, proof, seed] = /fault (\d+): .* \[(.+), seed (\d+)\]$/.exec(title) ?? [];
  const name = faults[Number(number) - 1];
  return name === undefined ? null : { name, proof: proof as Proof, seed: Number(seed) };
}

/** How many seeds each proof has: few within `npm test`, more in `npm run faults`. */
export const seedsOf = (few: number, more: number): readonly number[] =>
  Array.from({ length: process.env['FAULTS'] === 'all' ? more : few }, (_, index) => index + 1);
