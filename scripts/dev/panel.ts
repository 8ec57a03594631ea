import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import type { Control } from '../../src-main/demo/control.ts';
import { projectDir } from '../project.ts';
import { act, isAction, standing } from './panel-actions.ts';

export interface Panel {
  /** The page's address, with the key that its orders need: no other page in the browser knows it. */
  readonly url: string;
  close(): Promise<void>;
}

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '/': ['scripts/dev/panel.html', 'text/html; charset=utf-8'],
  '/panel.js': ['scripts/dev/panel-page.ts', 'text/javascript; charset=utf-8'],
  '/panel.css': ['scripts/dev/panel.css', 'text/css; charset=utf-8'],
  '/tokens.css': ['src-renderer/styles/tokens.css', 'text/css; charset=utf-8'],
};

/**
 * Serves the control panel of an embedded connector on loopback: who is there, and buttons for calls, previews and
 * faults. Rejects when the port is taken; 0 is a free one.
 */
export async function startPanel(control: Control, port: number): Promise<Panel> {
  const key = randomBytes(12).toString('hex');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://panel');
    const file = files[pathname];
    if (file !== undefined) {
      response.setHeader('content-type', file[1]);
      const text = await readFile(join(projectDir, file[0]), 'utf8');
      response.end(file[0].endsWith('.ts') ? withoutTypes(text) : text);
    } else if (searchParams.get('key') !== key) {
      response.writeHead(403).end('The address of the panel, with its key, is what npm run dev has printed.');
    } else if (pathname === '/now') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(standing(control)));
    } else if (pathname === '/act' && request.method === 'POST') {
      const name = searchParams.get('name') ?? '';
      if (!isAction(name)) return void response.writeHead(404).end(`There is no action ${name}.`);
      await act(control, name, searchParams.get('of') ?? '');
      response.end();
    } else response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // Who is not logged in cannot be rung: the connector's own words say so.
      response.writeHead(409).end(error instanceof Error ? error.message : String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?key=${key}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A page's script as a browser takes it. */
function withoutTypes(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
