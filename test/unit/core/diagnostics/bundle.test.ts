import { describe, expect, it } from 'vitest';
import { bundleFiles, previewOf } from '../../../../src-main/core/diagnostics/bundle.ts';
import { previewChars } from '../../../../src-shared/diagnostics.ts';
import type { Entry } from '../../../../src-shared/inspector/entry.ts';
import type { SettingsView } from '../../../../src-shared/view.ts';
import { sampleSettings } from '../../../support/sample-view.ts';

const entry = (seq: number, body = '1001#State#READY'): Entry => ({
  seq,
  at: 1_000_000 + seq,
  direction: 'in',
  type: 'State',
  form: 'text',
  body,
  extras: [],
  known: true,
  readable: true,
  latencyMs: null,
  partner: null,
});
const files = (over: { settings?: SettingsView; entries?: readonly Entry[]; log?: string } = {}) =>
  bundleFiles({
    versions: { sidetone: '0.1.0' },
    settings: over.settings ?? sampleSettings,
    entries: over.entries ?? [],
    logs: [{ name: 'sidetone.log', text: over.log ?? '' }],
  });
const named = (name: string, all: ReturnType<typeof files>) =>
  all.find((one) => one.name === name)?.text ?? '';

describe('the diagnostics', () => {
  it('hold versions, settings, the latest messages and the logs', () => {
    const all = files({ entries: [entry(1)], log: 'hello' });
    expect(all.map(({ name }) => name)).toEqual([
      'versions.json',
      'settings.json',
      'messages.jsonl',
      'logs/sidetone.log',
    ]);
    expect(JSON.parse(named('versions.json', all))).toEqual({ sidetone: '0.1.0' });
    expect(JSON.parse(named('settings.json', all))).toMatchObject({ appearance: 'system' });
  });

  it('name nobody: no agent, no favourite, no number, no password', () => {
    const [profile] = sampleSettings.profiles;
    const settings: SettingsView = {
      ...sampleSettings,
      agentId: 'ada.example',
      extension: '30017',
      mobile: { used: true, phone: '+4366412345', connection: 'nailed' },
      favourites: [{ number: '4087', name: 'Jonas Lindqvist' }],
      profiles: [
        { ...profile!, servers: ['wss://broker:hunter2@gc.example:61614'], brokerLogin: 'queue-user' },
      ],
      screenPop: { ...sampleSettings.screenPop, ring: 'https://crm.example/?token=abc123&n={ani}' },
      sounds: { ...sampleSettings.sounds, own: { file: 'own-01234567.mp3', name: 'Ada sings.mp3' } },
    };
    const customer =
      '1001#NewInboundCall#+442079460123#callVariable1=Ms Ada Example|callVariable2=AC-20417#77#ACD_IN#';
    const all = files({
      settings,
      entries: [entry(1, customer)],
      log: 'password: hunter3',
    });
    const everything = JSON.stringify(all);
    for (const secret of [
      ...['ada.example', '30017', '66412345', '4087', 'Lindqvist', 'hunter', 'queue-user', 'abc123', 'Ada'],
      ...['2079460', 'AC-20417'],
    ])
      expect(everything).not.toContain(secret);
    expect(everything).toContain('gc.example');
  });
});

describe('what is shown of a file', () => {
  it('is all of it, and of a long one its end', () => {
    expect(previewOf({ name: 'a', text: 'é' })).toEqual({ name: 'a', bytes: 2, text: 'é', cut: false });
    const long = previewOf({ name: 'a', text: `${'x'.repeat(previewChars)}end` });
    expect(long).toMatchObject({ bytes: previewChars + 3, cut: true });
    expect(long.text).toHaveLength(previewChars);
    expect(long.text.endsWith('end')).toBe(true);
  });
});
