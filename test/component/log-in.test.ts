import { screen } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followLanguage } from '../../src-renderer/lib/language.svelte.ts';
import type { Link, LoginProblem } from '../../src-shared/link.ts';
import {
  sampleDesk,
  sampleNow,
  sampleSettings,
  sampleSignedOut,
  sampleSite,
} from '../support/sample-view.ts';
import { showApp } from './show-app.ts';
import { sampleCertificate } from '../support/sample-certificate.ts';

const expired = {
  kind: 'certificate',
  host: 'gc-a.example',
  fault: 'expired',
  code: 'CERT_HAS_EXPIRED',
  certificate: sampleCertificate,
} as const;

const field = (name: 'Agent ID' | 'Password' | 'Extension') => screen.getByLabelText(name);
const demo = { settings: { ...sampleSettings, profile: 'demo', profiles: [] } };
const refused = (problem: LoginProblem) => sampleSignedOut({ session: { phase: 'out', problem } });

describe('the log-in form', () => {
  it('signs in by Enter with what was typed', async () => {
    const { user, orders } = showApp(sampleSignedOut());
    expect(field('Agent ID')).toHaveFocus();
    await user.keyboard('amalik{Tab}secret 1');
    await user.type(field('Extension'), '4021{Enter}');
    expect(orders()).toEqual([
      [
        'session/log-in',
        {
          agentId: 'amalik',
          password: 'secret 1',
          extension: '4021',
          mobile: null,
          admin: false,
          remember: true,
          rememberPassword: false,
        },
      ],
    ]);
  });

  it('fills in what was remembered and lands on the first empty field', () => {
    showApp(sampleSignedOut({ settings: { ...sampleSettings, agentId: 'amalik', extension: '4021' } }));
    expect(field('Agent ID')).toHaveValue('amalik');
    expect(field('Extension')).toHaveValue('4021');
    expect(field('Password')).toHaveFocus();
  });

  it('is ready to go in the demo, and names the other accounts', () => {
    showApp(sampleSignedOut(demo));
    expect(field('Agent ID')).toHaveValue('1001');
    expect(field('Password')).toHaveValue('demo');
    expect(field('Extension')).toHaveValue('3001');
    expect(screen.getByText(/1002 with 3002/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveFocus();
  });

  it('asks for what is missing, at its field, and sends nothing', async () => {
    const { user, orders } = showApp(sampleSignedOut());
    await user.type(field('Agent ID'), 'amalik{Enter}');
    expect(field('Password')).toHaveAccessibleDescription('Enter your password.');
    expect(field('Password')).toHaveFocus();
    expect(orders()).toEqual([]);
  });

  it('is said anew, with what is wrong in it, when the language changes', async () => {
    onTestFinished(() => followLanguage('en'));
    const { user, show } = showApp(sampleSignedOut());
    await user.type(field('Agent ID'), 'amalik{Enter}');
    show({ desk: { ...sampleDesk, language: 'de' } });
    expect(await screen.findByLabelText('Agenten-ID')).toHaveValue('amalik');
    expect(screen.getByLabelText('Passwort')).toHaveAccessibleDescription('Geben Sie Ihr Passwort ein.');
  });

  it('refuses a comma while it is typed and says why', async () => {
    const { user } = showApp(sampleSignedOut());
    await user.type(field('Password'), 'a,b');
    expect(field('Password')).toHaveValue('ab');
    await user.type(field('Password'), ',');
    expect(field('Password')).toHaveAccessibleDescription('Commas, # and | cannot be used here.');
  });

  it('shows the password on request', async () => {
    const { user } = showApp(sampleSignedOut());
    expect(field('Password')).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field('Password')).toHaveAttribute('type', 'text');
  });

  it('offers to keep the password only where the system can keep it safe', () => {
    const { show } = showApp(sampleSignedOut());
    expect(screen.queryByRole('checkbox', { name: 'Keep my password' })).toBeNull();
    show({ desk: { ...sampleDesk, secureStorage: true } });
    expect(screen.getByRole('checkbox', { name: 'Keep my password' })).toBeVisible();
  });

  it('needs no password where one is kept', async () => {
    const { user, orders } = showApp(
      sampleSignedOut({
        settings: { ...sampleSettings, agentId: 'amalik', extension: '4021' },
        desk: { ...sampleDesk, secureStorage: true, passwordKept: true },
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(orders()[0]?.[1]).toMatchObject({ password: '', rememberPassword: true });
  });

  it.each([
    [
      { kind: 'credentials' },
      'Password',
      'Agent ID and password do not match. Check Caps Lock, then try again.',
    ],
    [{ kind: 'unknown-agent' }, 'Agent ID', /No agent with this ID/],
    [{ kind: 'no-extension' }, 'Extension', 'Enter your extension.'],
    [{ kind: 'wrong-extension', extension: '4021' }, 'Extension', /4021 is not a phone you can sign in to/],
    [{ kind: 'extension-in-use', extension: '4021' }, 'Extension', /4021 is in use by another agent/],
  ] as const)('shows %j beside its field', (problem, name, words) => {
    showApp(refused(problem));
    expect(field(name)).toHaveAccessibleDescription(words);
    expect(field(name)).toHaveFocus();
  });

  it.each([
    [{ kind: 'licences' }, 'All licences are in use'],
    [{ kind: 'link', failure: expired }, 'certificate is not trusted'],
    [
      { kind: 'link', failure: { kind: 'proxy', proxy: 'proxy.example:3128', why: 'log-in' } },
      'The proxy asks for a log-in',
    ],
    [{ kind: 'other', code: 'GENERAL_ERROR', text: '' }, 'The phone system gave no reason (GENERAL_ERROR).'],
  ] as const)('tells %j to everyone, below the form', (problem, words) => {
    showApp(refused(problem));
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });

  it('says why the server is not trusted before anybody has tried, with the fingerprint to be copied', async () => {
    const link = { phase: 'waiting', server: 'wss://gc-a.example:61614', attempt: 2, retryAt: 0 } as const;
    const { user, bridge } = showApp(
      sampleSignedOut({ link: { ...link, failure: expired }, failure: expired }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      /The certificate of gc-a.example has expired.+Fingerprint 3B:0C:91:5E:77:A2:1D:F0 …$/,
    );
    await user.click(screen.getByRole('button', { name: 'Copy the fingerprint' }));
    expect(bridge.sent).toContainEqual(['clipboard/copy', { text: sampleCertificate.fingerprint }]);
  });

  it('says nothing of the kind of a server that may come back by itself', () => {
    const failure = { kind: 'refused' } as const;
    const link = {
      phase: 'waiting',
      server: 'wss://gc-a.example:61614',
      attempt: 2,
      retryAt: 0,
      failure,
    } as const;
    showApp(sampleSignedOut({ link, failure }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows how far it has come, and can be called off', async () => {
    const { user, orders } = showApp(
      sampleSignedOut({
        session: {
          phase: 'signing-in',
          agentId: 'amalik',
          extension: '4021',
          since: sampleNow,
          step: 'login',
        },
      }),
    );
    expect(screen.getByRole('status', { name: 'Signing in' })).toHaveTextContent('gc-a.example connected');
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveAttribute('aria-busy', 'true');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(orders()).toEqual([['session/cancel', undefined]]);
  });

  it("shows main's objection at the field it names", async () => {
    const { user, bridge } = showApp(sampleSignedOut(demo));
    bridge.answers['session/log-in'] = { ok: false, error: 'Enter your extension.', field: 'extension' };
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(field('Extension')).toHaveAccessibleDescription('Enter your extension.');
  });
});

describe('the server line', () => {
  const server = 'wss://gc-a.example:61614';
  const waiting: Link = {
    phase: 'waiting',
    server,
    attempt: 3,
    retryAt: sampleNow + 8000,
    failure: { kind: 'refused' },
  };
  it.each([
    [{ phase: 'connecting', server, attempt: 1, since: sampleNow }, 'gc-a.example, connecting'],
    [{ phase: 'up', server, since: sampleNow, service: 'in' }, 'gc-a.example, backup gc-b.example'],
    [{ phase: 'up', server, since: sampleNow, service: 'out' }, 'Finesse is not in service'],
    [waiting, 'gc-a.example: refused. Attempt 3, next in 0:08'],
  ] as const)('says before anything is typed how it stands with %j', (link, words) => {
    showApp(sampleSignedOut({ link }));
    expect(screen.getByLabelText('Server')).toHaveAccessibleDescription(new RegExp(words));
  });

  it('changes the server', async () => {
    const { user, orders } = showApp(sampleSignedOut());
    await user.selectOptions(screen.getByLabelText('Server'), 'Demo');
    expect(orders()).toEqual([['profile/use', { id: 'demo' }]]);
  });

  it('takes a new one, and shows what is wrong with it at its field', async () => {
    const { user, bridge, orders } = showApp(sampleSignedOut());
    await user.selectOptions(screen.getByLabelText('Server'), 'Connect to my contact centre…');
    await user.type(screen.getByLabelText('Name'), 'Vienna');
    await user.type(screen.getByLabelText('Server address'), 'gc-a.example');
    bridge.answers['profile/add'] = {
      ok: false,
      error: 'An address starts with ws://.',
      field: 'servers.0',
    };
    await user.click(screen.getByRole('button', { name: 'Save and connect' }));
    expect(screen.getByLabelText('Server address')).toHaveAccessibleDescription(
      'An address starts with ws://.',
    );
    await user.clear(screen.getByLabelText('Server address'));
    await user.type(screen.getByLabelText('Server address'), server);
    delete bridge.answers['profile/add'];
    await user.click(screen.getByRole('button', { name: 'Save and connect' }));
    expect(orders().at(-1)).toEqual([
      'profile/add',
      {
        name: 'Vienna',
        servers: [server],
        queue: '/queue/Connector1',
        brokerLogin: '',
        brokerPassword: '',
        protocol: 'gc-4.4',
        protocolFile: '',
        caFile: '',
        pinnedKey: '',
        proxy: 'system',
        use: true,
      },
    ]);
    expect(screen.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  it('names the field of a backup that is wrong, whatever stands empty before it', async () => {
    const { user, bridge } = showApp(sampleSignedOut());
    await user.selectOptions(screen.getByLabelText('Server'), 'Connect to my contact centre…');
    await user.type(screen.getByLabelText('Server address'), server);
    await user.click(screen.getByRole('button', { name: 'Add a backup' }));
    await user.type(screen.getByLabelText('Backup address 2'), 'gc-b.example');
    bridge.answers['profile/add'] = { ok: false, error: 'No address.', field: 'servers.1' };
    await user.click(screen.getByRole('button', { name: 'Save and connect' }));
    expect(screen.getByLabelText('Backup address 2')).toHaveAccessibleDescription('No address.');
    expect(screen.getByLabelText('Backup address 2')).toHaveFocus();
  });

  it('is changed in the settings', async () => {
    const { user, orders } = showApp(sampleSignedOut());
    await user.selectOptions(screen.getByLabelText('Server'), 'Change Production…');
    expect(orders()).toEqual([['settings/open', { pane: 'connections' }]]);
  });

  it('that the administrator has locked is neither changed nor joined by another', () => {
    const settings = { ...sampleSettings, locked: ['profile', 'profiles'] };
    showApp(sampleSignedOut({ settings }));
    expect(screen.getByLabelText('Server')).toBeDisabled();
    expect(screen.queryByRole('option', { name: /Change|Connect to/ })).toBeNull();
  });
});

describe('a mobile agent', () => {
  const site = (platform: 'UCCE' | 'UCCX' | 'unknown') => ({ site: { ...sampleSite, platform } });
  const section = () => screen.queryByRole('button', { name: /Mobile agent/ });
  const remembered = (mobile: Partial<typeof sampleSettings.mobile>) => ({
    settings: {
      ...sampleSettings,
      agentId: 'amalik',
      extension: '4021',
      mobile: { ...sampleSettings.mobile, ...mobile },
    },
  });

  it('signs in with the phone that calls are to go to, and how it is called', async () => {
    const { user, orders } = showApp(sampleSignedOut({ ...site('UCCE'), ...remembered({}) }));
    await user.type(field('Password'), 'secret');
    await user.click(section()!);
    await user.type(screen.getByLabelText('Your phone'), '+49 171 555 0133');
    await user.click(screen.getByRole('radio', { name: 'Nailed' }));
    await user.click(screen.getByRole('button', { name: 'Sign in as mobile agent' }));
    expect(orders()).toEqual([
      [
        'session/log-in',
        expect.objectContaining({ mobile: { phone: '+49 171 555 0133', connection: 'nailed' } }),
      ],
    ]);
  });

  it('is what the agent was last time, with everything filled in', () => {
    const mobile = { used: true, phone: '+491715550133', connection: 'nailed' } as const;
    showApp(sampleSignedOut({ ...site('UCCE'), ...remembered(mobile) }));
    expect(section()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByLabelText('Your phone')).toHaveValue('+491715550133');
    expect(screen.getByRole('radio', { name: 'Nailed' })).toBeChecked();
  });

  it('is asked for the phone at its field, and told there when it is none', async () => {
    const { user, orders, bridge } = showApp(
      sampleSignedOut({ ...site('UCCE'), ...remembered({ used: true }) }),
    );
    bridge.answers['session/log-in'] = { ok: false, field: 'mobile', error: 'Letters cannot be dialled.' };
    await user.type(field('Password'), 'secret{Enter}');
    const phone = screen.getByLabelText('Your phone');
    expect(phone).toHaveAccessibleDescription('Enter the number of your phone.');
    expect(phone).toHaveFocus();
    expect(orders()).toEqual([]);
    await user.type(phone, 'mine{Enter}');
    expect(phone).toHaveAccessibleDescription('Letters cannot be dialled.');
  });

  it('who closes the section sits at the extension', async () => {
    const mobile = { used: true, phone: '+491715550133' };
    const { user, orders } = showApp(sampleSignedOut({ ...site('UCCE'), ...remembered(mobile) }));
    await user.click(section()!);
    await user.type(field('Password'), 'secret{Enter}');
    expect(orders()).toEqual([['session/log-in', expect.objectContaining({ mobile: null })]]);
  });

  it('does not exist on UCCX, and is marked where it is not known what there is', async () => {
    const mobile = { used: true, phone: '+491715550133' };
    const { user, orders, show } = showApp(sampleSignedOut({ ...site('UCCX'), ...remembered(mobile) }));
    expect(section()).toBeNull();
    await user.type(field('Password'), 'secret{Enter}');
    expect(orders()).toEqual([['session/log-in', expect.objectContaining({ mobile: null })]]);
    show(site('unknown'));
    await user.click(section()!);
    expect(section()).toHaveTextContent('UCCE only');
    show(site('UCCE'));
    expect(section()).not.toHaveTextContent('UCCE only');
  });
});
