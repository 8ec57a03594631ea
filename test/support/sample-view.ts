import type { Agent } from '../../src-shared/agent.ts';
import type { Dialog, Recent } from '../../src-shared/dialog.ts';
import { agentId, commandId, dialogId } from '../../src-shared/ids.ts';
import type { Notice, NoticeBody, Order } from '../../src-shared/notice.ts';
import { isMissed, type HistoryView } from '../../src-shared/recents.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { settingsView } from '../../src-main/core/settings/layers.ts';
import { profileSchema, settingsSchema } from '../../src-shared/settings.ts';
import type { AppView, Desk, PolicyView, SettingsView, Site } from '../../src-shared/view.ts';
import type { UpdateView } from '../../src-shared/update.ts';

/** The moment at which the samples are looked at. */
export const sampleNow = new Date(2026, 10, 23, 10, 42, 7).getTime();
const ago = (seconds: number) => sampleNow - seconds * 1000;

export const sampleAgent: Agent = {
  id: agentId('1001'),
  extension: '4021',
  name: 'Amira Malik',
  supervisor: false,
  team: { id: '1', name: 'Billing' },
  teams: [],
  wrapUp: 'optional',
  state: 'READY',
  reasonCode: null,
  pendingState: null,
  since: ago(252),
};

/** A call that rings; overrides make it any other. */
export function sampleDialog(overrides: Partial<Dialog> = {}): Dialog {
  return {
    id: dialogId('16804377'),
    kind: 'call',
    direction: 'in',
    phase: 'ringing',
    since: ago(6),
    startedAt: ago(6),
    answeredAt: null,
    party: '+43 1 555 0142',
    name: 'Katharina Oberhuber',
    dialled: '0800 555 010',
    queue: 'Billing DE',
    campaign: null,
    callType: 'ACD_IN',
    associatedId: null,
    participants: [],
    actions: ['ANSWER'],
    variables: [
      { name: 'user.account', value: '70031882' },
      { name: 'user.tier', value: 'Gold' },
      { name: 'user.order', value: 'A-20931 · Küchenzeile Valdres' },
      { name: 'callVariable4', value: '€ 148.20' },
      { name: 'user.LastContact', value: '12 Nov, chat' },
    ],
    failure: null,
    expiresAt: null,
    ...overrides,
  };
}

/** The same call, talked on for 4:37. */
export const sampleTalk = (overrides: Partial<Dialog> = {}): Dialog =>
  sampleDialog({
    phase: 'talking',
    since: ago(277),
    startedAt: ago(290),
    answeredAt: ago(277),
    actions: ['HOLD', 'DROP', 'CONSULT_CALL', 'UPDATE_CALL_DATA'],
    ...overrides,
  });

/** A campaign preview with 22 s left. */
export const samplePreview = (overrides: Partial<Dialog> = {}): Dialog =>
  sampleDialog({
    id: dialogId('16804390'),
    kind: 'preview',
    direction: 'out',
    phase: 'offered',
    party: '+33 1 55 01 23 45',
    name: 'Bertrand Duhamel',
    dialled: null,
    queue: null,
    campaign: 'Renewals autumn',
    actions: ['ACCEPT', 'REJECT', 'CLOSE'],
    variables: [
      { name: 'user.contract', value: 'FR-88120' },
      { name: 'user.note', value: 'Asked for a call back about the yearly plan' },
    ],
    expiresAt: sampleNow + 22_000,
    ...overrides,
  });

export const sampleRecent = (overrides: Partial<Recent> = {}): Recent => ({
  id: dialogId('16804300'),
  direction: 'in',
  outcome: 'answered',
  transferredTo: null,
  failure: null,
  party: '+43 1 555 0142',
  name: 'Katharina Oberhuber',
  queue: 'Billing DE',
  consult: false,
  about: null,
  startedAt: ago(660),
  answeredAt: ago(660),
  endedAt: ago(420),
  talkedMs: 240_000,
  wrapUp: [],
  seen: true,
  ...overrides,
});

export const sampleNotice = (body: NoticeBody, tone: Notice['tone'] = 'info', id = 'n1'): Notice => ({
  id,
  at: sampleNow,
  tone,
  body,
});

