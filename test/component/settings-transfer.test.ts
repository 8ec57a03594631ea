import { screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { showSettings } from './show-settings.ts';

const read = {
  changes: 3,
  left: [{ where: 'popup.corner', message: 'This value is not known.' }],
  aside: 'settings-before-import-abc123.json',
};
const button = (name: string) => screen.getByRole('button', { name });

function asked() {
  const shown = showSettings('general');
  flushSync(() => shown.bridge.tell('settings/import-read', read));
  return { ...shown, question: screen.getByRole('dialog', { name: 'Replace your settings?' }) };
}

describe('settings from another computer', () => {
  it('are asked for', async () => {
    const { user, orders } = showSettings('general');
    await user.click(button('Import… Import settings'));
    await user.click(button('Export… Export settings'));
    expect(orders().map(([name]) => name)).toEqual(['settings/import', 'settings/export']);
  });

  it('that cannot be read say so at their row', async () => {
    const { user, bridge } = showSettings('general');
    bridge.answers['settings/import'] = { ok: false, error: 'This is not JSON.', field: 'import' };
    await user.click(button('Import… Import settings'));
    expect(button('Import… Import settings')).toHaveAccessibleDescription(/This is not JSON\./);
  });

  it('say before they are taken over what changes, what is left out and why, and where the old ones go', () => {
    const { question } = asked();
    expect(question).toHaveTextContent('3 settings change.');
    expect(question).toHaveTextContent('kept as settings-before-import-abc123.json');
    const left = within(question).getByRole('list', { name: '1 entry is not taken over:' });
    expect(left).toHaveTextContent('popup.corner This value is not known.');
  });

  it('are not taken over by Esc, nor by the button that has the focus', async () => {
    const { user, orders } = asked();
    expect(button('Keep mine')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(orders()).toEqual([['settings/answer-import', { choice: 'keep' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are taken over once that was confirmed, and the old ones are named', async () => {
    const { user, orders } = asked();
    await user.click(button('Replace'));
    expect(orders()).toEqual([['settings/answer-import', { choice: 'replace' }]]);
    expect(screen.getByText(/The earlier ones are in settings-before-import-abc123\.json/)).toBeVisible();
  });
});
