import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { popExample, popFacts } from '../../../src-shared/screen-pop-facts.ts';
import { fillTemplate, templateProblem } from '../../../src-shared/screen-pop.ts';
import { settingsSchema } from '../../../src-shared/settings.ts';
import { sampleAgent, sampleDialog } from '../../support/sample-view.ts';

const https = ['https'];
const facts = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
const fill = (template: string, values: Record<string, string> = {}, schemes = https) => {
  const result = fillTemplate(template, facts(values), schemes);
  return result.ok ? result.url : result.why;
};

describe('the address of a screen pop', () => {
  it('holds the values of the call, encoded', () => {
    expect(fill('https://crm.example/c/{Account}?n={ani}', { account: '70031882', ani: '+4315550142' })).toBe(
      'https://crm.example/c/70031882?n=%2B4315550142',
    );
    expect(fill('https://crm.example/?q={order}', { order: 'A&B=1 #2/ü' })).toBe(
      'https://crm.example/?q=A%26B%3D1%20%232%2F%C3%BC',
    );
  });

  it('opens with nothing where a name is not known', () => {
    expect(fill('https://crm.example/c/{nobody}?n={}')).toBe('https://crm.example/c/?n=');
    expect(fill('https://crm.example/#{nobody}')).toBe('https://crm.example/#');
  });

  it('does not go up by dots in a value', () => {
    expect(fill('https://crm.example/a/{x}/b', { x: '..' })).toBe('https://crm.example/a//b');
    expect(fill('https://crm.example/a/{x}{y}/b', { x: '.', y: '.' })).toBe('https://crm.example/a//b');
    expect(fill('https://crm.example/a/.{x}/b', { x: '%2e' })).toBe('https://crm.example/a/.%252e/b');
    expect(fill('https://crm.example/a/.{x}/b', { x: '' })).toBe('changed');
  });

  it('cuts a huge value, and is not opened when it is too long itself', () => {
    expect(fill('https://crm.example/{x}', { x: 'y'.repeat(100_000) })).toHaveLength(520);
    expect(fill('https://crm.example/{x}{x}{x}{x}', { x: 'y'.repeat(100_000) })).toBe('too-long');
  });

  it('may have a scheme of the CRM, once that is on the list', () => {
    expect(fill('crm:record?id={x}', { x: '7/8' })).toBe('scheme');
    expect(fill('crm:record?id={x}', { x: '7/8' }, ['https', 'crm'])).toBe('crm:record?id=7%2F8');
    expect(fill('crm://desk/{x}', { x: '7/8' }, ['crm'])).toBe('crm://desk/7%2F8');
  });
});

describe('a template that cannot be used', () => {
  it.each([
    ['crm.example/{x}', 'unreadable'],
    ['\\\\server\\share', 'unreadable'],
    ['https://crm.example/a b', 'unreadable'],
    ['https://crm.example/\n', 'unreadable'],
    ['https://crm.example/%{x}', 'unreadable'],
    ['https://', 'host'],
    ['https:///{x}', 'host'],
    ['https:{x}', 'host'],
    ['https://{x}/', 'host'],
    ['https://crm.example{x}', 'host'],
    ['https://{x}.crm.example/', 'host'],
    ['https://crm.example:{x}/', 'host'],
    ['crm://{x}/', 'host'],
    ['https://ada:secret@crm.example/', 'credentials'],
    ['https://crm.example/{x', 'braces'],
    ['https://crm.example/{{x}}', 'braces'],
    ['http://crm.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert({x})', 'scheme'],
  ])('%s', (template, why) => {
    expect(templateProblem(template, ['https', 'crm'])).toBe(why);
  });

  it('is longer than a browser takes', () => {
    expect(templateProblem(`https://crm.example/${'x'.repeat(2000)}`, https)).toBe('too-long');
  });

  it('runs something: no list allows that', () => {
    for (const scheme of ['file', 'javascript', 'data', 'ms-msdt', 'search-ms', 'sidetone']) {
      expect(templateProblem(`${scheme}:x`, [scheme])).toBe('scheme');
      expect(settingsSchema.safeParse({ screenPop: { schemes: [scheme] } }).success).toBe(false);
    }
  });

  it('is refused by the settings, in words', () => {
    const read = settingsSchema.safeParse({ screenPop: { ring: 'https://{ani}/' } });
    expect(read.error?.issues[0]?.path).toEqual(['screenPop', 'ring']);
    expect(read.error?.issues[0]?.message).toContain('host');
    expect(settingsSchema.safeParse({ screenPop: { ring: 'https://crm.example/{ani}' } }).success).toBe(true);
  });
});

