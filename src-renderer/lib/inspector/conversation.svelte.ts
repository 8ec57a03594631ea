import type { Counts, InspectorEvents } from '../../../src-shared/inspector/channel.ts';
import { watched } from '../../../src-shared/inspector/ring.ts';
import { on, request } from '../bridge.ts';
import { createMessageLog } from './message-log.svelte.ts';

const unbounded = { count: Infinity, bytes: Infinity };

/** What goes over the link now, bounded as in main. */
export const live = createMessageLog(watched);
/** What stands in the file that was opened. */
export const saved = createMessageLog(unbounded);

let commands = $state.raw<InspectorEvents['inspector/commands']>({ protocol: '', lines: [] });
let counts = $state.raw<Counts>({ unreadable: 0, unknown: 0, extras: 0 });
let opened = $state.raw<InspectorEvents['inspector/replay'] | null>(null);
let sandbox = $state.raw<InspectorEvents['inspector/state'] | null>(null);

/** The protocol in force and its commands. */
export const protocolInForce = () => commands;
/** How many messages were odd since Sidetone started. */
export const oddCounts = () => counts;
/** The file that was opened, another value each time; `null` before one was. */
export const openedFile = () => opened;
/** What Sidetone would have shown after a message of the file; `null` before one was chosen. */
export const sandboxState = () => sandbox;

/** Listens to main, then says that the page is there; main answers with what it has. */
export function followInspector(): () => void {
  const unsubscribes = [
    on('inspector/entries', (batch) => (batch.source === 'live' ? live : saved).take(batch)),
    on('inspector/commands', (told) => {
      commands = told;
    }),
    on('inspector/counts', (told) => {
      counts = told;
    }),
    on('inspector/replay', (file) => {
      opened = file;
      sandbox = null;
    }),
    on('inspector/state', (state) => {
      sandbox = state;
    }),
  ];
  void request('inspector/ready');
  return () => unsubscribes.forEach((unsubscribe) => unsubscribe());
}
