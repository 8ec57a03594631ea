import type { Page } from '@playwright/test';
import type { AgentStateName } from '../../src-shared/agent.ts';
import type { PageEvents } from '../../src-shared/contract.ts';
import { outcomes, type Dialog, type Participant } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import type { AppView } from '../../src-shared/view.ts';
import type { TeamRow } from '../../src-shared/supervision.ts';
import type { WrapUp } from '../../src-shared/wrap-up.ts';
import {
  sampleMonitored,
  sampleMonitorCall,
  sampleQueues,
  sampleSupervision,
  sampleSupervisor,
  sampleTeam,
} from './sample-team.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { billing, everybody, sampleBook, sampleMate, samplePhonebooks } from './sample-people.ts';
import {
  sampleAgent,
  sampleDesk,
  sampleDialog,
  sampleLost,
  sampleNotice,
  sampleNow,
  samplePending,
  samplePreview,
  sampleRecent,
  sampleSettings,
  sampleSignedOut,
  sampleSite,
  sampleTalk,
  sampleUpdate,
  sampleView,
} from './sample-view.ts';

/** Something an agent may have before them: a page, what main shows it, and what was pressed since. */
export interface Scene {
  readonly name: string;
  readonly page: 'main' | 'popup' | 'mini' | 'settings' | 'inspector' | 'team' | 'wallboard';
  readonly view: AppView;
  /** The phonebooks' contacts, which come on their own. */
  readonly contacts?: readonly PageEvents['contacts/list'][];
  /** A supervisor's agents, which come on their own too. */
  readonly rows?: readonly TeamRow[];
  readonly then?: (page: Page) => Promise<unknown>;
  /** The files of the diagnostics that main has put together, told after that. */
  readonly bundle?: PageEvents['diagnostics/ready']['files'];
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const key = (keys: string) => (page: Page) => page.keyboard.press(keys);

/** At the end of its pane. */
const toUpdates = async (page: Page) => {
  await page.getByRole('tab', { name: 'General' }).click();
  await page.getByText('Last checked').scrollIntoViewIfNeeded();
};
const newer: AppView['update'] = {
  ...sampleUpdate,
  watched: true,
  checkedAt: sampleNow,
  found: { version: '1.2.0', stage: 'ready' },
};
const talk = sampleTalk({ actions: ['HOLD', 'DROP', 'CONSULT_CALL', 'TRANSFER_SST', 'UPDATE_CALL_DATA'] });
const held = sampleTalk({ phase: 'held', actions: ['RETRIEVE', 'TRANSFER', 'CONFERENCE', 'DROP'] });
const consult = sampleTalk({
  id: dialogId('2'),
  kind: 'consult',
  direction: 'out',
  party: '4102',
  name: null,
  queue: null,
  associatedId: held.id,
  actions: ['DROP'],
});
const participant = (address: string, inCall: string): Participant => ({
  address,
  state: inCall,
  type: null,
  kind: null,
  since: sampleNow,
});
const conference: Dialog = {
  ...talk,
  participants: [
    participant('4021', 'ACTIVE'),
    participant('4102', 'ACTIVE'),
    participant('+4315550142', 'HELD'),
  ],
};
const ended: WrapUp = {
  dialogId: talk.id,
  chosen: ['12'],
  sentAt: null,
  ended: {
    party: '+43 1 555 0142',
    name: 'Katharina Oberhuber',
    queue: 'Billing DE',
    startedAt: sampleNow - 500_000,
    endedAt: sampleNow - 24_000,
    talkedMs: 412_000,
  },
};
const wrapUpReasons = ['Complaint', 'Invoice explained', 'Payment plan agreed', 'Address change'].map(
  (label, index) => ({ code: String(index + 11), label }),
);
const withWrapUp = { ...sampleView().reasons, wrapUp: wrapUpReasons };
const recents = [
  sampleRecent(),
  sampleRecent({ id: dialogId('21'), outcome: 'missed', name: null, party: '+49 30 5550 178' }),
  sampleRecent({ id: dialogId('22'), direction: 'out', name: 'Jonas Lindqvist', party: '4087', queue: null }),
];
/** One of each outcome. */
const manyRecents = outcomes.map((outcome, at) =>
  sampleRecent({
    id: dialogId(`3${at}`),
    outcome,
    name: at === 0 ? 'Katharina Oberhuber' : null,
    transferredTo: '4102',
    wrapUp: ['Complaint'],
    startedAt: sampleNow - (at + 1) * 3_600_000,
  }),
);
const hotkeys = [
  {
    name: 'answer',
    accelerator: 'Control+Alt+Shift+P',
    standard: 'Control+Alt+Shift+P',
    status: 'registered',
  },
  { name: 'release', accelerator: 'Control+Alt+Shift+D', standard: 'Control+Alt+Shift+D', status: 'refused' },
  { name: 'hold', accelerator: '', standard: 'Control+Alt+Shift+H', status: 'idle' },
  { name: 'dial', accelerator: 'Control+Alt+Shift+K', standard: 'Control+Alt+Shift+K', status: 'registered' },
  { name: 'dialText', accelerator: '', standard: '', status: 'idle' },
  { name: 'show', accelerator: 'Control+Alt+Shift+B', standard: 'Control+Alt+Shift+B', status: 'registered' },
] as const;
const demo = { ...sampleSettings, profile: 'demo' };

const state = (name: AgentStateName) => ({ ...sampleAgent, state: name });

const contacts = [
  { phonebook: 'team', contacts: billing },
  { phonebook: 'global', contacts: everybody },
];
const withPeople = sampleView({
  recents,
  phonebooks: samplePhonebooks(),
  settings: { ...sampleSettings, favourites: [{ number: '4087', name: 'Jonas Lindqvist' }] },
});
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

const refusal = {
  kind: 'certificate',
  host: 'gc-b.example',
  fault: 'expired',
  code: 'CERT_HAS_EXPIRED',
  certificate: sampleCertificate,
} as const;
const untrusted = sampleLost(4, { failure: refusal, recents });

/** Every view in every state there is: a new one is one entry, and is checked for all that the suite checks. */
export const scenes: readonly Scene[] = [
  { name: 'log-in', page: 'main', view: sampleSignedOut() },
  {
    name: 'log-in with a wrong password',
    page: 'main',
    view: sampleSignedOut({ session: { phase: 'out', problem: { kind: 'credentials' } } }),
  },
  {
    name: 'log-in with a wrong extension',
    page: 'main',
    view: sampleSignedOut({
      session: { phase: 'out', problem: { kind: 'wrong-extension', extension: '4021' } },
    }),
  },
  {
    name: 'log-in under way',
    page: 'main',
    view: sampleSignedOut({
      session: { phase: 'signing-in', agentId: '1001', extension: '4021', since: sampleNow, step: 'login' },
    }),
  },
  {
    name: 'log-in where the certificate is refused',
    page: 'main',
    view: sampleSignedOut({ link: untrusted.link, failure: untrusted.failure }),
  },
  {
    name: 'log-in under notices',
    page: 'main',
    view: sampleSignedOut({
      notices: [
        sampleNotice({ kind: 'settings-reset', setAside: 'settings-unreadable-1.json' }, 'error'),
        sampleNotice({ kind: 'history-set-aside', days: 2 }, 'error', 'n2'),
      ],
    }),
  },
  {
    name: 'the form of a server, with an error',
    page: 'main',
    view: sampleSignedOut({ settings: { ...sampleSettings, profiles: [], profile: 'demo' } }),
    async then(page) {
      await page
        .getByRole('combobox', { name: 'Server' })
        .selectOption({ label: 'Connect to my contact centre…' });
      await page.getByRole('button', { name: 'Save and connect' }).click();
    },
  },
  {
    name: 'log-in as a mobile agent',
    page: 'main',
    view: sampleSignedOut(),
    then: (page) => page.getByRole('button', { name: /^Mobile agent/ }).click(),
  },
  { name: 'idle', page: 'main', view: sampleView({ recents }) },
  {
    name: 'recent calls looked through, one of them opened',
    page: 'main',
    view: sampleView({ recents: manyRecents }),
    async then(page) {
      await page.getByRole('searchbox', { name: 'Search recent calls' }).fill('billing');
      // Out of the layout until the row is pointed at, or reached by the keys.
      await page
        .getByRole('button', { name: 'Details of the call with Katharina Oberhuber' })
        .first()
        .focus();
      await page.keyboard.press('Enter');
    },
  },
  { name: 'contacts', page: 'main', view: withPeople, contacts, then: tab('Contacts') },
  {
    name: 'a contact with its menu',
    page: 'main',
    view: withPeople,
    contacts,
    async then(page) {
      await tab('Contacts')(page);
      await page.getByRole('button', { name: /^Call Marta/ }).focus();
      await page.keyboard.press('ContextMenu');
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'contacts that load, and some that cannot be read',
    page: 'main',
    view: sampleView({
      phonebooks: {
        list: 'loaded',
        books: [sampleBook('team', 'Team Billing', { phase: 'failed' }), sampleBook('global', 'Global')],
      },
    }),
    then: tab('Contacts'),
  },
  {
    name: 'the team',
    page: 'main',
    view: sampleView({
      team: {
        list: 'loaded',
        assumed: false,
        mates: [
          sampleMate('Jonas Lindqvist', { state: 'TALKING' }),
          sampleMate('Marta Kowalczyk', { state: 'NOT_READY', reasonCode: '5' }),
          sampleMate('Tomasz Orłowski'),
        ],
      },
    }),
    then: tab('Team'),
  },
  {
    name: 'the field with what it offers',
    page: 'main',
    view: withPeople,
    contacts,
    async then(page) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('jo');
    },
  },
  {
    name: 'the field where nobody matches',
    page: 'main',
    view: withPeople,
    contacts,
    async then(page) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('xyzzy');
    },
  },
  { name: 'idle without calls', page: 'main', view: sampleView() },
  {
    name: 'a link that others can read',
    page: 'main',
    view: sampleView({
      link: { phase: 'up', server: 'ws://broker.example:61614', since: sampleNow, service: 'in' },
    }),
  },
  {
    name: 'not ready',
    page: 'main',
    view: sampleView({ agent: { ...state('NOT_READY'), reasonCode: '5' } }),
  },
  {
    name: 'a change that is pending',
    page: 'main',
    view: sampleView({ pending: [samplePending('ready')], agent: state('NOT_READY') }),
  },
  { name: 'the demo', page: 'main', view: sampleView({ settings: demo }) },
  { name: 'the menu', page: 'main', view: sampleView(), then: press('Menu') },
  { name: 'the state menu', page: 'main', view: sampleView(), then: key('Alt+ArrowDown') },
  {
    name: 'the state menu where nothing matches',
    page: 'main',
    view: sampleView(),
    async then(page) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.type('xyz');
    },
  },
  {
    name: 'the state menu in a call',
    page: 'main',
    view: sampleView({ agent: state('TALKING'), dialogs: [talk] }),
    then: key('Alt+ArrowDown'),
  },
  { name: 'the keypad', page: 'main', view: sampleView(), then: press('Keypad') },
  {
    name: 'a number that was typed',
    page: 'main',
    view: sampleView(),
    async then(page) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('+43 1 555');
    },
  },
  {
    name: 'a number that cannot be called',
    page: 'main',
    view: sampleView(),
    async then(page) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('41,02');
    },
  },
  {
    name: 'ringing',
    page: 'main',
    view: sampleView({ agent: state('RESERVED'), dialogs: [sampleDialog()] }),
  },
  {
    name: 'answering',
    page: 'main',
    view: sampleView({
      agent: state('RESERVED'),
      dialogs: [sampleDialog()],
      pending: [samplePending('answer', sampleDialog())],
    }),
  },
  { name: 'talking', page: 'main', view: sampleView({ agent: state('TALKING'), dialogs: [talk] }) },
  {
    name: 'talking, recorded, with a reason to choose',
    page: 'main',
    view: sampleView({
      agent: { ...state('TALKING'), wrapUp: 'required' },
      dialogs: [talk],
      reasons: withWrapUp,
      site: { ...sampleSite, zoomRecording: true },
      recording: { wish: 'pause', sentAt: sampleNow - 34_000, status: null },
    }),
    then: press('Choose wrap-up reason'),
  },
  { name: 'held', page: 'main', view: sampleView({ agent: state('HOLD'), dialogs: [held] }) },
  {
    name: 'dialling, with a failed call beside it',
    page: 'main',
    view: sampleView({
      agent: state('TALKING'),
      dialogs: [
        { ...talk, phase: 'dialling', direction: 'out', actions: ['DROP'] },
        { ...held, id: dialogId('5'), phase: 'failed', failure: 'Busy', actions: ['DROP'] },
      ],
    }),
  },
  {
    name: 'a second call that rings',
    page: 'main',
    view: sampleView({
      agent: state('TALKING'),
      dialogs: [sampleDialog({ id: dialogId('6'), name: 'Jonas Lindqvist' }), talk],
    }),
  },
  {
    name: 'picking a target',
    page: 'main',
    view: sampleView({ agent: state('TALKING'), dialogs: [talk], recents }),
    async then(page) {
      await page.keyboard.press('t');
      await page.keyboard.type('lind');
    },
  },
  {
    name: 'a consult',
    page: 'main',
    view: sampleView({ agent: state('TALKING'), dialogs: [consult, held] }),
  },
  {
    name: 'a conference',
    page: 'main',
    view: sampleView({ agent: state('TALKING'), dialogs: [conference] }),
  },
  {
    name: 'the question before somebody is dropped',
    page: 'main',
    view: sampleView({
      agent: { ...state('TALKING'), supervisor: true },
      dialogs: [{ ...conference, actions: ['HOLD', 'DROP', 'PARTICIPANT_DROP'] }],
    }),
    then: press('Drop 4102'),
  },
  {
    name: 'a call variable that is changed',
    page: 'main',
    view: sampleView({ agent: state('TALKING'), dialogs: [talk] }),
    then: press('Change Variable 4'),
  },
  {
    name: 'wrap-up, required',
    page: 'main',
    view: sampleView({
      agent: { ...state('WORK'), wrapUp: 'required' },
      reasons: withWrapUp,
      wrapUps: [{ ...ended, chosen: [] }],
    }),
  },
  {
    name: 'wrap-up, with a moment left',
    page: 'main',
    view: sampleView({
      agent: { ...state('WORK'), wrapUp: 'required', since: sampleNow - 55_000 },
      reasons: withWrapUp,
      wrapUps: [{ ...ended, chosen: [] }],
      site: { ...sampleSite, wrapUpLimitMs: 60_000 },
    }),
  },
  {
    name: 'wrap-up, several reasons',
    page: 'main',
    view: sampleView({
      agent: { ...state('WORK_READY'), wrapUp: 'optional' },
      reasons: withWrapUp,
      wrapUps: [ended],
      site: { ...sampleSite, wrapUpReasons: 'several' },
    }),
  },
  {
    name: 'a preview',
    page: 'main',
    view: sampleView({ agent: state('RESERVED_OUTBOUND_PREVIEW'), dialogs: [samplePreview()] }),
  },
  {
    name: 'reconnecting in a call',
    page: 'main',
    view: sampleLost(2, { agent: state('TALKING'), dialogs: [talk], recents }),
  },
  { name: 'offline', page: 'main', view: sampleLost(5, { recents }) },
  {
    name: 'a silent connector behind a live broker',
    page: 'main',
    view: sampleLost(3, {
      failure: { kind: 'no-connector' },
      agent: state('TALKING'),
      dialogs: [talk],
      recents,
    }),
  },
  { name: 'no link, since the certificate is refused', page: 'main', view: untrusted },
  {
    name: 'out of service',
    page: 'main',
    view: sampleView({
      link: { phase: 'up', server: 'wss://gc-a.example:61614', since: sampleNow, service: 'out' },
    }),
  },
  {
    name: 'still waiting',
    page: 'main',
    view: sampleView({ notices: [sampleNotice({ kind: 'still-waiting', order: 'ready' })] }),
  },
  {
    name: 'two notices',
    page: 'main',
    view: sampleView({
      recents,
      notices: [
        sampleNotice({ kind: 'no-answer', order: 'hold', assumed: false }, 'error'),
        sampleNotice({ kind: 'state-changed', state: 'NOT_READY', reasonCode: '5' }, 'info', 'n2'),
      ],
    }),
  },
  {
    name: 'the question before quitting',
    page: 'main',
    view: sampleView({ question: 'quit', dialogs: [talk] }),
  },
  {
    name: 'the list of shortcuts',
    page: 'main',
    view: sampleView({ desk: { ...sampleDesk, hotkeys } }),
    then: key('F1'),
  },
  {
    name: 'the question of a link',
    page: 'main',
    view: sampleView({ dialLink: { number: '+43 1 555', extension: '42', at: sampleNow, phase: 'asking' } }),
  },
  {
    name: 'a call whose page can be opened',
    page: 'main',
    view: sampleView({
      dialogs: [sampleDialog()],
      settings: {
        ...sampleSettings,
        screenPop: { ...sampleSettings.screenPop, manual: 'https://crm.example/{ani}' },
      },
    }),
  },
  {
    name: 'a supervisor’s team, in the main window',
    page: 'main',
    view: sampleSupervisor(),
    rows: sampleTeam,
    then: tab('Team'),
  },
  { name: 'a supervisor’s queues', page: 'main', view: sampleSupervisor(), then: tab('Queues') },
  {
    name: 'queues without statistics',
    page: 'main',
    view: sampleSupervisor({ queues: { list: 'none', at: null, rows: [] } }),
    then: tab('Queues'),
  },
  {
    name: 'a supervisor without a team',
    page: 'main',
    view: sampleSupervisor({ supervision: sampleSupervision({ teams: [], size: 0 }) }),
    then: tab('Team'),
  },
  {
    name: 'listening to an agent',
    page: 'main',
    view: sampleSupervisor({
      supervision: sampleSupervision({ monitored: sampleMonitored }),
      dialogs: [sampleMonitorCall],
    }),
  },
  { name: 'the team’s window', page: 'team', view: sampleSupervisor(), rows: sampleTeam },
  {
    name: 'the team’s window, grouped, listening, with the menu of an agent',
    page: 'team',
    view: sampleSupervisor({
      supervision: sampleSupervision({ monitored: sampleMonitored }),
      dialogs: [sampleMonitorCall],
    }),
    rows: sampleTeam,
    async then(page) {
      await page.getByRole('button', { name: 'Group by state' }).click();
      await page.getByRole('row').filter({ hasText: 'Marta Kowalczyk' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'the team’s window with a question and a refusal',
    page: 'team',
    view: sampleSupervisor({
      supervision: sampleSupervision({ teams: [{ id: '1', name: 'Billing DE', list: 'failed' }] }),
    }),
    rows: sampleTeam,
    async then(page) {
      await page.getByRole('row').filter({ hasText: 'Jonas Lindqvist' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Log out…' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  { name: 'the wallboard', page: 'wallboard', view: sampleSupervisor({ queues: sampleQueues }) },
  { name: 'the wallboard without a link', page: 'wallboard', view: sampleLost(4, sampleSupervisor()) },
  {
    name: 'an administrator’s phonebooks',
    page: 'main',
    view: sampleView({
      agent: null,
      admin: { team: '1', list: 'loaded' },
      phonebooks: samplePhonebooks(),
    }),
    contacts,
  },
  { name: 'the popup', page: 'popup', view: sampleView({ dialogs: [sampleDialog()] }) },
  { name: 'the popup of a preview', page: 'popup', view: sampleView({ dialogs: [samplePreview()] }) },
  { name: 'the mini bar', page: 'mini', view: sampleView() },
  { name: 'the mini bar while a call rings', page: 'mini', view: sampleView({ dialogs: [sampleDialog()] }) },
  { name: 'the mini bar of a preview', page: 'mini', view: sampleView({ dialogs: [samplePreview()] }) },
  { name: 'the mini bar in a call', page: 'mini', view: sampleView({ dialogs: [talk] }) },
  {
    name: 'the mini bar with a second call',
    page: 'mini',
    view: sampleView({ dialogs: [sampleDialog({ id: dialogId('7'), name: 'Jonas Lindqvist' }), talk] }),
  },
  { name: 'the mini bar with a consult', page: 'mini', view: sampleView({ dialogs: [consult, held] }) },
  { name: 'the mini bar without a link', page: 'mini', view: sampleLost(4, { dialogs: [talk] }) },
  { name: 'the mini bar of nobody', page: 'mini', view: sampleSignedOut() },
  ...[
    ...['Connections', 'Hotkeys', 'Notifications', 'Sounds', 'Popup', 'Customer data', 'Screen pop', 'Links'],
    ...['Team and queues', 'General', 'Privacy', 'Diagnostics'],
  ].map((pane): Scene => ({
    name: `the settings: ${pane}`,
    page: 'settings',
    view: sampleView({ desk: { ...sampleDesk, hotkeys }, seenVariables: ['user.tier', 'callVariable1'] }),
    then: (page) => page.getByRole('tab', { name: pane }).click(),
  })),
  {
    name: 'the settings: what is advanced about a connection',
    page: 'settings',
    view: sampleView({ settings: { ...sampleSettings, presets: ['production'] } }),
    async then(page) {
      await page.getByRole('tab', { name: 'Connections' }).click();
      await page.getByRole('tab', { name: 'Production' }).click();
      await page.getByRole('button', { name: 'Advanced' }).click();
    },
  },
  {
    name: 'the settings: connections that the administrator has locked',
    page: 'settings',
    view: sampleView({ settings: { ...sampleSettings, locked: ['profiles', 'profile'] } }),
    then: (page) => page.getByRole('tab', { name: 'Connections' }).click(),
  },
  {
    name: 'the settings: a new connection',
    page: 'settings',
    view: sampleView(),
    async then(page) {
      await page.getByRole('tab', { name: 'Connections' }).click();
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
  },
  {
    name: 'the settings: whether to remove a connection',
    page: 'settings',
    view: sampleSignedOut(),
    async then(page) {
      await page.getByRole('tab', { name: 'Connections' }).click();
      await page.getByRole('button', { name: 'Remove…' }).click();
    },
  },
  {
    name: 'the settings: Notifications that are locked, without popup and sounds',
    page: 'settings',
    view: sampleView({
      settings: {
        ...sampleSettings,
        popup: { ...sampleSettings.popup, enabled: false },
        sounds: { ...sampleSettings.sounds, enabled: false },
        locked: ['alerts.ringing.notification', 'alerts.state.sound'],
      },
    }),
    then: (page) => page.getByRole('tab', { name: 'Notifications' }).click(),
  },
  {
    name: 'the settings: Hotkeys on a desktop that gives none',
    page: 'settings',
    view: sampleView({ desk: { ...sampleDesk, hotkeys, hotkeyReach: 'nowhere' } }),
    then: (page) => page.getByRole('tab', { name: 'Hotkeys' }).click(),
  },
  {
    name: 'the settings: Diagnostics with what they hold',
    page: 'settings',
    view: sampleView(),
    then: (page) => page.getByRole('tab', { name: 'Diagnostics' }).click(),
    bundle: [
      { name: 'settings.json', bytes: 2400, text: '{\n  "appearance": "dark"\n}\n', cut: false },
      { name: 'logs/sidetone.log', bytes: 2_000_000, text: 'lost: refused\n', cut: true },
    ],
  },
  {
    name: 'a newer version that is ready',
    page: 'main',
    view: sampleView({ update: newer }),
  },
  {
    name: 'a newer version that is ready, in a call',
    page: 'main',
    view: sampleView({ dialogs: [talk], update: { ...newer, block: 'call' } }),
  },
  {
    name: 'a newer version that somebody else installs, signed out',
    page: 'main',
    view: { ...sampleSignedOut(), update: { ...newer, found: { version: '1.2.0', stage: 'told' } } },
  },
  {
    name: 'the question before a restart',
    page: 'main',
    view: sampleView({ question: 'quit', update: { ...newer, restarting: true } }),
  },
  {
    name: 'the settings: a newer version that is ready',
    page: 'settings',
    view: sampleView({ update: newer }),
    then: toUpdates,
  },
  {
    name: 'the settings: updates that are not signed',
    page: 'settings',
    view: sampleView({ update: { ...newer, found: null, failure: { kind: 'wrong-signature' } } }),
    then: toUpdates,
  },
  { name: 'the inspector', page: 'inspector', view: sampleView() },
  {
    name: 'the inspector with a message',
    page: 'inspector',
    view: sampleView(),
    then: (page) => page.getByRole('option').first().click(),
  },
  { name: 'the inspector with the commands', page: 'inspector', view: sampleView(), then: tab('Commands') },
];
