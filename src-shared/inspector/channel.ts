import * as z from 'zod/mini';
import type { AppView } from '../view.ts';
import type { Entry } from './entry.ts';

const nothing = z.undefined();
const seq = z.int().check(z.positive());
/** What is shown: the live traffic, or a file that was opened. */
const source = z.enum(['live', 'file']);
export type Source = z.infer<typeof source>;

/** Orders of the inspector's page, and the one that opens it. */
export const inspectorRequests = {
  'inspector/open': nothing,
  'inspector/ready': nothing,
  'inspector/clear': nothing,
  /** Asks where to, and saves the live messages; `personal` says whether numbers and names go along. */
  'inspector/save': z.object({ personal: z.boolean() }),
  /** Asks for a file and shows it beside the live messages. */
  'inspector/load': nothing,
  /** Puts one message on the clipboard, as a fixture of a test has it. */
  'inspector/copy': z.object({ source, seq, personal: z.boolean() }),
  /** What Sidetone would show after this message of the file. */
  'inspector/state-at': z.object({ seq }),
  'inspector/window': z.object({ verb: z.enum(['minimise', 'maximise', 'close']) }),
} as const;

/** Messages that are new, or that have got their answer. */
export interface Batch {
  readonly source: Source;
  /** The page forgets what it had of this source first. */
  readonly fresh: boolean;
  readonly entries: readonly Entry[];
}

/** How many messages were odd since Sidetone started, each counted once. */
export interface Counts {
  /** Dropped unread. */
  readonly unreadable: number;
  /** Of a word that we do not know. */
  readonly unknown: number;
  /** With members or fields that no reading used. */
  readonly extras: number;
}

/** A row of the protocol in force, for a reader. */
export interface CommandLine {
  readonly row: number;
  readonly word: string;
  /** Parameters in order: names of values, `[optional]` ones, and "literals". */
  readonly params: readonly string[];
  readonly who: 'agent' | 'supervisor' | 'admin';
  readonly platform: string;
  /** Where the row is known from; `site`: a site's own protocol file. */
  readonly source: 'documented' | 'seen' | 'inferred' | 'assumed' | 'site';
  readonly note: string | null;
}

/** Main -> the inspector's page. */
export interface InspectorEvents {
  'inspector/entries': Batch;
  'inspector/counts': Counts;
  /** The protocol in force, by its name. */
  'inspector/commands': { readonly protocol: string; readonly lines: readonly CommandLine[] };
  /** A file was opened: its name, without its folder. Its messages follow. */
  'inspector/replay': { readonly file: string };
  /** The sandboxed state after a message of the file; `at` is that message's time. */
  'inspector/state': { readonly seq: number; readonly at: number; readonly view: AppView };
}
