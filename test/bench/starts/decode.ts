import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { provideElectron } from '../../../scripts/electron-runtime.ts';
import { cacheDir, projectDir } from '../../../scripts/project.ts';
import type { Point } from '../statistics.ts';
import type { Env } from './env.ts';

const outDir = join(cacheDir, 'bench-decode');
const program = 'decode.mjs';

export interface DecodeReadings {
  /** Events a second: decoded, validated, reduced. */
  readonly rate: number;
  /** The same texts a second through JSON.parse alone. */
  readonly parseRate: number;
  /** Milliseconds for a session of so many calls. */
  readonly growth: readonly Point[];
}

/** Makes what runs in Electron's Node. Call it once, before anything is measured. */
export async function buildDecode(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../in-electron/decode.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: program } },
    },
  });
}

/** One process of the same Electron as everything else, as plain Node. */
export async function decodeRate(env: Env): Promise<DecodeReadings> {
  const { executable } = await provideElectron();
  const { stdout } = await promisify(execFile)(
    executable,
    [join(outDir, program), join(projectDir, 'test/fixtures/events')],
    { env: { ...(env ?? process.env), ELECTRON_RUN_AS_NODE: '1' } },
  );
  return JSON.parse(stdout) as DecodeReadings;
}
