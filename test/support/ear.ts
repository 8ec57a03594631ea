import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { outputOf } from '../../scripts/run-quietly.ts';

const rate = 8000;
/** Of 32768: softer than any tone of ours, louder than nothing. */
const threshold = 100;

/** Listens to one of the two sound devices of the tests' desktop, by what was really played on it. */
export interface Ear {
  /** Whether anything was heard since the last call of `forget`. */
  heard(): boolean;
  /** Seconds of silence since the last sound, by the clock of the recording; longer than any tone's pause is over. */
  silence(): number;
  forget(): void;
  close(): Promise<void>;
}

/** Starts to listen; ready when the first samples have come. */
export async function listen(device: 'speaker' | 'headset'): Promise<Ear> {
  const format = ['--format=s16le', `--rate=${rate}`, '--channels=1', '--latency-msec=50'];
  const recorder = spawn('parec', [`--device=${device}.monitor`, ...format], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = false;
  let silent = 0;
  let odd: Buffer = Buffer.alloc(0);
  const output: Readable = recorder.stdout;
  output.on('data', (data: Buffer) => {
    const bytes = Buffer.concat([odd, data]);
    const whole = bytes.length - (bytes.length % 2);
    odd = bytes.subarray(whole);
    for (let at = 0; at < whole; at += 2) {
      const loud = Math.abs(bytes.readInt16LE(at)) > threshold;
      heard ||= loud;
      silent = loud ? 0 : silent + 1;
    }
  });
  await once(output, 'data');
  return {
    heard: () => heard,
    silence: () => silent / rate,
    forget() {
      heard = false;
      silent = 0;
    },
    async close() {
      const ended = once(recorder, 'exit');
      recorder.kill();
      await ended;
    },
  };
}

/** Pulls the headset out of the tests' desktop. Answers how to plug it in again. */
export async function unplugHeadset(): Promise<() => Promise<unknown>> {
  const modules = await outputOf('pactl', ['list', 'short', 'modules']);
  const [, id = '', settings = ''] =
    /^(\d+)\tmodule-null-sink\t(sink_name=headset.*?)\t?$/m.exec(modules) ?? [];
  await outputOf('pactl', ['unload-module', id]);
  return () => outputOf('pactl', ['load-module', 'module-null-sink', ...settings.split(' ')]);
}
