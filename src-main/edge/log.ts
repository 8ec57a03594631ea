import electronLog from 'electron-log/main';
import { redact } from '../core/redact.ts';

const mostBytes = 2 * 1024 * 1024;

/** A log by scope. Whatever is written passes the redactor: no numbers, no passwords, no customer's data. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

/** What of the library's logger is set up: the test has another of its kind, without Electron. */
export type Logger = Pick<typeof electronLog, 'hooks' | 'transports'>;

/**
 * Writes into `file`; `moveOld` makes place for a new one when it is full. The console gets warnings and errors.
 * From now on it also takes what nobody catches, and the app goes on: an agent may be in a call.
 */
export function createLog(file: string, moveOld: () => void): (scope: string) => Log {
  setUpLog(electronLog, file, mostBytes, moveOld);
  electronLog.transports.ipc.level = false;
  electronLog.errorHandler.startCatching({ showDialog: false });
  return (scope) => electronLog.scope(scope);
}

/** Lets a logger write into that file, redacted, until it has about `most` bytes and is moved away. */
export function setUpLog(logger: Logger, path: string, most: number, moveOld: () => void): void {
  const { file, console: terminal } = logger.transports;
  file.resolvePathFn = () => path;
  file.maxSize = most;
  file.level = 'info';
  // Nobody else at this computer reads it.
  file.writeOptions = { ...file.writeOptions, mode: 0o600 };
  file.archiveLogFn = (full) => {
    try {
      moveOld();
    } catch {
      // Rather than growing for ever.
      full.clear();
    }
  };
  terminal.level = 'warn';
  logger.hooks.push((message) => ({
    ...message,
    data: message.data.map((part: unknown) => redact(part instanceof Error ? describe(part) : String(part))),
  }));
}

/** An error's stack has paths and line numbers, which the redactor would eat; its message may hold a number. */
const describe = (error: Error) =>
  `${error.name}: ${error.message} ${(error.stack ?? '').split('\n')[1] ?? ''}`;
