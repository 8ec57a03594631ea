import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../src-main/demo/events-text.ts';
import { samples } from './sample-events.ts';

const folder = new URL('../../fixtures/events/text/', import.meta.url);

/** The older form of time is read by clients but no longer sent. */
const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && !file.includes('old-time'));

describe('the text form', () => {
  it.each(files)('is written as in %s', (file) => {
    const sample = samples[file.replace('.txt', '')]!;
    const text = readFileSync(new URL(file, folder), 'utf8').trimEnd();
    expect(encodeText(sample.to, sample.event)).toBe(text);
  });

  it('tells of a dialog that is gone', () => {
    expect(encodeText('1001', { type: 'DialogGone', dialogId: '5' })).toBe(
      '1001#InboundCall#NotFound#DialogID:5',
    );
  });
});
