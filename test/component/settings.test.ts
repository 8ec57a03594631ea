import { screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { sampleDesk, sampleSettings } from '../support/sample-view.ts';
import { showSettings } from './show-settings.ts';

const tab = (name: string) => screen.getByRole('tab', { name });
const heading = () => screen.getByRole('heading', { level: 1 });

describe('the list of panes', () => {
  it('shows the pane that was asked for, or the first', () => {
    showSettings('general');
    expect(heading()).toHaveTextContent('General');
    expect(tab('General')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'General' })).toBeVisible();
  });

  it('is gone through by arrows, and what has the focus is shown', async () => {
    const { user } = showSettings('general');
    tab('General').focus();
    await user.keyboard('{ArrowDown}');
    expect(tab('Privacy')).toHaveFocus();
    expect(heading()).toHaveTextContent('Privacy');
    await user.keyboard('{Home}');
    expect(heading()).not.toHaveTextContent('Privacy');
  });

  it('goes where main leads it', () => {
    const { bridge } = showSettings('general');
    flushSync(() => bridge.tell('settings/pane', { pane: 'popup' }));
    expect(heading()).toHaveTextContent('Popup');
  });
});

describe('a setting', () => {
  it('is changed at once', async () => {
    const { user, changes } = showSettings('general');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch');
    expect(changes()).toEqual([{ appearance: 'dark' }, { density: 'compact' }, { language: 'de' }]);
  });

  it('brings rows closer to each other in every window', () => {
    const { have } = showSettings('general');
    expect(document.documentElement.dataset['density']).toBe('normal');
    have({ density: 'compact' });
    expect(document.documentElement.dataset['density']).toBe('compact');
  });

  it('shows what is in force until main has taken the change', async () => {
    const { user, have } = showSettings('general');
    const language = screen.getByRole('combobox', { name: 'Language' });
    await user.selectOptions(language, 'Deutsch');
    expect(language).toHaveDisplayValue('System');
    have({ language: 'de' });
    expect(language).toHaveDisplayValue('Deutsch');
  });

  it('keeps what was typed where main does not take it, and says why beside it', async () => {
    const { user, bridge } = showSettings('general');
    bridge.answers['settings/change'] = { ok: false, error: 'Too long.', field: 'previewWords.reject' };
    const field = screen.getByRole('textbox', { name: 'Line under Reject' });
    await user.clear(field);
    await user.type(field, 'somewhere else{Enter}');
    expect(field).toHaveValue('somewhere else');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/Too long\./);
  });

  it('takes back what was typed by Esc', async () => {
    const previewWords = { reject: 'to another list', close: '' };
    const { user, changes } = showSettings('general', { previewWords });
    const field = screen.getByRole('textbox', { name: 'Line under Reject' });
    await user.type(field, ' x{Escape}');
    expect(field).toHaveValue('to another list');
    await user.tab();
    expect(changes()).toEqual([]);
  });

  it('that the administrator has locked says so and does nothing', async () => {
    const { user, changes } = showSettings('general', {
      locked: ['appearance', 'language', 'previewWords.close'],
    });
    const appearance = screen.getByRole('radiogroup', { name: 'Appearance' });
    expect(appearance).toHaveAccessibleDescription('Set by your administrator');
    await user.click(within(appearance).getByRole('radio', { name: 'Dark' }));
    within(appearance).getByRole('radio', { name: 'System' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('combobox', { name: 'Language' })).toBeDisabled();
    expect(screen.getByRole('textbox', { name: 'Line under Close' })).toHaveAttribute('readonly');
    expect(changes()).toEqual([]);
  });

  it('of several choices follows the arrows', async () => {
    const { user, changes } = showSettings('general');
    screen.getByRole('radio', { name: 'System' }).focus();
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    expect(changes()).toEqual([{ appearance: 'light' }, { appearance: 'dark' }]);
  });
});

