import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { barePage, startBare } from '../bare-app.ts';
import { holdKeys, openKeyboard } from '../keyboard.ts';
import { settledMemory } from '../memory.ts';
import type { Page } from '../page.ts';
import { repeats } from '../repeats.ts';
import { goReady, mainPage, signIn, startSidetone, stateIs } from '../sidetone-app.ts';
import { p95 } from '../statistics.ts';
import type { Env } from './env.ts';

/** How often each thing happens in one start. */
const times = { events: 40, rings: 20, presses: 20 };
/** A hotkey that is pressed again sooner is taken for one that is held down. */
const betweenPressesMs = 800;

/** From an event's sending to the frame that shows it, at any moment of a frame. */
async function toPainted(page: Page, shows: string, send: () => void): Promise<number> {
  const painted = page.painted(shows);
  await page.evaluate('0');
  await pause(Math.random() * 17);
  const sentAt = performance.now();
  send();
  return (await painted) - sentAt;
}

const stateEvent = (reasonCode: string) =>
  JSON.stringify({ type: 'State', agentId: '1001', state: 'NOT_READY', reasonCode, pendingState: '' });
const holdSays = (label: string) =>
  `document.querySelector('.acts .act')?.textContent.trim().startsWith('${label}')`;

/** Sidetone, its popup kept ready: an event to paint, a ring to the popup's paint, a hotkey to bytes. */
export async function sidetoneLatency(env: Env) {
  let heard: ((command: string) => void) | null = null;
  const connector = await startEmbeddedConnector({ log: (line) => heard?.(line) });
  const keyboard = openKeyboard(env);
  const app = await startSidetone(connector.url, { popup: true, env });
  try {
    const { control } = connector;
    const main = await app.page(mainPage);
    await signIn(main);
    const popup = await app.page('/popup.html');
    const memory = await settledMemory(app.pid);

    let isLunch = false;
    const events = await repeats(times.events, () => {
      isLunch = !isLunch;
      const [code, reason] = isLunch ? ['2', 'Lunch'] : ['1', 'Break'];
      const shows = `document.querySelector('.state').textContent.includes('${reason}')`;
      return toPainted(main, shows, () => control.sendGarbage(stateEvent(code)));
    });

    await goReady(main);
    const ring = () => control.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild', queue: 'Sales' });
    const rings = await repeats(times.rings, async () => {
      let call = '';
      const tookMs = await toPainted(popup, `document.querySelector('.popup-card') !== null`, () => {
        call = ring();
      });
      control.callerHangsUp(call);
      await popup.until(`document.visibilityState === 'hidden'`);
      await main.until(stateIs('Ready'));
      return tookMs;
    });

    ring();
    await main.until(`document.querySelector('.call .answer') !== null`);
    await main.evaluate(`document.querySelector('.call .answer').click()`);
    await main.until(holdSays('Hold'));
    let held = false;
    const presses = await repeats(times.presses, async () => {
      const arrived = new Promise<number>((resolve) => {
        heard = (line) => {
          if (/^(hold|retrieve)call/i.test(line)) resolve(performance.now());
        };
      });
      const pressedAt = keyboard.press(holdKeys);
      const tookMs = (await arrived) - pressedAt;
      held = !held;
      await main.until(holdSays(held ? 'Resume' : 'Hold'));
      await pause(betweenPressesMs);
      return tookMs;
    });
    return { popupMemory: memory.memory, eventMs: p95(events), ringMs: p95(rings), hotkeyMs: p95(presses) };
  } finally {
    await app.stop();
    await keyboard.close();
    await connector.close();
  }
}

/** The bare app with a socket: a message to paint, a shortcut's callback to bytes. */
export async function bareLatency(env: Env) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const connection = once(server, 'connection');
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keyboard = openKeyboard(env);
  const app = await startBare(env, [`--bench-socket=${address}`]);
  try {
    const [socket] = (await connection) as [WebSocket];
    const page = await app.page(barePage);
    await settledMemory(app.pid);
    let turn = 0;
    const events = await repeats(times.events, () => {
      turn += 1;
      const text = `message ${turn}`;
      return toPainted(page, `document.querySelector('output').textContent === '${text}'`, () =>
        socket.send(text),
      );
    });
    const presses = await repeats(times.presses, async () => {
      const arrived = once(socket, 'message').then(() => performance.now());
      const pressedAt = keyboard.press(holdKeys);
      const tookMs = (await arrived) - pressedAt;
      await pause(betweenPressesMs);
      return tookMs;
    });
    return { eventMs: p95(events), hotkeyMs: p95(presses) };
  } finally {
    await app.stop();
    await keyboard.close();
    server.close();
  }
}
