import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A keyboard of the desktop, kept at hand: to start a program for each press would take longer than what it starts. */
export interface Keyboard {
  /** Presses a chord, in xdotool's notation: `ctrl+alt+shift+h`. Answers when it was told to, in ms. */
  press(chord: string): number;
  close(): Promise<void>;
}

export function openKeyboard(env: Record<string, string> | undefined): Keyboard {
  const program = spawn('xdotool', ['-'], { env: env ?? process.env, stdio: ['pipe', 'ignore', 'ignore'] });
  return {
    press(chord) {
      program.stdin.write(`key --delay 0 ${chord}\n`);
      return performance.now();
    },
    async close() {
      const ended = once(program, 'exit');
      program.stdin.end();
      await ended;
    },
  };
}

export const holdKeys = 'ctrl+alt+shift+h';
