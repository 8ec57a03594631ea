import { bundles } from './starts/bundles.ts';
import { sidetoneBurst } from './starts/burst.ts';
import { decodeRate } from './starts/decode.ts';
import type { Env } from './starts/env.ts';
import { bareIdle, bareTray, sidetoneIdle, sidetoneTray } from './starts/hidden.ts';
import { bareLatency, sidetoneLatency } from './starts/latency.ts';
import { sidetoneCalls } from './starts/many-calls.ts';
import { sidetonePhonebook } from './starts/phonebook.ts';
import { sidetoneTeam } from './starts/team.ts';
import { bareWindow, sidetoneWindow } from './starts/window.ts';

/** What a round is given. */
export interface Given {
  readonly env: Env;
  /** How long an app is left alone in the tray. */
  readonly idleMs: number;
}

/**
 * Everything that is started and measured in a round, in this order: one app at a time, Sidetone and the bare one in
 * turns. One start serves as many figures as it can.
 */
export const starts = {
  window: ({ env }: Given) => sidetoneWindow(env),
  bareWindow: ({ env }: Given) => bareWindow(env),
  tray: ({ env }: Given) => sidetoneTray(env),
  bareTray: ({ env }: Given) => bareTray(env),
  latency: ({ env }: Given) => sidetoneLatency(env),
  bareLatency: ({ env }: Given) => bareLatency(env),
  idle: ({ env, idleMs }: Given) => sidetoneIdle(env, idleMs),
  bareIdle: ({ env, idleMs }: Given) => bareIdle(env, idleMs),
  calls: ({ env }: Given) => sidetoneCalls(env),
  burst: ({ env }: Given) => sidetoneBurst(env),
  decode: ({ env }: Given) => decodeRate(env),
  phonebook: ({ env }: Given) => sidetonePhonebook(env),
  team: ({ env }: Given) => sidetoneTeam(env),
  bundles: () => Promise.resolve(bundles()),
} as const;

export type StartName = keyof typeof starts;
/** What each start measures. */
export type Taken = { [Name in StartName]: Awaited<ReturnType<(typeof starts)[Name]>> };
