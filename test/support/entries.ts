import type { Entry } from '../../src-shared/inspector/entry.ts';

/** An event of the connector as the inspector keeps it; overrides make it any other message. */
export const entry = (overrides: Partial<Entry> = {}): Entry => ({
  seq: 1,
  at: new Date(2026, 10, 23, 10, 42, 7, 80).getTime(),
  direction: 'in',
  type: 'State',
  form: 'json',
  body: '{"type":"State","agentId":"1001","state":"READY"}',
  extras: [],
  known: true,
  readable: true,
  latencyMs: null,
  partner: null,
  ...overrides,
});

/** A command as the inspector keeps it. */
export const sentEntry = (seq: number, type: string, body = '', overrides: Partial<Entry> = {}): Entry =>
  entry({ seq, direction: 'out', type, form: null, body, ...overrides });

/** Numbered messages, as many as wanted. */
export const entries = (count: number, first = 1): Entry[] =>
  Array.from({ length: count }, (_none, index) => entry({ seq: first + index, at: (first + index) * 10 }));
