import { projectDir } from '../../scripts/project.ts';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { settledMemory } from './memory.ts';
import { firstFrame, type Page } from './page.ts';
import { repeats } from './repeats.ts';
import { startApp, type StartedApp } from './started-app.ts';
import { median } from './statistics.ts';

/** The first field of the log-in form has the caret, and the window has the keys. */
const canType = `document.activeElement?.name === 'agentId' && document.hasFocus()`;

const holdButton = '.acts .act';
const stateIs = (label: string) =>
  `document.querySelector('.state .label')?.textContent.trim() === '${label}'`;
const holdSays = (label: string) =>
  `document.querySelector('${holdButton}')?.textContent.trim().startsWith('${label}')`;

/** One start without a popup: to the log-in form, and signed in with one window. */
export async function measureSidetoneWindow(env: Record<string, string> | undefined) {
  const connector = await startEmbeddedConnector();
  const app = await startSidetone(connector.url, false, env);
  try {
    const page = await app.page('/main.html');
    const startMs = (await page.timeOf(firstFrame)) - app.startedAt;
    const memoryAtForm = await settledMemory(app.pid);
    await signIn(page);
    return { startMs, memoryAtForm, memory: await settledMemory(app.pid) };
  } finally {
    await app.stop();
    await connector.close();
  }
}

/** One start with the popup: a ringing call to paint, a click on Hold to bytes. */
export async function measureSidetoneCalls(env: Record<string, string> | undefined) {
  let heard: ((command: string) => void) | null = null;
  const connector = await startEmbeddedConnector({ log: (line) => heard?.(line) });
  const app = await startSidetone(connector.url, true, env);
  try {
    const main = await app.page('/main.html');
    await main.until(canType);
    await signIn(main);
    const popup = await app.page('/popup.html');
    const memory = await settledMemory(app.pid);
    await main.click('.state > .btn');
    await main.until(stateIs('Ready'));
    const { control } = connector;
    const ring = () => control.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild', queue: 'Sales' });

    const rings = await repeats(async () => {
      const painted = popup.painted(`document.querySelector('.popup-card') !== null`);
      await popup.evaluate('0');
      const rangAt = performance.now();
      const call = ring();
      const tookMs = (await painted) - rangAt;
      control.callerHangsUp(call);
      await popup.until(`document.visibilityState === 'hidden'`);
      await main.until(stateIs('Ready'));
      return tookMs;
    });

    ring();
    await main.until(`document.querySelector('.call .answer') !== null`);
    await main.click('.call .answer');
    await main.until(holdSays('Hold'));
    const clicks = await repeats(async () => {
      const arrived = new Promise<number>((resolve) => {
        heard = (line) => {
          if (/holdcall/i.test(line)) resolve(performance.now());
        };
      });
      const clickedAt = await main.click(holdButton);
      const tookMs = (await arrived) - clickedAt;
      await main.until(holdSays('Resume'));
      await main.click(holdButton);
      await main.until(holdSays('Hold'));
      return tookMs;
    });
    return { memory, ringMs: median(rings), holdMs: median(clicks) };
  } finally {
    await app.stop();
    await connector.close();
  }
}

/** Starts the app with a profile for that server. */
export function startSidetone(
  server: string,
  popup: boolean,
  env: Record<string, string> | undefined,
): Promise<StartedApp> {
  const profile = { id: 'bench', name: 'Bench', servers: [server] };
  const settings = {
    profiles: [profile],
    profile: profile.id,
    popup: { enabled: popup },
    notifications: 'never',
  };
  return startApp({ appDir: projectDir, settings, env, ...(!popup && { first: canType }) });
}

/** Signs somebody of the embedded connector in, from the log-in form to a state. */
export async function signIn(page: Page, agentId = '1001', extension = '3001'): Promise<void> {
  await page.type('[name=agentId]', agentId);
  await page.type('[name=password]', 'demo');
  await page.type('[name=extension]', extension);
  await page.click('button[type=submit]');
  await page.until(stateIs('Not ready'));
}
