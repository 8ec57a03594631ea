import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDir } from '../../scripts/project.ts';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { treeMemory } from '../bench/memory.ts';
import type { Page } from '../bench/page.ts';
import { startApp } from '../bench/started-app.ts';
import { createRandom } from '../fuzz/random.ts';
import type { Look, Trouble } from './figures.ts';
import { costsLink, troublemakers, troubleNames, type TroubleName } from './troubles.ts';

export interface SoakOptions {
  readonly minutes: number;
  readonly calls: number;
  readonly seed: number;
  readonly env: Record<string, string> | undefined;
  readonly tell: (line: string) => void;
}

/** What the soak has seen. Times are this process's `performance.now()`. */
export interface SoakResult {
  /** Calls that were answered, talked on and ended, and left nothing behind. */
  readonly done: number;
  readonly met: readonly TroubleName[];
  readonly beats: readonly number[];
  readonly troubles: readonly Trouble[];
  readonly looks: readonly Look[];
  /** Log-ins that Finesse got; one is all that is needed. */
  readonly logIns: number;
}

export const heartbeatMs = 5000;
const lookEveryMs = 5000;
/** After the last trouble a call has this long to be over and the agent to be Ready again. */
const patienceMs = 60_000;
const agentId = '1001';

/** Lets the real app, hidden in the tray, take calls while things go wrong at random. */
export async function soak({ minutes, calls, seed, env, tell }: SoakOptions): Promise<SoakResult> {
  const lots = createRandom(seed);
  const beats: number[] = [];
  const connector = await startEmbeddedConnector({
    keepReceived: 2000,
    log: (line) => {
      if (/\b(hello|beat)\b/i.test(line)) beats.push(performance.now());
      if (/^login\b/i.test(line)) logIns += 1;
    },
  });
  let logIns = 0;
  const { control } = connector;
  const profile = { id: 'soak', name: 'Soak', servers: [connector.url], heartbeatMs };
  const settings = { profiles: [profile], profile: profile.id };
  const app = await startApp({ appDir: projectDir, settings, env, args: ['--hidden'] });
  const page = await app.page('/main.html');
  const troubles: Trouble[] = [];
  const met: TroubleName[] = [];
  const looks: Look[] = [];
  const look = () =>
    looks.push({
      at: performance.now(),
      memoryMiB: treeMemory(app.pid),
      descriptors: readdirSync(`/proc/${app.pid}/fd`).length,
    });

  async function makeTrouble() {
    const name = lots.of(troubleNames);
    met.push(name);
    const from = performance.now();
    await troublemakers[name](control, lots);
    const restored = performance.now();
    // Until the first sign of life over a link that is sound again.
    const back = () =>
      beats.some((at) => at > restored + 50 && control.snapshot().agents[agentId] !== undefined);
    if (costsLink(name)) await until(back);
    troubles.push({ from, to: performance.now() });
  }

  const stateIs = (label: string) =>
    page.evaluate(`document.querySelector('.state .label')?.textContent.trim() === '${label}'`);
  const stateOf = () => control.snapshot().agents[agentId]?.state;
  const cards = () => page.evaluate(`document.querySelectorAll('article').length`);

  /** Presses a button of the hidden page once it is there; answers whether it was. */
  const press = (selector: string) =>
    page.evaluate(`(() => {
      const button = document.querySelector('${selector}');
      if (button === null || button.ariaDisabled === 'true') return false;
      button.click();
      return true;
    })()`);

  async function oneCall(isTroubled: boolean): Promise<boolean> {
    const id = control.ringInbound({ agentId });
    const isUp = () => control.snapshot().dialogs.some((dialog) => dialog.id === id);
    const trouble = isTroubled ? pause(lots.below(1500)).then(makeTrouble) : Promise.resolve();
    await until(async () => !isUp() || stateOf() === 'TALKING' || (await press('.call .answer'), false));
    await pause(200 + lots.below(1000));
    await trouble;
    const isAnswered = isUp();
    if (lots.onceIn(2)) control.callerHangsUp(id);
    else await until(async () => !isUp() || (await press('.call .endcall'), false));
    if (isUp()) control.callerHangsUp(id);
    await until(async () => {
      if (stateOf() === 'NOT_READY' || stateOf() === 'WORK') await press('.state > .btn');
      return stateOf() === 'READY' && (await stateIs('Ready')) === true && (await cards()) === 0;
    });
    return isAnswered || isTroubled;
  }

  try {
    await signIn(page);
    await until(async () => stateOf() === 'READY' || (await press('.state > .btn'), false));
    const watching = setInterval(look, lookEveryMs);
    const startedAt = performance.now();
    const slotMs = (minutes * 60_000) / calls;
    let done = 0;
    for (let number = 0; number < calls; number += 1) {
      if (await oneCall(lots.onceIn(4))) done += 1;
      if ((number + 1) % Math.ceil(calls / 10) === 0)
        tell(`${number + 1} of ${calls} calls, ${met.length} faults`);
      await pause(Math.max(0, startedAt + (number + 1) * slotMs - performance.now()));
    }
    clearInterval(watching);
    return { done, met, beats, troubles, looks, logIns };
  } finally {
    await app.stop();
    await connector.close();
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const limit = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`Waited ${patienceMs} ms in vain: ${isSo.toString()}`);
    await pause(100);
  }
}

async function signIn(page: Page): Promise<void> {
  await page.until(`document.querySelector('[name=agentId]') !== null`);
  await page.type('[name=agentId]', agentId);
  await page.type('[name=password]', 'demo');
  await page.type('[name=extension]', '3001');
  await page.evaluate(`document.querySelector('button[type=submit]').click()`);
  await page.until(`document.querySelector('.state .label') !== null`);
}
