import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeepLink, parseDialText, type DeepLink } from '../../../src-shared/deep-link.ts';
import { forbidden } from '../../../src-shared/forbidden.ts';
import { linkAmong, linkSchemes } from '../../../src-shared/link-schemes.ts';

const parse = (text: string) => parseDeepLink(text, linkSchemes);
const dial = (number: string, extension: string | null = null): DeepLink => ({
  kind: 'dial',
  number,
  extension,
});
const whyOf = (text: string) => {
  const link = parse(text);
  return link.kind === 'refused' ? link.why.kind : link.kind;
};

describe('a link that is followed', () => {
  it.each([
    ['tel:+43-1-555-0142', dial('+4315550142')],
    ['TEL:+43%201%20555%200142', dial('+4315550142')],
    ['tel://+4315550142/', dial('+4315550142')],
    ['tel:%2B4315550142', dial('+4315550142')],
    ['tel:(030)5550.178', dial('0305550178')],
    ['callto:+4315550142', dial('+4315550142')],
    ['callto://+4315550142', dial('+4315550142')],
    ['callto:4087?call', dial('4087')],
    ['sip:+4315550142@pbx.example;user=phone', dial('+4315550142')],
    ['sip:4087@10.0.0.7:5060?subject=x', dial('4087')],
    ['sips:4087@pbx.example', dial('4087')],
    ['sip:4087', dial('4087')],
    ['sidetone://dial/+4315550142', dial('+4315550142')],
    ['sidetone://dial/%2B43%201%20555%200142', dial('+4315550142')],
    ['SIDETONE://Dial/4087/', dial('4087')],
    ['sidetone://show', { kind: 'show' }],
    ['sidetone://show/', { kind: 'show' }],
  ])('%s', (text, link) => {
    expect(parse(text)).toEqual(link);
  });

  it('names the extension behind the number, which no command can dial', () => {
    expect(parse('tel:+4315550142;ext=42')).toEqual(dial('+4315550142', '42'));
    expect(parse('tel:+4315550142;isub=1;EXT=4-2')).toEqual(dial('+4315550142', '42'));
    expect(parse('sip:+4315550142;ext=42@pbx.example;user=phone')).toEqual(dial('+4315550142', '42'));
  });

  it('needs no context for a number that is whole', () => {
    expect(parse('tel:+4315550142;phone-context=example.com')).toEqual(dial('+4315550142'));
  });
});

describe('a link that is refused', () => {
  it.each([
    ['tel:', 'no-number'],
    ['tel:+', 'no-number'],
    ['tel:jonas', 'no-number'],
    ['tel:+4315550142,,42', 'no-number'],
    ['tel:%23%2331', 'no-number'],
    ['tel:%252B43', 'no-number'],
    ['tel:+43%0d%0a1', 'no-number'],
    ['tel:+4315550142;ext=front-desk', 'no-number'],
    ['tel:%zz', 'unreadable'],
    ['tel:+43%e2%80', 'unreadable'],
    ['callto:some.name', 'no-number'],
    ['sip:jonas@pbx.example', 'no-number'],
    ['sip:192.168.1.20', 'no-number'],
    ['sip:[2001:db8::1]', 'no-number'],
    ['sidetone://', 'unknown-action'],
    ['sidetone:dial/4087', 'unknown-action'],
    ['sidetone://dial', 'unknown-action'],
    ['sidetone://dial/', 'unknown-action'],
    ['sidetone://dial/4087/now', 'unknown-action'],
    ['sidetone://dial/4087?force=yes', 'unknown-action'],
    ['sidetone://dial/4087#x', 'unknown-action'],
    ['sidetone://dial/%2F%2Fetc', 'no-number'],
    ['sidetone://call/4087', 'unknown-action'],
    ['sidetone://user@dial/4087', 'unknown-action'],
    ['sidetone://dial:80/4087', 'unknown-action'],
    ['sidetone://evil.example/dial/4087', 'unknown-action'],
    ['sidetone://show/../quit', 'unknown-action'],
    ['https://example.com', 'unreadable'],
    ['javascript:alert(1)', 'unreadable'],
    ['--no-sandbox', 'unreadable'],
    ['', 'unreadable'],
  ])('%s', (text, why) => {
    expect(whyOf(text)).toBe(why);
  });

  it('is longer than any number', () => {
    expect(whyOf(`tel:${'1'.repeat(81)}`)).toBe('no-number');
    expect(whyOf(`tel:${'1'.repeat(1_000_000)}`)).toBe('unreadable');
  });

  it('holds a number that means something elsewhere only', () => {
    expect(parse('tel:863-1234;phone-context=+1-914-555')).toEqual({
      kind: 'refused',
      why: { kind: 'only-within', context: '+1-914-555' },
    });
  });

  it('has a scheme that nobody switched on', () => {
    expect(parseDeepLink('tel:4087', ['sidetone'])).toEqual({
      kind: 'refused',
      why: { kind: 'switched-off', scheme: 'tel' },
    });
    expect(parseDeepLink('sidetone://show', [])).toMatchObject({ why: { kind: 'switched-off' } });
  });
});