export const samplePending = (
  order: Order,
  dialog: Dialog | null = null,
  part: string | null = null,
): Pending => ({
  id: commandId('1'),
  order,
  dialogId: dialog?.id ?? null,
  part,
  sentAt: ago(1),
});

export const sampleDesk: Desk = {
  platform: 'linux',
  version: '0.1.0',
  secureStorage: false,
  passwordKept: false,
  dark: false,
  region: 'GB',
  language: 'en',
  hotkeyReach: 'everywhere',
  updatesItself: false,
  hotkeys: [
    {
      name: 'answer',
      accelerator: 'Control+Alt+Shift+P',
      standard: 'Control+Alt+Shift+P',
      status: 'registered',
    },
  ],
};

export const sampleSite: Site = {
  wrapUpReasons: 'one',
  zoomRecording: false,
  platform: 'unknown',
  region: 'AT',
  wrapUpLimitMs: null,
};

export const sampleSettings: SettingsView = {
  ...settingsView(settingsSchema.parse({ profile: 'production' })),
  profiles: [
    profileSchema.parse({
      id: 'production',
      name: 'Production',
      servers: ['wss://gc-a.example:61614', 'wss://gc-b.example:61614'],
    }),
  ],
};

/** What main tells besides, where the page has all rows. */
export const historyOf = (recents: readonly Recent[]): HistoryView => ({
  missed: recents.filter((recent) => !recent.seen && isMissed(recent)).length,
  total: recents.length,
});

/** No newer version is looked for. */
export const sampleUpdate: UpdateView = {
  watched: false,
  checking: false,
  checkedAt: null,
  failure: null,
  found: null,
  later: false,
  restarting: false,
  block: null,
};

/** No administrator has said anything. */
export const samplePolicy: PolicyView = {
  file: '/etc/sidetone/policy.json',
  found: false,
  problems: [],
  lastGood: false,
};

/** Signed in at a contact centre, ready, no call. */
export function sampleView(overrides: Partial<AppView> = {}): AppView {
  return {
    link: { phase: 'up', server: 'wss://gc-a.example:61614', since: ago(3600), service: 'in' },
    failure: null,
    session: {
      phase: 'in',
      agentId: '1001',
      extension: '4021',
      since: ago(3600),
      live: true,
      asOf: sampleNow,
    },
    agent: sampleAgent,
    wish: null,
    site: sampleSite,
    wrapUps: [],
    recording: null,
    dialogs: [],
    pending: [],
    reasons: {
      notReady: [
        { code: '5', label: 'Lunch break' },
        { code: '6', label: 'Short break' },
        { code: '7', label: 'Team meeting' },
      ],
      logout: [
        { code: '8', label: 'End of shift' },
        { code: '9', label: 'Agency hours used up' },
      ],
      wrapUp: null,
    },
    phonebooks: { list: 'loaded', books: [] },
    team: { list: 'idle', assumed: false, mates: [] },
    supervision: null,
    queues: { list: 'idle', at: null, rows: [] },
    admin: null,
    recents: [],
    history: historyOf(overrides.recents ?? []),
    notices: [],
    seenVariables: [],
    question: null,
    dialLink: null,
    update: sampleUpdate,
    settings: sampleSettings,
    policy: samplePolicy,
    desk: sampleDesk,
    ...overrides,
  };
}

/** Not signed in; the connector answers. */
export const sampleSignedOut = (overrides: Partial<AppView> = {}): AppView =>
  sampleView({ session: { phase: 'out', problem: null }, agent: null, ...overrides });

/** Signed in, and the link is gone: what is shown is as old as `sampleNow`. */
export const sampleLost = (attempt: number, overrides: Partial<AppView> = {}): AppView => {
  const whole = sampleView(overrides);
  if (whole.session.phase !== 'in') return whole;
  return {
    ...whole,
    session: { ...whole.session, live: false },
    link: {
      phase: 'waiting',
      server: 'wss://gc-b.example:61614',
      attempt,
      retryAt: sampleNow + 8000,
      failure: { kind: 'refused' },
    },
  };
};
