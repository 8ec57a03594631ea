import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AppView } from '../../src-shared/view.ts';
import {
  sampleDialog,
  samplePending,
  samplePreview,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const data = (name = 'Customer') => screen.getByRole('region', { name });
const labels = () =>
  within(data())
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
const button = (name: string) => within(data()).getByRole('button', { name });
const editable = [
  { name: 'callVariable4', value: '€ 148.20' },
  { name: 'user.tier', value: 'Gold' },
  { name: 'BAStatus', value: 'open' },
];
const asSite = (customerData: Partial<AppView['settings']['customerData']>, variables = editable) => {
  const view = sampleView({ dialogs: [sampleTalk({ variables })] });
  const whole = { ...view.settings.customerData, ...customerData };
  return { ...view, settings: { ...view.settings, customerData: whole } };
};

describe('the data of a call', () => {
  it('is labelled readably and copied by a click, with a tick', async () => {
    const { user, orders } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    expect(data()).toHaveTextContent('Variable 4');
    expect(data()).toHaveTextContent('Last contact');
    await user.click(button('70031882, copy'));
    expect(orders()).toEqual([['clipboard/copy', { text: '70031882' }]]);
    expect(within(data()).getByRole('status')).toHaveTextContent('Account copied');
    expect(button('70031882, copy')).toHaveClass('copied');
  });

  it('is copied at once, a line each, with what the phone system wrote', async () => {
    const { user, orders } = showApp(asSite({}));
    await user.click(button('Copy all'));
    expect(orders()).toEqual([
      ['clipboard/copy', { text: 'Variable 4: € 148.20\nTier: Gold\nBAStatus: open' }],
    ]);
    expect(within(data()).getByRole('status')).toHaveTextContent('All call data copied');
  });

  it('says so when the system does not let it be copied', async () => {
    const { user, bridge } = showApp(sampleView({ dialogs: [sampleTalk()] }));
    bridge.answers['clipboard/copy'] = { ok: false, error: 'No clipboard.' };
    await user.click(button('70031882, copy'));
    expect(within(data()).getByRole('status')).toHaveTextContent('Account could not be copied');
    expect(button('70031882, copy')).not.toHaveClass('copied');
  });

  it('has the names, the order and the marks of the site, whatever their case', () => {
    showApp(
      asSite({
        labels: { CALLVARIABLE4: 'Open balance' },
        order: ['bastatus', 'user.Tier'],
        highlight: ['USER.TIER'],
      }),
    );
    expect(labels()).toEqual(['BAStatus', 'Tier', 'Open balance']);
    expect(button('Gold, copy').closest('.highlight')).not.toBeNull();
    expect(button('open, copy').closest('.highlight')).toBeNull();
  });

  it('says nothing twice: what names the caller or the campaign stands on the card', () => {
    const variables = [
      { name: 'callVariable1', value: 'Bertrand Duhamel' },
      { name: 'BACampaign', value: 'Renewals autumn' },
      { name: 'callVariable2', value: 'FR-88120' },
    ];
    showApp(sampleView({ dialogs: [samplePreview({ variables })] }));
    expect(within(data('Contact record')).getByRole('term')).toHaveTextContent('Variable 2');
    expect(screen.getByRole('article')).toHaveTextContent('Renewals autumn');
  });

  it('says so when the call carries none', () => {
    showApp(sampleView({ dialogs: [sampleTalk({ variables: [] })] }));
    expect(data()).toHaveTextContent('This call carries no data');
    expect(within(data()).queryByRole('button', { name: 'Copy all' })).toBeNull();
  });

  it('shows all of forty values', () => {
    const variables = Array.from({ length: 40 }, (_, index) => ({
      name: `user.value${index}`,
      value: `${index}`,
    }));
    showApp(asSite({}, variables));
    expect(labels()).toHaveLength(40);
  });
});

describe('a value', () => {
  it('is changed in its place: Enter sends it, and the old one stays until an event carries the new', async () => {
    const { user, orders, show } = showApp(asSite({}));
    await user.click(button('Change Variable 4'));
    const field = within(data()).getByRole('textbox', { name: 'Variable 4' });
    expect(field).toHaveFocus();
    await user.keyboard('€ 10{Enter}');
    expect(orders()).toEqual([
      ['call/update-variable', { dialogId: sampleDialog().id, name: 'callVariable4', value: '€ 10' }],
    ]);
    expect(within(data()).queryByRole('textbox')).toBeNull();
    expect(button('Change Variable 4')).toHaveFocus();

    show({ pending: [samplePending('update-variable', sampleDialog(), 'callVariable4')] });
    expect(button('Change Variable 4')).toHaveAttribute('aria-busy', 'true');
    expect(button('Change Tier')).not.toHaveAttribute('aria-busy');
    expect(data()).toHaveTextContent('€ 148.20');
    show({ pending: [], dialogs: [sampleTalk({ variables: [{ name: 'callVariable4', value: '€ 10' }] })] });
    expect(data()).toHaveTextContent('€ 10');
  });

  it('takes no character that would break a frame, and says so', async () => {
    const { user, orders } = showApp(asSite({}));
    await user.click(button('Change Tier'));
    const field = within(data()).getByRole('textbox', { name: 'Tier' });
    await user.keyboard('Silver');
    await user.keyboard(',');
    expect(field).toHaveValue('Silver');
    expect(within(data()).getByRole('alert')).toHaveTextContent('Commas, # and | cannot be used here.');
    await user.keyboard('{Escape}');
    expect(orders()).toEqual([]);
    expect(data()).toHaveTextContent('Gold');
  });

  it('can be emptied, and stays open when main will not have the change', async () => {
    const { user, orders, bridge } = showApp(asSite({}));
    bridge.answers['call/update-variable'] = { ok: false, error: 'Not possible right now.' };
    await user.click(button('Change Tier'));
    await user.keyboard('{Backspace}{Enter}');
    expect(orders()).toEqual([
      ['call/update-variable', { dialogId: sampleDialog().id, name: 'user.tier', value: '' }],
    ]);
    expect(within(data()).getByRole('textbox', { name: 'Tier' })).toBeVisible();
    expect(screen.getByText('Not possible right now.')).toBeVisible();
  });

  it('sends nothing when nothing was changed', async () => {
    const { user, orders } = showApp(asSite({}));
    await user.click(button('Change Tier'));
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
    expect(within(data()).queryByRole('textbox')).toBeNull();
  });

  it('cannot be changed where the phone system does not allow it, or where it is not an agent’s', () => {
    const { show } = showApp(asSite({}));
    expect(within(data()).queryByRole('button', { name: 'Change BAStatus' })).toBeNull();
    show({ dialogs: [sampleTalk({ variables: editable, actions: ['HOLD', 'DROP'] })] });
    expect(within(data()).queryByRole('button', { name: 'Change Tier' })).toBeNull();
  });

  it('being typed is let go when its call ends: nothing is sent for another call', async () => {
    const { user, orders, show } = showApp(asSite({}));
    await user.click(button('Change Tier'));
    await user.keyboard('Silver');
    const other = sampleTalk({ id: samplePreview().id, variables: editable });
    show({ dialogs: [other] });
    expect(within(data()).queryByRole('textbox')).toBeNull();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([]);
  });
});