describe('what a template can name', () => {
  const named = popFacts({ ...sampleDialog(), ani: null }, sampleAgent, { callvariable4: 'Open balance' });

  it('is a fact of the call or of the agent, in any case of letters', () => {
    for (const [name, value] of [
      ['ani', '+43 1 555 0142'],
      ['dnis', '0800 555 010'],
      ['queue', 'Billing DE'],
      ['dialogid', '16804377'],
      ['agent', '1001'],
      ['extension', '4021'],
    ] as const)
      expect(named.get(name)).toBe(value);
  });

  it('is a variable by its whole name, its last part, or its label here', () => {
    expect(named.get('user.account')).toBe('70031882');
    expect(named.get('account')).toBe('70031882');
    expect(named.get('callvariable4')).toBe('€ 148.20');
    expect(named.get('open balance')).toBe('€ 148.20');
  });

  it('is the fact where a variable has the same name', () => {
    const call = { ...sampleDialog({ variables: [{ name: 'user.ani', value: 'other' }] }), ani: null };
    expect(popFacts(call, sampleAgent, {}).get('ani')).toBe('+43 1 555 0142');
  });
});

it('the example in Settings shows a template filled in, and a variable of the site by its own name', () => {
  expect(popExample('https://crm.example/c/{user.account}?n={ani}&t={Tier}', https)).toEqual({
    ok: true,
    url: 'https://crm.example/c/70031882?n=%2B4315550142&t=Tier',
  });
});

describe('whatever a value holds', () => {
  /** The same cases in every run. */
  const fixed = { seed: 20260115, numRuns: 2000 };
  const nasty = fc.constantFrom(
    ...[
      '..',
      '.',
      '/',
      '\\',
      '?',
      '#',
      '@',
      '&',
      '=',
      ':',
      '%',
      '%2e',
      '%2F',
      '\n',
      '\0',
      ' ',
      '\ud800',
      '{x}',
    ],
    ...['//evil.example', 'javascript:', '"', "'", '<', '(', '\u202e', '。', '。。'],
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.oneof(nasty, fc.string({ maxLength: 3 })), { maxLength: 6 }).map((parts) => parts.join('')),
  );
  const template = fc.constantFrom(
    'https://crm.example/c/{a}/x/{b}?n={a}&m={b}#{a}',
    'https://crm.example/{a}{b}',
    'https://crm.example/.{a}/{b}.',
    'https://crm.example?{a}={b}',
    'https://crm.example:8443/{a}',
  );

  it('neither host nor path nor query of the address falls apart in another way', () => {
    fc.assert(
      fc.property(template, value, value, (text, a, b) => {
        const result = fillTemplate(text, facts({ a, b }), https);
        if (!result.ok) {
          expect(['changed', 'too-long']).toContain(result.why);
          return;
        }
        const url = new URL(result.url);
        const plain = new URL(text.replace(/\{[ab]\}/g, 'x'));
        expect([url.protocol, url.host, url.username]).toEqual(['https:', plain.host, '']);
        expect(url.pathname.split('/')).toHaveLength(plain.pathname.split('/').length);
        expect([...url.searchParams.keys()].length).toBeLessThanOrEqual(
          [...plain.searchParams.keys()].length,
        );
        expect(result.url).toMatch(/^[\x21-\x7e]+$/);
        expect(result.url).not.toMatch(/["'<>\\^`|]/);
      }),
      fixed,
    );
  });

  it('a query gives the value back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (a) => {
        const result = fillTemplate('https://crm.example/?n={a}', facts({ a }), https);
        if (!result.ok) throw new Error(result.why);
        const back = new URL(result.url).searchParams.get('n');
        expect(back).toBe(/^\.+$/.test(a.trim()) ? '' : a.trim());
      }),
      fixed,
    );
  });
});