/** The same cases in every run. */
const fixed = { seed: 20260115, numRuns: 2000 };
const schemes = fc.constantFrom('tel:', 'callto:', 'sip:', 'sips:', 'sidetone://', 'sidetone://dial/', '');
const parts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('%', '%2', '%00', '%0A', '%2F', '%252B', ';ext=', ';phone-context=', '?', '#', '@', '..'),
  fc.constantFrom('+43', '0800', '٠١٢', '１２', '\u202e', '\ud800', '"', ' --flag', '$(id)', '&', '|', ','),
);
const anyLink = fc
  .tuple(schemes, fc.array(parts, { maxLength: 8 }))
  .map(([scheme, rest]) => scheme + rest.join(''));

describe('whatever a link holds', () => {
  it('the answer is a number of digits, the wish to see the window, or a refusal', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        const link = parse(text);
        if (link.kind !== 'dial') return;
        expect(link.number).toMatch(/^\+?[\d*]{1,80}$/);
        expect(link.number).not.toMatch(forbidden);
        if (link.extension !== null) expect(link.extension).toMatch(/^[\d*]{1,20}$/);
      }),
      fixed,
    );
  });

  it('nothing is dialled for a scheme that is off', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        expect(parseDeepLink(text, []).kind).toBe('refused');
      }),
      fixed,
    );
  });

  it('only what begins like a link is taken for one', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        if (parse(text).kind !== 'refused') expect(linkAmong([text])).toBe(text);
      }),
      fixed,
    );
  });
});

it('the link of a start is the last argument that is one', () => {
  expect(linkAmong(['/opt/sidetone', '--flag', 'tel:1', '/home/ada', 'sidetone://show'])).toBe(
    'sidetone://show',
  );
  expect(linkAmong(['/opt/sidetone', '/home/ada/tel:1', '--user-data-dir=tel:1'])).toBeNull();
  expect(linkAmong([])).toBeNull();
});

describe('a text that is selected or was copied', () => {
  const why = (text: string) => {
    const read = parseDialText(text);
    return read.kind === 'refused' ? read.why.kind : read.kind;
  };

  it.each([
    ['  +43 (0) 1 / 555-01.42\n', dial('+4315550142')],
    ['tel:+43-1-555-0142', dial('+4315550142')],
    ['callto:0305550178', dial('0305550178')],
    ['sip:4087@pbx.example', dial('4087')],
    ['٠٣٠ ٥٥٥٠١٧٨', dial('0305550178')],
  ])('%j is dialled as a link would be', (text, expected) => {
    expect(parseDialText(text)).toEqual(expected);
  });

  it.each([
    ['', 'no-text'],
    [' \n', 'no-text'],
    ['Call me', 'no-number-in-text'],
    ['4087\n4088', 'no-number-in-text'],
    ['4087\t4088', 'no-number-in-text'],
    ['hunter2', 'no-number-in-text'],
    ['sidetone://dial/4087', 'switched-off'],
    ['tel:letters', 'no-number'],
    ['1'.repeat(81), 'no-number-in-text'],
  ])('%j is not', (text, expected) => {
    expect(why(text)).toBe(expected);
  });

  it('can be anything; what is dialled never breaks a frame', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseDialText(text);
        if (read.kind === 'dial') expect(read.number).toMatch(/^\+?[\d*]+$/);
      }),
      { seed: 1 },
    );
  });
});
