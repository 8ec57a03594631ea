import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fillTemplate, mayOpen, popSchemesSchema } from '../../src-shared/screen-pop.ts';

/** What a system would run, mount or show instead of a page. */
const dangerous = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)'],
  ...['file:///etc/passwd', 'FILE:///C:/Windows/System32/calc.exe', 'file://host/share/x.exe'],
  ...['\\\\host\\share\\x.exe', '//host/share/x.exe', '\\\\?\\C:\\x.exe', 'C:\\Windows\\System32\\calc.exe'],
  ...[
    'ms-settings:',
    'ms-msdt:/id',
    'ms-officecmd:{}',
    'ms-cxh:x',
    'MS-Word:ofe|u|https://x',
    'search-ms:query=x',
  ],
  ...[
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'shell:startup',
    'smb://host/share',
    'view-source:https://x',
  ],
  ...['app://sidetone/main.html', 'sidetone://dial/1', 'chrome://gpu', 'chrome-extension://x', 'about:blank'],
];
const harmless = ['https', 'http', 'salesforce', 'crm+x'];
/** Also a list that no settings would take: the last check does not lean on the first. */
const schemes = fc.subarray([
  ...harmless,
  ...['javascript', 'file', 'ms-settings', 'ms-msdt', 'shell', 'data', 'c', ''],
]);
const bit = fc.oneof(
  fc.constantFrom(
    ...dangerous,
    'https://',
    'http:',
    ':',
    '/',
    '\\',
    '{ani}',
    '{',
    '@',
    '#',
    '\0',
    '%00',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(bit, { maxLength: 6 }).map((bits) => bits.join(''));
const runs = { numRuns: 3000 };
const isPage = (url: string) => harmless.some((scheme) => url.startsWith(`${scheme}:`));

describe('an address that is to be opened', () => {
  it.each(dangerous)('is not opened when it is %j, were its scheme on the list ten times', (address) => {
    const own = address.slice(0, Math.max(0, address.indexOf(':'))).trim();
    expect(mayOpen(address, [own, own.toLowerCase(), ...harmless])).toBe(false);
  });

  it.each([
    'javascript',
    'file',
    'ms-settings',
    'ms-anything',
    'shell',
    'data',
    'smb',
    'vbscript',
    'search-ms',
  ])('of the scheme %s is on no list that the settings take', (scheme) =>
    expect(popSchemesSchema.safeParse([scheme]).success).toBe(false),
  );
});

test('whatever a template or a call holds, only an address of a permitted scheme is opened', () => {
  fc.assert(
    fc.property(text, text, schemes, (template, value, list) => {
      if (mayOpen(template, list)) expect(isPage(template.toLowerCase())).toBe(true);
      const filled = fillTemplate(template, new Map([['ani', value]]), list);
      if (!filled.ok) return;
      expect(isPage(filled.url)).toBe(true);
      expect(list).toContain(filled.url.slice(0, filled.url.indexOf(':')));
    }),
    runs,
  );
});

test('a value of a call never chooses where the browser goes', () => {
  fc.assert(
    fc.property(text, (value) => {
      const filled = fillTemplate('https://crm.example/a/{ani}?q={ani}', new Map([['ani', value]]), [
        'https',
      ]);
      if (filled.ok) expect(new URL(filled.url).origin).toBe('https://crm.example');
    }),
    runs,
  );
});
