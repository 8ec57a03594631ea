import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleSettings } from '../support/sample-view.ts';
import { showSettings } from './show-settings.ts';

const { sounds, screenPop, links } = sampleSettings;
const speaker = { id: 'a1', label: 'Speaker' };
const headset = { id: 'b2', label: 'Headset' };

/** The devices that the browser knows of. */
function plugIn(...devices: readonly { readonly id: string; readonly label: string }[]) {
  const all = devices.map(({ id, label }) => ({ kind: 'audiooutput', deviceId: id, label }));
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: () =>
      Promise.resolve([
        { kind: 'audiooutput', deviceId: 'default', label: 'Default' },
        { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
        ...all,
      ]),
  });
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as object, { mediaDevices }));
  onTestFinished(() => void vi.unstubAllGlobals());
  return mediaDevices;
}

describe('the sounds', () => {
  it('are chosen and tried', async () => {
    const { user, changes, orders } = showSettings('sounds');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ring sound' }), 'Wooden bars');
    expect(changes()).toEqual([{ sounds: { ...sounds, ring: 'wood' } }]);
    await user.click(screen.getByRole('button', { name: 'Play: Ring sound' }));
    expect(orders().at(-1)).toEqual(['sound/test', { tone: 'soft' }]);
  });

  it('can be a file of one’s own, which is in the list once it is there', async () => {
    const { user, orders, have } = showSettings('sounds');
    const ring = screen.getByRole('combobox', { name: 'Ring sound' });
    expect(ring).not.toHaveTextContent('Bells.mp3');
    await user.click(screen.getByRole('button', { name: 'Choose file Your own tone' }));
    expect(orders()).toEqual([['sound/choose-own', undefined]]);
    have({ sounds: { ...sounds, ring: 'own', own: { file: 'own-01234567.mp3', name: 'Bells.mp3' } } });
    expect(ring).toHaveDisplayValue('Bells.mp3');
  });

  it('are as loud as is wanted, and remind only where that is wanted', async () => {
    const { user, changes } = showSettings('sounds');
    const volume = screen.getByRole('slider', { name: 'Volume' });
    expect(volume).toHaveAttribute('aria-valuetext', '70%');
    await user.click(screen.getByRole('switch', { name: 'Hold reminder' }));
    expect(changes()).toEqual([{ sounds: { ...sounds, holdReminder: false } }]);
  });

  it('come from the devices that are there, from two of them at once', async () => {
    plugIn(speaker, headset);
    const { user, changes, have } = showSettings('sounds');
    const first = screen.getByRole('combobox', { name: 'Play on' });
    await vi.waitFor(() => expect(first).toHaveTextContent('Headset'));
    expect(first).toHaveDisplayValue('System default');
    expect(first).not.toHaveTextContent('Microphone');
    expect(screen.queryByRole('combobox', { name: 'And on' })).not.toBeInTheDocument();
    await user.selectOptions(first, 'Speaker');
    have({ sounds: { ...sounds, outputs: [speaker] } });
    const second = screen.getByRole('combobox', { name: 'And on' });
    expect(second).not.toHaveTextContent('Speaker');
    await user.selectOptions(second, 'Headset');
    expect(changes()).toEqual([
      { sounds: { ...sounds, outputs: [speaker] } },
      { sounds: { ...sounds, outputs: [speaker, headset] } },
    ]);
  });

  it('name the chosen device also when it is not plugged in', async () => {
    plugIn(speaker);
    showSettings('sounds', { sounds: { ...sounds, outputs: [headset] } });
    const first = screen.getByRole('combobox', { name: 'Play on' });
    await vi.waitFor(() => expect(first).toHaveTextContent('Speaker'));
    expect(first).toHaveDisplayValue('Headset (not connected)');
  });

  it('follow what is plugged in', async () => {
    const devices = plugIn(speaker);
    showSettings('sounds');
    const first = screen.getByRole('combobox', { name: 'Play on' });
    await vi.waitFor(() => expect(first).toHaveTextContent('Speaker'));
    devices.enumerateDevices = () => Promise.resolve([]);
    flushSync(() => devices.dispatchEvent(new Event('devicechange')));
    await vi.waitFor(() => expect(first).not.toHaveTextContent('Speaker'));
  });
});

