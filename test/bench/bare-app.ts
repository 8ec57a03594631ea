import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import typescript from 'typescript';
import { cacheDir } from '../../scripts/project.ts';
import { startApp, type StartedApp } from './started-app.ts';

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

/** Its page, by a part of its address. */
export const barePage = '/page.html';

export const startBare = (
  env: Record<string, string> | undefined,
  args: readonly string[] = [],
): Promise<StartedApp> => startApp({ appDir, args, env });
