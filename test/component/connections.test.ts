import { screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../src-shared/connection-test.ts';
import { profileSchema, type Profile } from '../../src-shared/settings.ts';
import { sampleCertificate } from '../support/sample-certificate.ts';
import { sampleAgent, sampleSettings, sampleSignedOut } from '../support/sample-view.ts';
import { showSettings } from './show-settings.ts';

const [production] = sampleSettings.profiles as [Profile];
const vienna = profileSchema.parse({ id: 'vienna', name: 'Vienna', servers: ['ws://gc.example:61614'] });
const out = sampleSignedOut();
const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const tab = (name: string | RegExp) => screen.getByRole('tab', { name });

/** The pane, with two servers of which the first is in use, and nobody signed in. */
function showPane(
  settings: Parameters<typeof showSettings>[1] = {},
  view: Parameters<typeof showSettings>[2] = {},
) {
  const shown = showSettings(
    'connections',
    { profiles: [production, vienna], profile: 'production', ...settings },
    { session: out.session, agent: null, ...view },
  );
  const sent = (wanted: string) =>
    shown.bridge.sent.filter(([name]) => name === wanted).map(([, input]) => input);
  return { ...shown, sent };
}

describe('the servers', () => {
  it('are gone through by the arrows, and say which one is in use', async () => {
    const { user } = showPane();
    expect(tab(/Production/)).toHaveAccessibleName('Production In use');
    expect(field('Name')).toHaveValue('Production');
    tab(/Production/).focus();
    await user.keyboard('{ArrowRight}');
    expect(tab('Vienna')).toHaveFocus();
    expect(field('Name')).toHaveValue('Vienna');
    await user.keyboard('{End}');
    expect(screen.getByText(/calls are invented/)).toBeVisible();
  });

  it('can be used while nobody is signed in', async () => {
    const { user, sent } = showPane();
    await user.click(tab('Vienna'));
    await user.click(button('Use this server'));
    expect(sent('profile/use')).toEqual([{ id: 'vienna' }]);
  });

  it('stay as they are while somebody is: it says why', async () => {
    const { user, sent, bridge } = showPane();
    bridge.show({ session: { phase: 'in', since: 0 } as never, agent: sampleAgent });
    flushSync();
    expect(button('Remove…')).toHaveAccessibleDescription('In use. Log out first.');
    await user.click(tab('Vienna'));
    expect(button('Use this server')).toHaveAccessibleDescription(/Log out first/);
    await user.click(button('Use this server'));
    expect(sent('profile/use')).toEqual([]);
  });

  it('are removed once that was confirmed', async () => {
    const { user, sent, have } = showPane();
    await user.click(tab('Vienna'));
    await user.click(button('Remove…'));
    const question = screen.getByRole('dialog', { name: 'Remove Vienna?' });
    await user.click(within(question).getByRole('button', { name: 'Keep' }));
    expect(sent('profile/remove')).toEqual([]);
    await user.click(button('Remove…'));
    await user.click(button('Remove'));
    expect(sent('profile/remove')).toEqual([{ id: 'vienna' }]);
    have({ profiles: [production] });
    expect(field('Name')).toHaveValue('Production');
  });

  it('that the administrator presets go back to what they were', async () => {
    const { user } = showPane({ presets: ['vienna'] });
    await user.click(tab('Vienna'));
    expect(screen.getByText('From your administrator')).toBeVisible();
    await user.click(button('Back to your administrator’s…'));
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/as your administrator has it/);
  });

  it('that the administrator has locked can be tested, and nothing else', () => {
    showPane({ locked: ['profiles', 'profile'] });
    expect(screen.getAllByText('Set by your administrator').length).toBeGreaterThan(0);
    for (const name of ['Name', 'Server address', 'Queue', 'Broker user', 'Certificate authority', 'Proxy'])
      expect(field(name)).toHaveAttribute('readonly');
    for (const name of ['Add', 'Remove…', 'Duplicate', 'Add a backup'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(button('Test all')).toBeVisible();
  });
});

describe('a server', () => {
  it('is saved field by field, when a field is left', async () => {
    const { user, sent } = showPane();
    await user.clear(field('Queue'));
    await user.type(field('Queue'), '/queue/Two');
    expect(sent('profile/change')).toEqual([]);
    await user.tab();
    expect(sent('profile/change')).toEqual([{ id: 'production', queue: '/queue/Two' }]);
  });

  it('keeps what is wrong in its field, and says beside it what to do', async () => {
    const { user, bridge } = showPane();
    bridge.answers['profile/change'] = { ok: false, error: 'No address.', field: 'servers.1' };
    await user.clear(field('Backup address'));
    await user.type(field('Backup address'), 'gc-b');
    await user.tab();
    expect(field('Backup address')).toHaveValue('gc-b');
    expect(field('Backup address')).toHaveAccessibleDescription('No address.');
    await user.type(field('Backup address'), 'x');
    expect(field('Backup address')).not.toBeInvalid();
  });

  it('has its addresses in the order they are tried', async () => {
    const { user, sent, have } = showPane();
    await user.click(button('Move Backup address up'));
    expect(sent('profile/change')).toEqual([
      { id: 'production', servers: ['wss://gc-b.example:61614', 'wss://gc-a.example:61614'] },
    ]);
    expect(button('Move Server address up')).toHaveFocus();
    have({ profiles: [{ ...production, servers: production.servers.toReversed() }] });
    await user.click(button('Remove Backup address'));
    expect(sent('profile/change').at(-1)).toMatchObject({ servers: ['wss://gc-b.example:61614'] });
    have({ profiles: [{ ...production, servers: ['wss://gc-b.example:61614'] }] });
    await user.click(button('Add a backup'));
    expect(field('Backup address')).toHaveFocus();
  });

  it('says whether passwords can be read on the way', async () => {
    const { user } = showPane();
    expect(screen.getByText(/^Encrypted: /)).toBeVisible();
    await user.click(tab('Vienna'));
    expect(screen.getByText(/^Not encrypted: /)).toBeVisible();
  });

  it('has a proxy, and a key that is pinned, each with what is wrong beside it', async () => {
    const { user, sent, bridge } = showPane();
    expect(field('Proxy')).toHaveValue('system');
    expect(field('Proxy')).toHaveAccessibleDescription(/as this computer has it/);
    await user.clear(field('Proxy'));
    await user.type(field('Proxy'), 'http://proxy.example:3128');
    await user.type(field('Pinned key'), sampleCertificate.key);
    bridge.answers['profile/change'] = { ok: false, error: 'No key.', field: 'pinnedKey' };
    await user.tab();
    expect(sent('profile/change')).toEqual([
      { id: 'production', proxy: 'http://proxy.example:3128' },
      { id: 'production', pinnedKey: sampleCertificate.key },
    ]);
    expect(field('Pinned key')).toHaveAccessibleDescription('No key.');
  });

  it('saves a key that was refused for its address together with the address that mends it', async () => {
    const { user, sent, bridge } = showPane();
    await user.type(field('Pinned key'), sampleCertificate.key);
    bridge.answers['profile/change'] = { ok: false, error: 'An address is open.', field: 'pinnedKey' };
    await user.tab();
    expect(field('Pinned key')).toHaveAccessibleDescription('An address is open.');
    delete bridge.answers['profile/change'];
    await user.type(field('Backup address'), '/ws');
    await user.tab();
    expect(sent('profile/change').at(-1)).toMatchObject({
      servers: [expect.any(String), expect.stringMatching(/\/ws$/)],
      pinnedKey: sampleCertificate.key,
    });
  });

  it('gets the file that was chosen for it', async () => {
    const { user, bridge, sent } = showPane();
    await user.click(button('Choose a certificate authority'));
    const [asked] = sent('profile/choose-file') as { ask: string }[];
    expect(asked).toMatchObject({ member: 'caFile' });
    bridge.tell('server/file-chosen', { ask: 'somebody else', path: '/not/this.pem' });
    bridge.tell('server/file-chosen', { ask: asked?.ask ?? '', path: '/etc/root.pem' });
    flushSync();
    expect(sent('profile/change')).toEqual([{ id: 'production', caFile: '/etc/root.pem' }]);
  });

  it('has what only the site knows, and how long the link waits', async () => {
    const { user, sent } = showPane();
    await user.click(screen.getByRole('radio', { name: 'UCCE' }));
    await user.type(field('Region'), 'at{Enter}');
    await user.click(button('Advanced'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Heartbeat' }), '10 seconds');
    expect(sent('profile/change')).toEqual([
      { id: 'production', platform: 'UCCE' },
      { id: 'production', region: 'AT' },
      { id: 'production', heartbeatMs: 10_000 },
    ]);
  });
});

describe('a new server', () => {
  it('is added and then shown, without being used', async () => {
    const { user, sent, have } = showPane();
    await user.click(button('Add'));
    expect(field('Name')).toHaveFocus();
    await user.type(field('Name'), 'Graz');
    await user.type(field('Server address'), 'ws://graz.example:61614');
    await user.click(button('Add this server'));
    expect(sent('profile/add')).toMatchObject([
      { name: 'Graz', servers: ['ws://graz.example:61614'], use: false },
    ]);
    const graz = profileSchema.parse({ id: 'graz', name: 'Graz', servers: ['ws://graz.example:61614'] });
    have({ profiles: [production, vienna, graz] });
    expect(tab('Graz')).toHaveAttribute('aria-selected', 'true');
    expect(field('Name')).toHaveValue('Graz');
  });

  it('can start as a copy, which has everything but the password', async () => {
    const { user, sent } = showPane({ profiles: [{ ...production, heartbeatMs: 7000 }] });
    await user.click(button('Duplicate'));
    expect(field('Name')).toHaveValue('Copy of Production');
    await user.click(button('Add this server'));
    expect(sent('profile/add')).toMatchObject([{ name: 'Copy of Production', heartbeatMs: 7000 }]);
    expect(sent('profile/add')[0]).not.toHaveProperty('id');
  });

  it('is given up by Cancel', async () => {
    const { user, sent } = showPane();
    await user.click(button('Add'));
    await user.click(button('Cancel'));
    expect(field('Name')).toHaveValue('Production');
    expect(sent('profile/add')).toEqual([]);
  });
});

describe('the test of a connection', () => {
  const server = 'ws://gc.example:61614';
  const step = (result: Omit<StepResult, 'ms'>): StepResult => ({ ms: 3, ...result });
  async function testing() {
    const shown = showPane({ profiles: [vienna], profile: 'vienna' });
    let finish: () => void = () => undefined;
    shown.bridge.answers['connection/test'] = new Promise((resolve) => {
      finish = () => resolve({ ok: true });
    }) as never;
    await shown.user.click(button('Test'));
    const [asked] = shown.sent('connection/test') as { run: string }[];
    const tell = (result: StepResult, run = asked?.run ?? '') => {
      shown.bridge.tell('connection/step', { run, server, result });
      flushSync();
    };
    const end = async () => {
      finish();
      await screen.findByRole('button', { name: 'Test' });
    };
    return { ...shown, tell, asked, end };
  }

  it('says each step as it comes, and how it ended', async () => {
    const { tell, asked, end } = await testing();
    expect(asked).toMatchObject({ id: 'vienna', servers: [server], queue: '/queue/Connector1' });
    expect(screen.getByText('Testing Name')).toBeVisible();
    tell(step({ step: 'name', verdict: 'good', outcome: { kind: 'resolved', addresses: ['192.0.2.1'] } }));
    tell(step({ step: 'name', verdict: 'bad', outcome: { kind: 'name-unknown' } }), 'another one');
    expect(screen.getByText('Testing Port')).toBeVisible();
    tell(step({ step: 'tcp', verdict: 'bad', outcome: { kind: 'refused', port: 61614 } }));
    expect(screen.getByText('Failed at Port')).toBeVisible();
    const steps = screen.getByRole('list', { name: `Test of ${server}` });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(2);
    expect(steps).toHaveTextContent(
      'Nobody listens on port 61614. Check the port, and whether the broker runs.',
    );
    await end();
  });

  it('shows the certificate that is not trusted, and its key to be pinned', async () => {
    const { tell, user, sent, end } = await testing();
    const outcome = {
      kind: 'untrusted',
      fault: 'unknown-issuer',
      code: 'X',
      certificate: sampleCertificate,
    } as const;
    tell(step({ step: 'tls', verdict: 'bad', outcome }));
    expect(screen.getByText(/Centre CA has signed the certificate and is not known here/)).toBeVisible();
    expect(screen.getByText(sampleCertificate.fingerprint)).toBeVisible();
    await user.click(button('Copy the key'));
    expect(sent('clipboard/copy')).toEqual([{ text: sampleCertificate.key }]);
    await end();
  });

  it('shows the certificate of a proxy that is not trusted, and no key: that would be pinned for the server', async () => {
    const { tell, end } = await testing();
    const certificate = sampleCertificate;
    const outcome = { kind: 'proxy-untrusted', fault: 'self-signed', code: 'X', certificate } as const;
    tell(step({ step: 'proxy', verdict: 'bad', outcome }));
    expect(screen.getByText(/The proxy’s certificate is signed by itself/)).toBeVisible();
    expect(screen.getByText(sampleCertificate.fingerprint)).toBeVisible();
    expect(screen.queryByText(sampleCertificate.key)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy the key' })).toBeNull();
    await end();
  });

  it('shows the key of a server that is trusted, and no more of its certificate', async () => {
    const { tell, end } = await testing();
    tell(
      step({ step: 'tls', verdict: 'good', outcome: { kind: 'trusted', certificate: sampleCertificate } }),
    );
    expect(screen.getByText(sampleCertificate.key)).toBeVisible();
    expect(screen.queryByText(sampleCertificate.fingerprint)).toBeNull();
    await end();
  });

  it('goes on after the proxy with what the proxy does not do', async () => {
    const { tell, end } = await testing();
    const proxy = 'proxy.example:3128';
    tell(step({ step: 'proxy', verdict: 'good', outcome: { kind: 'by-proxy', proxy } }));
    expect(screen.getByText('proxy.example:3128 has opened a way to the server')).toBeVisible();
    expect(screen.getByText('Testing WebSocket')).toBeVisible();
    await end();
  });

  it('says what the proxy refuses', async () => {
    const { tell, end } = await testing();
    const proxy = 'proxy.example:3128';
    tell(step({ step: 'proxy', verdict: 'bad', outcome: { kind: 'proxy', proxy, why: 'log-in' } }));
    expect(screen.getByText('Failed at Proxy')).toBeVisible();
    expect(screen.getByText(/proxy.example:3128 wants a user and a password/)).toBeVisible();
    await end();
  });

  it('gives the line that the broker needs, to be copied', async () => {
    const { tell, user, sent, end } = await testing();
    tell(step({ step: 'websocket', verdict: 'bad', outcome: { kind: 'openwire' } }));
    await user.click(button('Copy the line'));
    expect(sent('clipboard/copy')).toMatchObject([
      { text: expect.stringContaining('transportConnector') as string },
    ]);
    await end();
  });

  it('is stopped, and what it found goes with the next edit', async () => {
    const { tell, user, sent } = await testing();
    tell(step({ step: 'name', verdict: 'good', outcome: { kind: 'resolved', addresses: [] } }));
    await user.click(button('Stop'));
    expect(sent('connection/stop')).toHaveLength(1);
    expect(button('Test')).toHaveFocus();
    await user.type(field('Queue'), '2');
    expect(screen.queryByRole('list', { name: `Test of ${server}` })).toBeNull();
  });

  it('names the field that cannot be tested', async () => {
    const { user, bridge } = showPane({ profiles: [vienna], profile: 'vienna' });
    bridge.answers['connection/test'] = { ok: false, error: 'No address.', field: 'servers.0' };
    await user.click(button('Test'));
    expect(field('Server address')).toHaveAccessibleDescription('No address.');
  });
});
