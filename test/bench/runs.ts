import { buildBare, measureBareMessages, measureBareWindow } from './bare-app.ts';
import type { Measured } from './comparison.ts';
import { measureSidetoneCalls, measureSidetoneWindow } from './sidetone-app.ts';
import { measureTeam } from './team-load.ts';

interface Plan {
  /** How often each app is started and measured. */
  readonly runs: number;
  /** The environment of the desktop to run on; this process's own if left out. */
  readonly env: Record<string, string> | undefined;
  readonly tell: (line: string) => void;
}

/**
 * Measures Sidetone and the bare app in turns, one at a time: memory that two Electrons shared would count as
 * half. One round before the first is thrown away; it fills the disk cache for both. A team at work is measured
 * against the same team at rest.
 */
export async function measureInTurns({ runs, env, tell }: Plan): Promise<readonly Measured[]> {
  await buildBare();
  tell('A round to warm the disk cache');
  await oneRound(env);
  const rounds: Awaited<ReturnType<typeof oneRound>>[] = [];
  while (rounds.length < runs) {
    tell(`Round ${rounds.length + 1} of ${runs}`);
    rounds.push(await oneRound(env));
  }
  type Round = (typeof rounds)[number];
  const row = (
    what: string,
    unit: Measured['unit'],
    inSidetone: (round: Round) => number,
    inBare: (round: Round) => number,
  ): Measured => ({ what, unit, sidetone: rounds.map(inSidetone), baseline: rounds.map(inBare) });
  return [
    row(
      'Start to a form that takes keys : to a line of text',
      'ms',
      (r) => r.window.startMs,
      (r) => r.bareWindow.startMs,
    ),
    row(
      'Memory at the form : one bare window',
      'MiB',
      (r) => r.window.memoryAtForm,
      (r) => r.bareWindow.memory,
    ),
    row(
      'Memory signed in, one window : one bare window',
      'MiB',
      (r) => r.window.memory,
      (r) => r.bareWindow.memory,
    ),
    row(
      'Memory signed in, popup kept : two bare windows',
      'MiB',
      (r) => r.calls.memory,
      (r) => r.bareMessages.memory,
    ),
    row(
      'Call rings to popup painted : message to paint',
      'ms',
      (r) => r.calls.ringMs,
      (r) => r.bareMessages.messageMs,
    ),
    row(
      'Click on Hold to bytes : click to bytes',
      'ms',
      (r) => r.calls.holdMs,
      (r) => r.bareMessages.clickMs,
    ),
    row(
      'Frame, team of 2,000 with 200 changes a second : at rest',
      'ms',
      (r) => r.team.atWork.frameMs,
      (r) => r.team.still.frameMs,
    ),
    row(
      'Longest frame of 10 s, that team : at rest',
      'ms',
      (r) => r.team.atWork.longestMs,
      (r) => r.team.still.longestMs,
    ),
    row(
      'Memory, that team : at rest',
      'MiB',
      (r) => r.team.atWork.memory,
      (r) => r.team.still.memory,
    ),
  ];
}

async function oneRound(env: Record<string, string> | undefined) {
  const window = await measureSidetoneWindow(env);
  const bareWindow = await measureBareWindow(env);
  const calls = await measureSidetoneCalls(env);
  const bareMessages = await measureBareMessages(env);
  const team = await measureTeam(env);
  return { window, bareWindow, calls, bareMessages, team };
}