describe('the screen pop', () => {
  it('shows what a template comes to, and what can stand in it', () => {
    const ring = 'https://crm.example/{user.account}?n={ani}';
    showSettings('screen-pop', { screenPop: { ...screenPop, ring } }, { seenVariables: ['user.tier'] });
    expect(screen.getByText('https://crm.example/70031882?n=%2B4315550142')).toBeVisible();
    expect(screen.getByText('{user.tier}')).toBeVisible();
    expect(screen.getByText('{queue}')).toBeVisible();
  });

  it('opens the example of a template that is tried; where there is none, nothing can be', async () => {
    const { user, orders, bridge } = showSettings('screen-pop', {
      screenPop: { ...screenPop, ring: 'https://crm.example/{ani}', manual: 'http://crm.example/' },
    });
    expect(screen.getAllByRole('button', { name: /^Try it/ })).toHaveLength(1);
    bridge.answers['screen-pop/try'] = { ok: false, error: 'No browser.', field: 'screenPop.ring' };
    await user.click(screen.getByRole('button', { name: 'Try it When a call rings' }));
    expect(orders()).toEqual([['screen-pop/try', { trigger: 'ring' }]]);
    expect(screen.getByRole('textbox', { name: 'When a call rings' })).toHaveAccessibleDescription(
      /No browser\./,
    );
  });

  it('saves a template when the field is left', async () => {
    const { user, changes } = showSettings('screen-pop');
    const field = screen.getByRole('textbox', { name: 'When a call is answered' });
    await user.click(field);
    await user.paste('https://crm.example/{ani}');
    await user.keyboard('{Enter}');
    expect(changes()).toEqual([{ screenPop: { ...screenPop, answer: 'https://crm.example/{ani}' } }]);
  });

  it('says what is wrong with a template that main refuses, and why another would not open', async () => {
    const { user, bridge } = showSettings('screen-pop', {
      screenPop: { ...screenPop, manual: 'http://crm.example/' },
    });
    expect(screen.getByRole('textbox', { name: 'By hand' })).toHaveAccessibleDescription(/may not be opened/);
    bridge.answers['settings/change'] = { ok: false, error: 'No address.', field: 'screenPop.ring' };
    const field = screen.getByRole('textbox', { name: 'When a call rings' });
    await user.type(field, 'crm{Enter}');
    expect(field).toHaveAccessibleDescription(/No address\./);
    expect(field).toHaveValue('crm');
  });
});

describe('the links', () => {
  it('are off until they are switched on, each by itself', async () => {
    const { user, changes, have } = showSettings('links');
    for (const one of screen.getAllByRole('switch')) expect(one).not.toBeChecked();
    await user.click(screen.getByRole('switch', { name: 'Links to phone numbers' }));
    have({ links: { ...links, schemes: ['tel'] } });
    await user.click(screen.getByRole('switch', { name: 'Buttons of your CRM' }));
    await user.click(screen.getByRole('switch', { name: 'Links to phone numbers' }));
    expect(changes()).toEqual([
      { links: { ...links, schemes: ['tel'] } },
      { links: { ...links, schemes: ['tel', 'sidetone'] } },
      { links: { ...links, schemes: [] } },
    ]);
  });

  it('call without asking only where that is allowed', async () => {
    const { user, changes } = showSettings('links', { locked: ['links.direct'] });
    const direct = screen.getByRole('switch', { name: 'Call without asking' });
    expect(direct).toHaveAccessibleDescription(/Set by your administrator/);
    await user.click(direct);
    expect(changes()).toEqual([]);
  });
});
