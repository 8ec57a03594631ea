import { spawn } from 'node:child_process';

/** How often a running step says that it is still running. */
const reportEveryMs = 10_000;

/**
 * Runs a program that may take long: says what is being done, then every ten seconds how long it has taken.
 * Its own output is shown only if it fails; then this throws. Answers its standard output.
 */
export async function runQuietly(
  what: string,
  program: string,
  args: readonly string[],
  env = process.env,
): Promise<string> {
  console.log(`${what} …`);
  const startedAt = Date.now();
  const report = setInterval(() => {
    console.log(`${what} … ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }, reportEveryMs);
  try {
    return await outputOf(program, args, env);
  } finally {
    clearInterval(report);
  }
}

/** Standard output of a program. Throws, with all that it said, when it fails or does not exist. */
export function outputOf(program: string, args: readonly string[], env = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let everything = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      everything += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(`${program} ${args.join(' ')} failed (${status ?? 'killed'}):\n${everything}`));
    });
  });
}
