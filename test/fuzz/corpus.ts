import { readdirSync, readFileSync } from 'node:fs';
import { encodeJson } from '../../src-main/demo/events-json.ts';
import { encodeText } from '../../src-main/demo/events-text.ts';
import { samples } from '../unit/demo/sample-events.ts';

const folder = new URL('../fixtures/events/', import.meta.url);

/** What everything is made from: the event samples, and what the embedded connector sends in both forms. */
export const corpus: readonly string[] = [
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|txt)$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8').trim()),
  ...Object.values(samples).flatMap(({ to, event }) => [encodeJson(to, event), encodeText(to, event)]),
];

/** Words that mean something to the decoder, and some that mean something to JavaScript. */
export const words: readonly string[] = [
  ...new Set(corpus.flatMap((sample) => sample.match(/[A-Za-z_]{2,24}/g) ?? [])),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', 'toJSON'],
  ...['null', 'NULL', 'undefined', 'NaN', 'true', 'NotFound', 'DROP', 'Ringing', 'RE_LOGIN', 'dialogs'],
  ...['PARTIAL_SERVICE', 'TransferCall', 'ConferenceCall', 'NewOutboundCall', 'DialogStatus', 'statistics'],
];
