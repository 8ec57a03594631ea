import type { StateGlyph } from '../../src-shared/words.ts';

/** Our own drawings: the states, the link, the marks of a message, the brand. */
export type GlyphName = StateGlyph | 'net' | 'net-low' | 'info' | 'warning' | 'error' | 'brand';
