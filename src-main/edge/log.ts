import electronLog from 'electron-log/main';
import { join } from 'node:path';
import { redact } from '../core/redact.ts';

const mostBytes = 2 * 1024 * 1024;

/** A log by scope. Whatever is written passes the redactor: no numbers, no passwords, no customer's data. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
  debug(text: string): void;
}

/**
 * Writes `sidetone.log` into `folder`, with one older file beside it; the console gets warnings and errors.
 * From now on it also takes what nobody catches, and the app goes on: an agent may be in a call.
 */
export function createLog(folder: string): (scope: string) => Log {
  electronLog.transports.file.resolvePathFn = () => join(folder, 'sidetone.log');
  electronLog.transports.file.maxSize = mostBytes;
  electronLog.transports.file.level = 'info';
  electronLog.transports.console.level = 'warn';
  electronLog.transports.ipc.level = false;
  electronLog.hooks.push((message) => ({
    ...message,
    data: message.data.map((part: unknown) => redact(part instanceof Error ? describe(part) : String(part))),
  }));
  electronLog.errorHandler.startCatching({ showDialog: false });
  return (scope) => electronLog.scope(scope);
}

/** An error's stack has paths and line numbers, which the redactor would eat; its message may hold a number. */
const describe = (error: Error) =>
  `${error.name}: ${error.message} ${(error.stack ?? '').split('\n')[1] ?? ''}`;
