import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import typescript from 'typescript';
import { type WebSocket, WebSocketServer } from 'ws';
import { cacheDir } from '../../scripts/project.ts';
import { settledMemory } from './memory.ts';
import { firstPaint } from './page.ts';
import { startApp } from './started-app.ts';
import { median } from './statistics.ts';
import { repeats } from './repeats.ts';

const source = join(import.meta.dirname, 'bare');
const appDir = join(cacheDir, 'bench-bare');

/** Makes the bare app: its TypeScript into what Electron runs. Call it once, before anything is measured. */
export async function buildBare(): Promise<void> {
  await mkdir(appDir, { recursive: true });
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ main: 'main.js', type: 'module' }));
  await copyFile(join(source, 'page.html'), join(appDir, 'page.html'));
  await transpile('main.ts', 'main.js', typescript.ModuleKind.ESNext);
  await transpile('preload.ts', 'preload.cjs', typescript.ModuleKind.CommonJS);
}

async function transpile(from: string, to: string, module: typescript.ModuleKind): Promise<void> {
  const code = await readFile(join(source, from), 'utf8');
  const { outputText } = typescript.transpileModule(code, {
    compilerOptions: { module, target: typescript.ScriptTarget.ES2023 },
  });
  await writeFile(join(appDir, to), outputText);
}

/** One start with one window. */
export async function measureBareWindow(env: Record<string, string> | undefined) {
  const app = await startApp({ appDir, env });
  try {
    const page = await app.page('name=main');
    const startMs = (await page.timeOf(firstPaint)) - app.startedAt;
    return { startMs, memory: await settledMemory(app.pid) };
  } finally {
    await app.stop();
  }
}

/** One start with two windows and a socket: a message to paint, a click to bytes. */
export async function measureBareMessages(env: Record<string, string> | undefined) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const connection = once(server, 'connection');
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await startApp({ appDir, args: [`--bench-socket=${address}`], env });
  try {
    const [socket] = (await connection) as [WebSocket];
    const main = await app.page('name=main');
    const popup = await app.page('name=popup');
    const memory = await settledMemory(app.pid);

    const messages = await repeats(async () => {
      const painted = popup.painted(`document.querySelector('output').textContent === 'ring'`);
      await popup.evaluate('0');
      const sentAt = performance.now();
      socket.send('ring');
      const tookMs = (await painted) - sentAt;
      socket.send('');
      await popup.until(`document.visibilityState === 'hidden'`);
      return tookMs;
    });
    const clicks = await repeats(async () => {
      const arrived = once(socket, 'message').then(() => performance.now());
      const clickedAt = await main.click('button');
      return (await arrived) - clickedAt;
    });
    return { memory, messageMs: median(messages), clickMs: median(clicks) };
  } finally {
    await app.stop();
    server.close();
  }
}