describe('notifications', () => {
  const { alerts } = sampleSettings;
  const box = (name: string) => screen.getByRole('checkbox', { name });

  it('have a switch for each event and each way to tell of it', async () => {
    const { user, changes } = showSettings('notifications');
    const table = screen.getByRole('table', { name: 'What you are told, and how' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(within(table).getAllByRole('checkbox')).toHaveLength(24);
    expect(box('Incoming call: Popup')).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Missed call: Popup' })).toBeNull();
    await user.click(box('Missed call: Sound'));
    box('Incoming call: Taskbar').focus();
    await user.keyboard(' ');
    expect(changes()).toEqual([
      { alerts: { ...alerts, missed: { ...alerts.missed, sound: true } } },
      { alerts: { ...alerts, ringing: { ...alerts.ringing, flash: false } } },
    ]);
  });

  it('show what is in force until main has taken a choice', async () => {
    const { user, have } = showSettings('notifications');
    await user.click(box('Missed call: Sound'));
    expect(box('Missed call: Sound')).not.toBeChecked();
    have({ alerts: { ...alerts, missed: { ...alerts.missed, sound: true } } });
    expect(box('Missed call: Sound')).toBeChecked();
  });

  it('that are locked say so and stay', async () => {
    const { user, changes } = showSettings('notifications', { locked: ['alerts.state.notification'] });
    expect(box('State changed: Notification')).toHaveAccessibleDescription('Set by your administrator');
    await user.click(box('State changed: Notification'));
    expect(changes()).toEqual([]);
    await user.click(box('State changed: Sound'));
    expect(changes()).toHaveLength(1);
  });

  it('say where popup or sounds are off altogether', () => {
    showSettings('notifications', { popup: { ...sampleSettings.popup, enabled: false } });
    expect(box('Incoming call: Popup')).toHaveAccessibleDescription('The popup is switched off altogether');
    expect(box('Incoming call: Sound')).not.toHaveAccessibleDescription();
  });

  it('name the dock on macOS', () => {
    showSettings('notifications', {}, { desk: { ...sampleDesk, platform: 'darwin' } });
    expect(box('Incoming call: Dock')).toBeChecked();
  });

  it('have the reminders beside them', async () => {
    const { user, changes } = showSettings('notifications');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hold reminder' }), 'Never');
    expect(changes()).toEqual([
      { reminders: { holdMs: null, notReadyMs: 1_800_000, recordingPausedMs: 120_000 } },
    ]);
  });
});

describe('the test notification', () => {
  const send = () => screen.getByRole('button', { name: 'Send Test notification' });

  it('says that the system took it', async () => {
    const { user } = showSettings('notifications');
    await user.click(send());
    expect(await screen.findByText(/The system took it/)).toBeVisible();
  });

  it('says what the system said when it did not', async () => {
    const { user, bridge } = showSettings('notifications');
    const error = 'The system did not show it: no permission.';
    bridge.answers['notification/test'] = { ok: false, error, field: 'notification' };
    await user.click(send());
    expect(await screen.findByRole('alert')).toHaveTextContent(error);
    expect(screen.queryByText(/The system took it/)).toBeNull();
  });
});

describe('the diagnostics', () => {
  const files = [
    { name: 'settings.json', bytes: 1234, text: '{ "language": "en" }', cut: false },
    { name: 'logs/sidetone.log', bytes: 2_400_000, text: 'the end', cut: true },
  ];

  it('are shown, file by file, before they can be saved', async () => {
    const { user, bridge, orders } = showSettings('diagnostics');
    expect(screen.queryByRole('button', { name: 'Save as ZIP…' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show Diagnostics for support' }));
    flushSync(() => bridge.tell('diagnostics/ready', { files }));
    const contents = screen.getByRole('region', { name: 'What the diagnostics hold' });
    expect(contents).toHaveFocus();
    expect(contents).toHaveTextContent('2 files, 2.4 MB');
    await user.click(within(contents).getByText('settings.json'));
    expect(within(contents).getByRole('region', { name: 'settings.json' })).toHaveTextContent(
      '"language": "en"',
    );
    expect(contents).toHaveTextContent('this is its end');
    await user.click(screen.getByRole('button', { name: 'Save as ZIP…' }));
    flushSync(() => bridge.tell('diagnostics/saved', { name: 'sidetone.zip' }));
    expect(screen.getByText('Saved as sidetone.zip')).toBeVisible();
    expect(orders().map(([name]) => name)).toEqual(['diagnostics/prepare', 'diagnostics/save']);
  });
});

describe('the popup', () => {
  it('has its corner as a picture of the screen, by mouse and by arrows', async () => {
    const { user, changes } = showSettings('popup');
    const screenPicture = screen.getByRole('radiogroup', { name: 'Show at' });
    await user.click(within(screenPicture).getByRole('radio', { name: 'Top left' }));
    within(screenPicture).getByRole('radio', { name: 'Bottom right' }).focus();
    await user.keyboard('{ArrowUp}');
    expect(changes()).toEqual([
      { popup: { enabled: true, corner: 'top-left', display: 'pointer' } },
      { popup: { enabled: true, corner: 'top-right', display: 'pointer' } },
    ]);
  });

  it('offers what calls have carried to be highlighted', async () => {
    const customerData = { labels: { 'user.tier': 'Tier' }, order: [], highlight: ['user.account'] };
    const { user, changes } = showSettings('popup', { customerData }, { seenVariables: ['user.tier'] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add…' }), 'Tier');
    await user.click(screen.getByRole('button', { name: 'Do not highlight Account' }));
    expect(changes()).toMatchObject([
      { customerData: { highlight: ['user.account', 'user.tier'] } },
      { customerData: { highlight: [] } },
    ]);
  });
});

describe('customer data', () => {
  const customerData = { labels: {}, order: ['user.account', 'user.tier'], highlight: [] };
  const names = () =>
    screen
      .getAllByRole('listitem')
      .map((item) => within(item).getByRole('textbox').getAttribute('aria-label'));

  it('lists what calls have carried, to be named', async () => {
    const { user, changes } = showSettings('customer-data', {}, { seenVariables: ['user.tier'] });
    await user.type(screen.getByRole('textbox', { name: 'Label of user.tier' }), 'Tier{Enter}');
    expect(changes()).toEqual([
      { customerData: { labels: { 'user.tier': 'Tier' }, order: [], highlight: [] } },
    ]);
  });

  it('is ordered by buttons, and the focus goes along', async () => {
    const { user, bridge, have, changes } = showSettings('customer-data', { customerData });
    await user.click(screen.getByRole('button', { name: 'Move user.tier up' }));
    expect(changes()).toMatchObject([{ customerData: { order: ['user.tier', 'user.account'] } }]);
    expect(bridge.sent.at(-1)?.[0]).toBe('settings/change');
    have({ customerData: { ...customerData, order: ['user.tier', 'user.account'] } });
    expect(names()).toEqual(['Label of user.tier', 'Label of user.account']);
    expect(screen.getByRole('button', { name: 'Move user.tier up' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('user.tier is now at place 1 of 2');
  });

  it('highlights four and says so of a fifth', () => {
    showSettings('customer-data', {
      customerData: { ...customerData, highlight: ['a', 'b', 'c', 'd'] },
    });
    const fifth = screen.getByRole('button', { name: 'Show user.tier in the popup' });
    expect(fifth).toHaveAttribute('aria-disabled', 'true');
    expect(fifth).toHaveAttribute('title', expect.stringContaining('Four are highlighted'));
  });

  it('takes a name that no call has carried yet, and lets it go again', async () => {
    const { user, changes } = showSettings('customer-data', { customerData });
    await user.type(screen.getByRole('textbox', { name: 'Name of a variable' }), 'user.new{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove user.tier from the list' }));
    expect(changes()).toMatchObject([
      { customerData: { order: ['user.account', 'user.tier', 'user.new'] } },
      { customerData: { order: ['user.account'] } },
    ]);
  });
});

describe('diagnostics', () => {
  it('tell the version and lead to the inspector and the log', async () => {
    const { user, orders } = showSettings('diagnostics', {}, { desk: { ...sampleDesk, version: '1.2.3' } });
    expect(screen.getByText('Sidetone 1.2.3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open Protocol inspector' }));
    await user.click(screen.getByRole('button', { name: 'Open Log folder' }));
    expect(orders()).toEqual([
      ['inspector/open', undefined],
      ['log/open-folder', undefined],
    ]);
  });
});
