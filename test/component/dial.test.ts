import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sampleLost, samplePending, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const field = () => screen.getByRole('combobox', { name: 'Name or number' });

describe('the dial field', () => {
  it('calls what was typed, without what only groups the digits', async () => {
    const { user, orders } = showApp(sampleView());
    await user.type(field(), '+49 (30) 5550-178{Enter}');
    expect(orders()).toEqual([['call/dial', { number: '+49305550178' }]]);
    expect(field()).toHaveValue('');
  });

  it('offers the call below the field', async () => {
    const { user, orders } = showApp(sampleView());
    await user.type(field(), '4087');
    await user.click(screen.getByRole('option', { name: 'Call 4087' }));
    expect(orders()).toEqual([['call/dial', { number: '4087' }]]);
  });

  it.each([
    ['40,87', 'Commas, # and | cannot be used here.'],
    ['40+87', 'A number has digits, * and a leading + only.'],
  ])('refuses %s in words', async (text, words) => {
    const { user, orders } = showApp(sampleView());
    await user.type(field(), `${text}{Enter}`);
    expect(screen.getByText(words)).toBeVisible();
    expect(field()).toBeInvalid();
    expect(orders()).toEqual([]);
  });

  it('is reached by Ctrl K and by a slash, and emptied by Esc', async () => {
    const { user } = showApp(sampleView());
    await user.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
    await user.keyboard('40{Escape}');
    expect(field()).toHaveValue('');
    await user.keyboard('{Escape}/');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
  });

  it('gets the caret when main asks for it, from a hotkey or the tray', () => {
    const { bridge } = showApp(sampleView());
    bridge.tell('dial/focus', null);
    expect(field()).toHaveFocus();
  });

  it('dials once while a call is being made', async () => {
    const { user, orders } = showApp(sampleView({ pending: [samplePending('dial')] }));
    await user.type(field(), '4087{Enter}');
    expect(orders()).toEqual([]);
  });

  it('keeps the number and shows why when main refuses it', async () => {
    const { user, bridge } = showApp(sampleView());
    bridge.answers['call/dial'] = { ok: false, error: 'A call is ringing.' };
    await user.type(field(), '4087{Enter}');
    expect(field()).toHaveValue('4087');
    expect(await screen.findByText('A call is ringing.')).toBeVisible();
  });

  it('says to use the phone while there is no connection', async () => {
    const { user, orders } = showApp(sampleLost(5));
    expect(field()).toHaveAttribute('placeholder', 'Dial on your phone while offline');
    await user.type(field(), '4087{Enter}');
    expect(orders()).toEqual([]);
  });
});

describe('the keypad', () => {
  it('types digits, takes the last one back, and calls', async () => {
    const { user, orders } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Keypad' }));
    const keypad = screen.getByRole('region', { name: 'Keypad' });
    for (const name of ['4 GHI', '0', '8 TUV', '7 PQRS', '*', 'Delete last digit'])
      await user.click(within(keypad).getByRole('button', { name }));
    expect(field()).toHaveValue('4087');
    await user.click(within(keypad).getByRole('button', { name: 'Call 4087' }));
    expect(orders()).toEqual([['call/dial', { number: '4087' }]]);
  });

  it('dials only, and says so', async () => {
    const { user } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Keypad' }));
    expect(screen.getByRole('region', { name: 'Keypad' })).toHaveTextContent(
      'For dialling only: tones in a call are sent on your phone.',
    );
  });

  it('says why # is off', async () => {
    const { user } = showApp(sampleView());
    await user.click(screen.getByRole('button', { name: 'Keypad' }));
    expect(screen.getByRole('button', { name: '#' })).toHaveAccessibleDescription('# cannot be used here.');
  });
});
