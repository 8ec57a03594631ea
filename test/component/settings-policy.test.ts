import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sampleDesk, samplePolicy } from '../support/sample-view.ts';
import { showSettings } from './show-settings.ts';

const managed = () => screen.getByRole('region', { name: 'Set by your administrator' });

describe('what the administrator has set', () => {
  it('is nothing where there is no file, and its place is named', () => {
    showSettings('diagnostics');
    expect(managed()).toHaveTextContent('Nothing. There is no file at this place: /etc/sidetone/policy.json');
  });

  it('is listed by key: what is locked, and what is preset', () => {
    const settings = { locked: ['popup.corner'], defaults: ['language', 'profiles'] };
    showSettings('diagnostics', settings, { policy: { ...samplePolicy, found: true } });
    expect(managed()).toHaveTextContent('This file is in force:');
    expect(screen.getByRole('list', { name: 'Locked' })).toHaveTextContent('popup.corner');
    const preset = within(screen.getByRole('list', { name: /^Preset/ })).getAllByRole('listitem');
    expect(preset.map(({ textContent }) => textContent)).toEqual(['language', 'profiles']);
  });

  it.each([
    [false, 'nothing of it is in force'],
    [true, 'What it said before goes on being in force'],
  ])('is told with its mistakes (an earlier content holds: %s)', (lastGood, words) => {
    const problems = [{ where: 'locked.apearance', message: 'There is no such member.' }];
    showSettings('diagnostics', {}, { policy: { ...samplePolicy, found: true, problems, lastGood } });
    expect(managed()).toHaveTextContent(words);
    expect(screen.getByRole('list', { name: 'Mistakes' })).toHaveTextContent(
      'locked.apearance: There is no such member.',
    );
  });
});

describe('privacy', () => {
  it('says how long calls are kept, and lets that be changed', async () => {
    const { user, changes } = showSettings('privacy');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Keep recent calls' }), '7 days');
    expect(changes()).toEqual([{ recentsKeepDays: 7 }]);
  });

  it('says that no password is kept where the system has no keychain', () => {
    showSettings('privacy', {}, { desk: { ...sampleDesk, secureStorage: false } });
    expect(screen.getByText('None: this system offers no keychain.')).toBeVisible();
  });

  it('opens the folder with everything', async () => {
    const { user, orders } = showSettings('privacy');
    await user.click(screen.getByRole('button', { name: 'Open Everything that is kept' }));
    expect(orders()).toEqual([['profile-folder/open', undefined]]);
  });
});
