import { describe, expect, it } from 'vitest';
import { ar } from '../../../../src-shared/language/ar.ts';
import { de } from '../../../../src-shared/language/de.ts';
import { en } from '../../../../src-shared/language/en.ts';
import { sources } from '../../../support/sources.ts';

/** Texts that are the same in another language: names, and words it has taken over. */
const same = {
  de: [
    'Broker',
    'Connector',
    'Demo',
    'Dock',
    'Global',
    'Live',
    'Name',
    'OK',
    'Offline',
    'Popup',
    'Port',
    'Proxy',
    'Region',
    'Server',
    'System',
    'Sidetone {version}',
    'Sidetone: {state}',
    'Tab',
    'Team',
    'Teams',
    'Text',
    'Topic',
    'Updates',
    'Variable {number}',
    'WebSocket',
    'Zoom',
    '{ms} ms',
  ],
  ar: [
    'Dock',
    'Ctrl',
    'Ctrl K',
    'Ctrl ↵',
    'End',
    'Home',
    'OK',
    'Shift',
    'Sidetone {version}',
    'Sidetone: {state}',
    'Tab',
    'WebSocket',
    'Zoom',
    '{ms} ms',
  ],
};

it('every text is said somewhere', () => {
  const code = ['src-main', 'src-renderer', 'src-shared']
    .flatMap((folder) => sources(folder, '.ts', '.svelte'))
    .filter(({ path }) => !path.startsWith('src-shared/language/'))
    .map(({ text }) => text)
    .join('\n');
  const unused = Object.keys(en).filter((key) => !code.includes(`'${key}'`));
  expect(unused).toEqual([]);
});

/** Without what is filled in, nothing of the text is left to translate. */
const isOnlyFilled = (text: string) => !/\p{L}/u.test(text.replaceAll(/\{[^{}]*\}/g, ''));

describe.each([
  ['German', de, same.de],
  ['Arabic', ar, same.ar],
])('%s', (_name, catalogue, taken) => {
  it('leaves no text in English', () => {
    const texts: Readonly<Record<string, string>> = catalogue;
    const left = Object.entries(en).filter(
      ([key, text]) => texts[key] === text && !taken.includes(text) && !isOnlyFilled(text),
    );
    expect(left).toEqual([]);
  });
});
