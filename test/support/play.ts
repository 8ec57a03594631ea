import { settingsSchema } from '../../src-shared/settings.ts';
import { settingsView } from '../../src-main/core/settings/layers.ts';
import type { MobileConnection, Profile } from '../../src-shared/settings.ts';
import { profileSchema } from '../../src-shared/settings.ts';
import { agentId, dialogId } from '../../src-shared/ids.ts';
import type { CallWord, ConnectorEvent, DialogFacts } from '../../src-main/core/connector/event.ts';
import { checkValue, Secret, type Checked } from '../../src-main/core/connector/values.ts';
import type { AppEvent, Effect } from '../../src-main/core/state/app-event.ts';
import { initialState, type AppState } from '../../src-main/core/state/app-state.ts';
import { askForLists } from '../../src-main/core/state/asking.ts';
import { follow, followAll } from '../../src-main/core/state/follow.ts';
import { reduce } from '../../src-main/core/state/reduce.ts';
import { take } from '../../src-main/core/state/take.ts';

export const checked = (text: string): Checked => checkValue(text)!;

export const server = 'ws://gc-a.example:61614';
export const profile = (over: Partial<Profile> = {}): Profile => ({
  ...profileSchema.parse({ id: 'p', name: 'Test', servers: [server] }),
  ...over,
});

/** A start before anything was chosen. */
export const start: AppState = initialState({
  destination: checked('sidetone-test'),
  settings: settingsView(settingsSchema.parse({ profile: 'p', previewWords: { reject: '', close: '' } })),
  desk: {
    platform: 'linux',
    version: '0',
    secureStorage: false,
    passwordKept: false,
    dark: false,
    region: '',
    language: 'en',
    hotkeys: [],
    hotkeyReach: 'everywhere',
    updatesItself: false,
  },
});

/** A story told to the reducer: each event a second after the last, all effects kept in order. */
export interface Story {
  readonly state: AppState;
  readonly effects: readonly Effect[];
  /** Epoch ms of the last event. */
  readonly at: number;
}

export const opening: Story = { state: start, effects: [], at: 1_000_000 };

type Untimed = AppEvent extends infer One ? (One extends AppEvent ? Omit<One, 'at'> : never) : never;

/** Goes on with a story. The effects are those of these events alone. */
export function tell(story: Story, ...events: readonly Untimed[]): Story {
  let { state, at } = story;
  const effects: Effect[] = [];
  for (const event of events) {
    at += 1000;
    const timed: AppEvent = { ...event, at };
    holdFollowers(state, timed);
    const step = reduce(state, timed);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects, at };
}

/** Throws where somebody who follows every event was passed over after this one, and would have had something to do. */
function holdFollowers(before: AppState, event: AppEvent): void {
  const taken = take(before, event);
  const followed = follow(before, taken, event.at);
  if (followed === taken && followAll(before, taken, event.at) !== taken)
    throw new Error(`isQuiet has passed somebody over after ${event.type}`);
  if (askForLists(followed.state).state !== followed.state)
    throw new Error(`isWantedAsBefore has let a list go unasked for after ${event.type}`);
}

/** The words of the commands that were sent, `MakeReady` and the like by their key. */
export const sent = ({ effects }: Pick<Story, 'effects'>): readonly string[] =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.command.key] : []));

export const timers = ({ effects }: Pick<Story, 'effects'>): readonly string[] =>
  effects.flatMap((effect) => (effect.type === 'timer/set' ? [effect.timer] : []));

export const said = (event: ConnectorEvent): Untimed => ({ type: 'connector/said', event, chance: 0.5 });

export const inService = said({ kind: 'system', to: null, status: 'in', word: 'IN_SERVICE' });
export const outOfService = said({ kind: 'system', to: null, status: 'out', word: 'OUT_OF_SERVICE' });

export const agentInfo = said({
  kind: 'agent-info',
  agentId: agentId('1001'),
  firstName: 'Ada',
  lastName: 'Example',
  fullName: null,
  supervisor: false,
  wrapUpOnIncoming: 'OPTIONAL',
  teams: [],
  team: { id: '1', name: 'Sales' },
});

type StateEvent = Extract<ConnectorEvent, { kind: 'state' }>;
export const agentState = (state: StateEvent['state'], more: Partial<StateEvent> = {}): Untimed =>
  said({
    kind: 'state',
    to: '1001',
    agentId: agentId('1001'),
    state,
    reasonCode: null,
    pendingState: null,
    changedAt: null,
    fullName: null,
    extension: null,
    ...more,
  });

export const facts = (id: string, state: string | null, more: Partial<DialogFacts> = {}): DialogFacts => ({
  id: dialogId(id),
  state,
  callType: null,
  fromAddress: null,
  toAddress: null,
  party: null,
  ani: null,
  dnis: null,
  queueName: null,
  associatedId: null,
  secondaryId: null,
  wrapUpReason: null,
  startedAt: null,
  participants: null,
  variables: null,
  failure: null,
  ...more,
});

export const call = (
  word: CallWord,
  id: string,
  state: string | null,
  more: Partial<DialogFacts> = {},
): Untimed => said({ kind: 'call', to: '1001', word, dialog: facts(id, state, more) });

export const order = (what: Extract<AppEvent, { type: 'order/call' }>['order'], id: string): Untimed => ({
  type: 'order/call',
  order: what,
  dialogId: dialogId(id),
});

export const logIn = {
  type: 'order/log-in',
  credentials: {
    agentId: checked('1001'),
    extension: checked('3001'),
    password: new Secret(checked('secret')),
    mobile: null,
    remember: true,
    keepPassword: false,
    admin: false,
  },
} as const satisfies Untimed;

/** The same as a mobile agent. */
export const logInMobile = (connection: MobileConnection): Untimed => ({
  ...logIn,
  credentials: { ...logIn.credentials, mobile: { phone: checked('+491715550133'), connection } },
});

export const chosen = (over: Partial<Profile> = {}): Untimed => ({
  type: 'profile/chosen',
  profile: profile(over),
  destination: checked('sidetone-test'),
});

/** A connector that answers. */
export const linked = (over: Partial<Profile> = {}): Story =>
  tell(opening, chosen(over), { type: 'link/opened' }, inService);

/** An agent who is logged in and ready. */
export const loggedIn = (over: Partial<Profile> = {}): Story =>
  tell(linked(over), logIn, agentInfo, agentState('READY'));

/** A call that rings at the agent. */
export const ringing = (id = '16804377', over: Partial<Profile> = {}): Story =>
  tell(
    loggedIn(over),
    agentState('RESERVED'),
    call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
  );

/** A call in which the agent talks. */
export const talking = (id = '16804377', over: Partial<Profile> = {}): Story =>
  tell(ringing(id, over), call('InboundCall', id, 'ACTIVE'), agentState('TALKING'));

export const lost: Untimed = { type: 'link/lost', failure: { kind: 'closed' }, chance: 0.5 };
export const fired = (timer: Extract<AppEvent, { type: 'timer/fired' }>['timer']): Untimed => ({
  type: 'timer/fired',
  timer,
  chance: 0.5,
});
