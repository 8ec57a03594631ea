import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dialogId } from '../../src-shared/ids.ts';
import type { AppView } from '../../src-shared/view.ts';
import { sampleDialog, sampleSettings, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const settings = (templates: Partial<AppView['settings']['screenPop']>): AppView['settings'] => ({
  ...sampleSettings,
  screenPop: { ...sampleSettings.screenPop, ...templates },
});
const withPage = (...dialogs: AppView['dialogs']) =>
  sampleView({ dialogs, settings: settings({ answer: 'https://crm.example/{ani}' }) });
const ringing = sampleDialog();
const second = sampleDialog({ id: dialogId('2'), name: 'Otto Muster' });
const crm = () => screen.queryByRole('button', { name: 'Open in CRM' });
const open = (who: string) => screen.queryByRole('button', { name: `Open the page for ${who}` });

describe('the page of a call', () => {
  it('has no button where no address is set', () => {
    showApp(sampleView({ dialogs: [ringing] }));
    expect(crm()).not.toBeInTheDocument();
    expect(open('Katharina Oberhuber')).not.toBeInTheDocument();
  });

  it('opens from the card of a ringing call, and from the data of the customer', async () => {
    const { orders, user } = showApp(withPage(ringing));
    await user.click(open('Katharina Oberhuber')!);
    await user.click(crm()!);
    expect(orders()).toEqual([
      ['screen-pop/open', { dialogId: ringing.id }],
      ['screen-pop/open', { dialogId: ringing.id }],
    ]);
  });

  it('opens by Ctrl O while talking; there is no Open on the card then', async () => {
    const talk = sampleTalk();
    const { orders, user } = showApp(withPage(talk));
    expect(open('Katharina Oberhuber')).not.toBeInTheDocument();
    await user.keyboard('{Control>}o{/Control}');
    expect(orders()).toEqual([['screen-pop/open', { dialogId: talk.id }]]);
  });

  it('of a second call that rings opens by O, that of the first by Ctrl O', async () => {
    const talk = sampleTalk();
    const { orders, user } = showApp(withPage(second, talk));
    await user.keyboard('o{Control>}o{/Control}');
    expect(orders()).toEqual([
      ['screen-pop/open', { dialogId: second.id }],
      ['screen-pop/open', { dialogId: talk.id }],
    ]);
  });

  it('does not open by a key where there is none, and none is typed into the field', async () => {
    const { orders, user } = showApp(sampleView({ dialogs: [ringing] }));
    await user.keyboard('o{Control>}o{/Control}');
    const field = screen.getByRole('combobox', { name: 'Name or number' });
    await user.click(field);
    await user.keyboard('o');
    expect(orders()).toEqual([]);
    expect(within(field.parentElement!).getByDisplayValue('o')).toBeInTheDocument();
  });
});
