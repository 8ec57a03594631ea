/**
 * What `electron <folder>` runs first: it finds the app on the command line and starts it. Electron's own
 * one is missing from the fallback runtime; this is packed in its place. It is an ES module with a top-level
 * await because Electron holds `ready` back until such a module has loaded, and with it the app.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface AppPackage {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** Electron's own default app sets these too; they are not in its public types. */
interface StartedApp {
  setVersion(version: string): void;
  setAppPath(folder: string): void;
}

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
try {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as AppPackage;
  const started = app as typeof app & StartedApp;
  const name = about.productName ?? about.name;
  if (name !== undefined) started.setName(name);
  if (about.version !== undefined) started.setVersion(about.version);
  started.setAppPath(folder);
  await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
} catch (error) {
  console.error(`The app in ${folder} did not start:`, error);
  app.exit(1);
}
