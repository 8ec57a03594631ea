import { screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Hotkey } from '../../src-shared/view.ts';
import { sampleDesk } from '../support/sample-view.ts';
import { showSettings } from './show-settings.ts';

const hotkey = (name: Hotkey['name'], key: string, over: Partial<Hotkey> = {}): Hotkey => {
  const accelerator = `Control+Alt+Shift+${key}`;
  return { name, accelerator, standard: accelerator, status: 'registered', ...over };
};

/** The pane with two hotkeys, and some changed. */
function showHotkeys(...changed: readonly Hotkey[]) {
  const hotkeys = [hotkey('hold', 'H'), hotkey('release', 'D')].map(
    (each) => changed.find(({ name }) => name === each.name) ?? each,
  );
  return showSettings('hotkeys', {}, { desk: { ...sampleDesk, hotkeys } });
}
const recorder = (name: RegExp) => screen.getByRole('button', { name });
const hold = () => recorder(/^Hold or resume Ctrl|^Hold or resume Not/);

describe('a hotkey', () => {
  it('is named by what it does and its keys', () => {
    showHotkeys(hotkey('hold', 'H', { accelerator: '' }));
    expect(recorder(/^End call Ctrl/)).toHaveAccessibleName('End call Ctrl Alt Shift D');
    expect(hold()).toHaveAccessibleName('Hold or resume Not set');
  });

  it('is recorded: the others are given back meanwhile', async () => {
    const { user, orders } = showHotkeys();
    await user.click(hold());
    expect(hold()).toHaveAccessibleDescription(/Listening\. Esc keeps the old keys/);
    await user.keyboard('{Control>}{Shift>}{F7}{/Shift}{/Control}');
    expect(orders()).toEqual([
      ['hotkeys/record', { on: true }],
      ['hotkeys/record', { on: false }],
      ['settings/change', { hotkeys: { hold: 'Control+Shift+F7' } }],
    ]);
  });

  it('shows the keys that are held while the last one is missing', async () => {
    const { user } = showHotkeys();
    await user.click(hold());
    await user.keyboard('{Control>}{Alt>}');
    expect(hold()).toHaveTextContent(/Ctrl\s*Alt$/);
  });

  it.each([
    ['Escape', []],
    ['Backspace', [{ hotkeys: { hold: '' } }]],
  ])('%s ends the recording', async (key, expected) => {
    const { user, changes, orders } = showHotkeys();
    await user.click(hold());
    await user.keyboard(`{${key}}`);
    expect(changes()).toEqual(expected);
    expect(orders()[1]).toEqual(['hotkeys/record', { on: false }]);
  });

  it('catches nobody: Tab leads on and ends the recording', async () => {
    const { user, changes, orders } = showHotkeys();
    await user.click(hold());
    await user.tab();
    await user.tab();
    await vi.waitFor(() => expect(orders().at(-1)).toEqual(['hotkeys/record', { on: false }]));
    expect(changes()).toEqual([]);
  });

  it('is not a key that could then not be typed', async () => {
    const { user, changes } = showHotkeys();
    await user.click(hold());
    await user.keyboard('p');
    expect(screen.getByText(/could not be typed in any program/)).toBeVisible();
    await user.keyboard('{F9}');
    expect(changes()).toEqual([{ hotkeys: { hold: 'F9' } }]);
  });

  it('can be written by name', async () => {
    const { user, changes } = showHotkeys();
    await user.click(hold());
    await user.click(screen.getByRole('button', { name: 'Write them instead' }));
    await tick();
    const field = screen.getByRole('textbox', { name: /Hold or resume/ });
    await user.type(field, 'nonsense here{Enter}');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/Write them like/);
    await user.clear(field);
    await user.type(field, 'ctrl shift f7{Enter}');
    expect(changes()).toEqual([{ hotkeys: { hold: 'Control+Shift+F7' } }]);
  });

  it.each([
    [{ status: 'refused' } as const, /another program owns it/],
    [{ accelerator: 'Control+Shift+T' }, /reopens a closed tab/],
    [{ accelerator: 'Alt+Control+Shift+D' }, /also set for End call/],
  ])('says what is wrong with its keys: %o', (over, words) => {
    showHotkeys(hotkey('hold', 'H', over));
    expect(hold()).toHaveAccessibleDescription(words);
  });

  it('that main refuses says why, and keeps the old keys', async () => {
    const { user, bridge } = showHotkeys();
    const error = 'Taken: these keys are also set for End call.';
    bridge.answers['settings/change'] = { ok: false, error, field: 'hotkeys.hold' };
    await user.click(hold());
    await user.keyboard('{Control>}{Alt>}{Shift>}d{/Shift}{/Alt}{/Control}');
    await tick();
    expect(hold()).toHaveAccessibleDescription(/Taken/);
    expect(hold()).toHaveAccessibleName('Hold or resume Ctrl Alt Shift H');
  });

  it('goes back to its default, alone or with all', async () => {
    const { user, orders } = showHotkeys(hotkey('hold', 'H', { accelerator: 'F9' }));
    const reset = screen.getByRole('button', { name: 'Hold or resume: back to Ctrl Alt Shift H' });
    await user.click(reset);
    await user.click(screen.getByRole('button', { name: 'End call: back to Ctrl Alt Shift D' }));
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    expect(orders()).toEqual([
      ['settings/reset', { path: 'hotkeys.hold' }],
      ['settings/reset', { path: 'hotkeys' }],
    ]);
  });

  it('that is locked is not recorded', async () => {
    const { user, orders, have } = showHotkeys();
    have({ locked: ['hotkeys.hold'] });
    await user.click(hold());
    flushSync();
    expect(orders()).toEqual([]);
    expect(hold()).toHaveAccessibleDescription(/Set by your administrator/);
  });
});

describe('single keys', () => {
  it('are turned off', async () => {
    const { user, changes } = showHotkeys();
    await user.click(screen.getByRole('switch', { name: 'Single keys in the window' }));
    expect(changes()).toEqual([{ singleKeys: false }]);
  });
});

describe('where hotkeys work', () => {
  it.each([
    ['portal', /asks you whether Sidetone may have hotkeys/],
    ['nowhere', /gives no program the keys of others/],
  ] as const)('is told on Wayland: %s', (hotkeyReach, words) => {
    showSettings('hotkeys', {}, { desk: { ...sampleDesk, hotkeyReach } });
    expect(screen.getByRole('note')).toHaveTextContent(words);
  });

  it('needs no word elsewhere', () => {
    showHotkeys();
    expect(screen.queryByRole('note')).toBeNull();
  });
});
