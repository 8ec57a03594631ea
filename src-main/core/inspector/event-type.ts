import type { Decoded } from '../connector/event.ts';
import { plain } from '../connector/vocabulary.ts';

const mostLength = 100;

function jsonWord(body: string): unknown {
  const object = JSON.parse(body) as object;
  return Object.entries(object).find(([name]) => plain(name) === 'type')?.[1];
}

/** The word of an event as the connector wrote it, or in brackets why the event could not be read. */
export function eventType(body: string, decoded: Decoded): string {
  if (!decoded.ok) return `(${decoded.why})`;
  const word = decoded.form === 'json' ? jsonWord(body) : body.split('#', 2)[1];
  // A site may have given the word's member another name.
  return (typeof word === 'string' ? word.trim() : decoded.event.kind).slice(0, mostLength);
}
