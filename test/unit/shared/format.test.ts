import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clock,
  duration,
  hostOf,
  initials,
  keysLabel,
  timeOfDay,
  timeOfDayExact,
} from '../../../src-shared/format.ts';
import { languages, localeOf } from '../../../src-shared/language/languages.ts';

describe('clocks and lengths', () => {
  it.each([
    [6_000, '0:06'],
    [277_999, '4:37'],
    [3_730_000, '1:02:10'],
    [36_000_000, '10:00:00'],
    [-5_000, '0:00'],
  ])('shows %i ms as %s', (ms, text) => {
    expect(clock(ms)).toBe(text);
  });

  it.each([
    [1_000, '1 sec'],
    [41_000, '41 secs'],
    [130_000, '2 mins 10 secs'],
    [240_000, '4 mins'],
    [3_720_000, '1 hr 2 mins'],
  ])('says %i ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('shows the time of day in the zone of this computer', () => {
    const at = new Date(2026, 10, 23, 9, 5, 7).getTime();
    expect(timeOfDay(at)).toBe('09:05');
    expect(timeOfDayExact(at)).toBe('09:05:07');
  });

  it.each(languages)('writes the time of day as the system does in %s, at any time', (language) => {
    const bySystem = (more: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(localeOf(language), {
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
        ...more,
      });
    const [toMinutes, toSeconds] = [bySystem({}), bySystem({ second: '2-digit' })];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (at) => {
        expect([timeOfDay(at), timeOfDayExact(at)]).toEqual([toMinutes.format(at), toSeconds.format(at)]);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['Amira Malik', 'AM'],
    ['Amira van Malik', 'AM'],
    ['amalik', 'A'],
    ['Élodie Ångström', 'ÉÅ'],
    ['𝒳avier Yu', '𝒳Y'],
    ['', ''],
  ])('shortens %s to %s', (name, short) => {
    expect(initials(name)).toBe(short);
  });

  it.each([
    ['wss://gc-a.example:61614', 'gc-a.example'],
    ['ws://192.0.2.7/stomp', '192.0.2.7'],
    ['ws://[2001:db8::1]:61614', '[2001:db8::1]'],
    ['demo', 'demo'],
  ])('finds the host of %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('hotkeys', () => {
  it('are written as the keycaps of the system say them', () => {
    expect(keysLabel('Control+Alt+Shift+P', 'win32')).toBe('Ctrl Alt Shift P');
    expect(keysLabel('CommandOrControl+K', 'linux')).toBe('Ctrl K');
    expect(keysLabel('Control+Shift+Command+P', 'darwin')).toBe('⌃⇧⌘P');
    expect(keysLabel('', 'linux')).toBe('');
  });
});
