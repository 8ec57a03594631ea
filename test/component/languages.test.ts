import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Agent } from '../../src-shared/agent.ts';
import type { Language } from '../../src-shared/language/languages.ts';
import { sampleAgent, sampleDesk, sampleTalk, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const desk = (language: Language) => ({ ...sampleDesk, language });
const agent: Agent = { ...sampleAgent, state: 'TALKING' };
const talking = (language: Language) => sampleView({ agent, dialogs: [sampleTalk()], desk: desk(language) });

test.each([
  ['de', 'ltr', ['Halten', 'Weiterleiten', 'Hinzufügen', 'Auflegen'], 'Gespräch 4:37'],
  ['ar', 'rtl', ['انتظار', 'تحويل', 'إضافة', 'إنهاء'], 'المدة \u20684:37\u2069'],
] as const)(
  'in %s the page runs %s, and its buttons and clocks speak the language',
  async (language, dir, names, clock) => {
    showApp(talking(language));
    const card = await screen.findByRole('article');
    await waitFor(() => expect(document.documentElement).toHaveAttribute('dir', dir));
    expect(document.documentElement).toHaveAttribute('lang', language);
    for (const name of names) expect(within(card).getByRole('button', { name })).toBeVisible();
    expect(within(card).getByRole('timer')).toHaveTextContent(clock);
  },
);

test('another language is spoken where one stood, by the same buttons', async () => {
  const { show } = showApp(talking('en'));
  const card = await screen.findByRole('article', { name: 'Call with Katharina Oberhuber' });
  const hold = screen.getByRole('button', { name: 'Hold' });
  const field = screen.getByRole('combobox', { name: 'Name or number' });
  show({ desk: desk('de') });
  await waitFor(() => expect(hold).toHaveAccessibleName('Halten'));
  expect(card).toHaveAccessibleName('Gespräch mit Katharina Oberhuber');
  expect(field).toHaveAccessibleName('Name oder Nummer');
  expect(screen.getByRole('region', { name: 'Ihr Status' })).toBeVisible();
  show({ desk: desk('en') });
  await waitFor(() => expect(hold).toHaveAccessibleName('Hold'));
});

test('a name or a number within Arabic keeps its own direction', async () => {
  showApp(talking('ar'));
  expect(
    await screen.findByRole('article', { name: 'مكالمة مع \u2068Katharina Oberhuber\u2069' }),
  ).toBeVisible();
});

test('the keypad stays left to right in Arabic', async () => {
  const { user } = showApp(sampleView({ desk: desk('ar') }));
  await user.click(await screen.findByRole('button', { name: 'لوحة الأرقام' }));
  const pad = screen.getByRole('region', { name: 'لوحة الأرقام' });
  const digit = within(pad).getByRole('button', { name: '1' });
  expect(digit.closest('[dir]')).toHaveAttribute('dir', 'ltr');
});
