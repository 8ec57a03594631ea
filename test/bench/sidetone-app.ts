import { projectDir } from '../../scripts/project.ts';
import type { Page } from './page.ts';
import { startApp, type StartedApp } from './started-app.ts';

/** A page by a part of its address. */
export const mainPage = '/main.html';

/** The first field of the log-in form has the caret, and the window has the keys. */
export const canType = `document.activeElement?.name === 'agentId' && document.hasFocus()`;

const stateButton = '.state > .btn';
export const stateIs = (label: string) =>
  `document.querySelector('.state .label')?.textContent.trim() === '${label}'`;

interface Wishes {
  readonly popup?: boolean;
  /** When its form takes a key is kept. Every page is asked each frame until then: nothing else is to be measured. */
  readonly watched?: boolean;
  /** It stays in the tray. */
  readonly hidden?: boolean;
  /** Node's inspector looks into its main process. */
  readonly inspected?: boolean;
  readonly env: Record<string, string> | undefined;
}

/** Starts the app with a profile for that server. */
export function startSidetone(
  server: string,
  { popup = false, watched = false, hidden = false, inspected = false, env }: Wishes,
): Promise<StartedApp> {
  const profile = { id: 'bench', name: 'Bench', servers: [server] };
  const settings = {
    profiles: [profile],
    profile: profile.id,
    popup: { enabled: popup },
    notifications: 'never',
  };
  return startApp({
    appDir: projectDir,
    settings,
    inspected,
    env,
    ...(hidden && { args: ['--hidden'] }),
    ...(watched && { first: canType }),
  });
}

/** Signs somebody of the embedded connector in, from the log-in form to a state, also in a window that is hidden. */
export async function signIn(page: Page, agentId = '1001', extension = '3001'): Promise<void> {
  await page.until(`document.querySelector('[name=agentId]') !== null`);
  await page.type('[name=agentId]', agentId);
  await page.type('[name=password]', 'demo');
  await page.type('[name=extension]', extension);
  await page.evaluate(`document.querySelector('button[type=submit]').click()`);
  await page.until(stateIs('Not ready'));
}

/** From not ready to ready. */
export async function goReady(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('${stateButton}').click()`);
  await page.until(stateIs('Ready'));
}
