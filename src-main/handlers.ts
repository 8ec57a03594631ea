import type { Checked as Input, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { parseDialText } from '../src-shared/deep-link.ts';
import { dialogId } from '../src-shared/ids.ts';
import { forbiddenWords } from '../src-shared/forbidden.ts';
import { say } from '../src-shared/language/say.ts';
import { manualTemplate } from '../src-shared/screen-pop.ts';
import { parseNumber } from '../src-shared/phone-number.ts';
import { refusalWords, type Refusal } from '../src-shared/words-refusals.ts';
import { checkValue, Secret, type Checked } from './core/connector/values.ts';
import type { CallOrder } from './core/state/app-event.ts';
import type { Credentials } from './core/state/app-state.ts';
import { variableRefusal } from './core/state/call-data.ts';
import { dialLinkRefusal } from './core/state/dial-link.ts';
import { dropRefusal } from './core/state/drop-participant.ts';
import { handOverRefusal, joinRefusal, swapRefusal } from './core/state/consult-orders.ts';
import { callRefusal, dialRefusal, sessionRefusal } from './core/state/orders.ts';
import { sendRefusal } from './core/state/wrap-up.ts';
import type { Store } from './core/store.ts';
import type { AdminHandlers } from './admin.ts';
import type { DemoMode } from './demo-mode.ts';
import type { DiagnosticsHandlers } from './diagnostics.ts';
import type { FloatingHandlers } from './floating.ts';
import type { InspectorHandlers } from './inspector.ts';
import type { People } from './people.ts';
import type { RecentsHandlers } from './recents.ts';
import type { ServerHandlers } from './server-handlers.ts';
import type { SettingsHandlers } from './settings-window.ts';
import type { SoundHandlers } from './sounds.ts';
import type { Team } from './team.ts';
import { createUpdateHandlers } from './updates.ts';

/** What the orders need of the world around the core. */
export interface Desk {
  readonly store: Store;
  readonly now: () => number;
  readonly ready: () => void;
  readonly keptPassword: (agentId: string) => Promise<string | null>;
  readonly copy: (text: string) => Promise<void>;
  /** What is selected, or on the clipboard; empty for nothing. */
  readonly selectedText: () => Promise<string>;
  readonly windows: {
    readonly show: () => void;
    readonly toggle: () => void;
    readonly dial: () => void;
    readonly transfer: () => void;
    readonly showCall: (dialogId: string) => void;
    readonly states: () => void;
    readonly minimise: () => void;
    readonly maximise: () => void;
    readonly close: () => void;
  };
  readonly demo: () => DemoMode | null;
  readonly inspector: InspectorHandlers;
  readonly settings: SettingsHandlers;
  readonly servers: ServerHandlers;
  readonly people: People['handlers'];
  readonly recents: RecentsHandlers;
  readonly sounds: SoundHandlers;
  readonly diagnostics: DiagnosticsHandlers;
  readonly team: Team['handlers'];
  readonly admin: AdminHandlers;
  readonly floating: FloatingHandlers;
}

const ok: RequestResult = { ok: true };
const refuse = (error: string, field?: string): RequestResult =>
  field === undefined ? { ok: false, error } : { ok: false, error, field };

/** The phone of a mobile agent as it is dialled; in words why it is none. */
function readMobile(given: Input<'session/log-in'>['mobile']): Credentials['mobile'] | string {
  if (given === null) return null;
  const number = parseNumber(given.phone);
  if (!number.ok) return number.error;
  const phone = checkValue(number.number);
  return phone === null ? forbiddenWords() : { phone, connection: given.connection };
}

/** Goes ahead, or says why not. An order that is on its way already was asked for once more: that is fine. */
function unless(refusal: Refusal | null, go: () => void): RequestResult {
  if (refusal === 'pending') return ok;
  if (refusal !== null) return refuse(refusalWords(refusal));
  go();
  return ok;
}

/**
 * Turns requests into events. Buttons, tray items, hotkeys and clicks on notifications all come through here,
 * so each is refused for the same reasons.
 */
export function createHandlers(desk: Desk): RequestHandlers {
  const dispatch: Store['dispatch'] = (event) => desk.store.dispatch(event);
  const state = () => desk.store.state();
  const at = () => desk.now();

  const call =
    (order: CallOrder) =>
    (input: { readonly dialogId: string }): RequestResult => {
      const id = dialogId(input.dialogId);
      return unless(callRefusal(state(), order, id), () =>
        dispatch({ type: 'order/call', at: at(), order, dialogId: id }),
      );
    };

  const inSession = (go: () => void): RequestResult => unless(sessionRefusal(state()), go);
  const withAddress = (text: string, refusal: Refusal | null, go: (address: Checked) => void) => {
    const address = checkValue(text);
    return address === null ? refuse(forbiddenWords(), 'address') : unless(refusal, () => go(address));
  };

  const withReason = (
    reasonCode: string | null,
    go: (code: ReturnType<typeof checkValue>) => void,
  ): RequestResult => {
    const code = reasonCode === null ? null : checkValue(reasonCode);
    if (reasonCode !== null && code === null) return refuse(forbiddenWords(), 'reasonCode');
    return inSession(() => go(code));
  };

  const demo = (go: (mode: DemoMode, agentId: string) => RequestResult): RequestResult => {
    const mode = desk.demo();
    return mode === null ? refuse(say('refusal.demo-only')) : go(mode, state().agent?.id ?? '');
  };

  const done = (go: () => void): RequestResult => {
    go();
    return ok;
  };

  return {
    ...desk.inspector,
    ...desk.settings,
    ...desk.servers,
    ...desk.people,
    ...desk.recents,
    ...desk.sounds,
    ...desk.diagnostics,
    ...createUpdateHandlers(desk.store, desk.now),
    ...desk.team,
    ...desk.admin,
    ...desk.floating,
    'app/ready': () => done(desk.ready),
    'app/quit': ({ choice }) => {
      if (choice === 'ask') return done(() => dispatch({ type: 'order/quit', at: at() }));
      const answer = () => dispatch({ type: 'order/answer-quit', at: at(), choice });
      // Who is logged out already only has the app to leave.
      const logsOut = choice === 'log-out' && state().session.phase === 'in';
      return logsOut ? unless(sessionRefusal(state()), answer) : done(answer);
    },
    'session/log-in': async (input) => {
      const kept = input.password === '' ? await desk.keptPassword(input.agentId) : input.password;
      if (kept === null) return refuse(say('log-in.missing.password'), 'password');
      const agentId = checkValue(input.agentId);
      const extension = checkValue(input.extension);
      const password = checkValue(kept);
      if (agentId === null) return refuse(forbiddenWords(), 'agentId');
      if (extension === null) return refuse(forbiddenWords(), 'extension');
      if (password === null) return refuse(forbiddenWords(), 'password');
      const mobile = readMobile(input.mobile);
      if (typeof mobile === 'string') return refuse(mobile, 'mobile');
      if (!input.admin && extension === '') return refuse(say('log-in.missing.extension'), 'extension');
      const { remember, rememberPassword: keepPassword, admin } = input;
      const secret = new Secret(password);
      const credentials = { agentId, extension, password: secret, mobile, remember, keepPassword, admin };
      dispatch({ type: 'order/log-in', at: at(), credentials });
      return ok;
    },
    'session/cancel': () => done(() => dispatch({ type: 'order/cancel-log-in', at: at() })),
    'session/log-out': ({ reasonCode }) =>
      state().credentials?.admin === true
        ? done(() => dispatch({ type: 'order/log-out', at: at(), reasonCode: null }))
        : withReason(reasonCode, (code) => dispatch({ type: 'order/log-out', at: at(), reasonCode: code })),
    'agent/ready': () => inSession(() => dispatch({ type: 'order/ready', at: at() })),
    'agent/not-ready': ({ reasonCode }) =>
      withReason(reasonCode, (code) => dispatch({ type: 'order/not-ready', at: at(), reasonCode: code })),
    'agent/work': ({ then }) => inSession(() => dispatch({ type: 'order/work', at: at(), then })),
    'agent/forget-wish': () => done(() => dispatch({ type: 'order/forget-wish', at: at() })),
    'call/dial': ({ number }) => {
      const checked = checkValue(number);
      if (checked === null) return refuse(forbiddenWords(), 'number');
      return unless(dialRefusal(state(), checked), () =>
        dispatch({ type: 'order/dial', at: at(), number: checked }),
      );
    },
    'call/dial-text': async () => {
      const link = parseDialText(await desk.selectedText());
      return inSession(() => dispatch({ type: 'deep-link/followed', at: at(), link }));
    },
    'call/show': ({ dialogId: id }) => {
      desk.windows.showCall(id);
      const isThere = state().calls.some((one) => one.id === id);
      return isThere ? ok : refuse(refusalWords('call-ended'));
    },
    'call/answer': call('answer'),
    'call/hold': call('hold'),
    'call/resume': call('resume'),
    'call/release': call('release'),
    'call/consult': ({ dialogId: id, address, purpose }) =>
      withAddress(address, handOverRefusal(state(), dialogId(id), 'CONSULT_CALL'), (checked) =>
        dispatch({ type: 'order/consult', at: at(), dialogId: dialogId(id), address: checked, purpose }),
      ),
    'call/transfer-now': ({ dialogId: id, address }) =>
      withAddress(address, handOverRefusal(state(), dialogId(id), 'TRANSFER_SST'), (checked) =>
        dispatch({ type: 'order/transfer-now', at: at(), dialogId: dialogId(id), address: checked }),
      ),
    'call/update-variable': ({ dialogId: id, name, value }) => {
      const [variable, wanted] = [checkValue(name), checkValue(value)];
      if (variable === null || wanted === null) return refuse(forbiddenWords(), 'value');
      const call = dialogId(id);
      return unless(variableRefusal(state(), call, variable), () =>
        dispatch({
          type: 'order/update-variable',
          at: at(),
          dialogId: call,
          name: variable,
          value: wanted,
        }),
      );
    },
    'call/drop-participant': ({ dialogId: id, address }) =>
      withAddress(address, dropRefusal(state(), dialogId(id), address), (checked) =>
        dispatch({ type: 'order/drop-participant', at: at(), dialogId: dialogId(id), address: checked }),
      ),
    'consult/join': ({ purpose }) =>
      unless(joinRefusal(state(), purpose), () => dispatch({ type: 'order/join', at: at(), purpose })),
    'consult/swap': () => unless(swapRefusal(state()), () => dispatch({ type: 'order/swap', at: at() })),
    'consult/end': () =>
      unless(sessionRefusal(state()), () => dispatch({ type: 'order/end-consult', at: at() })),
    'preview/accept': call('accept'),
    'preview/reject': call('reject'),
    'preview/close': call('close'),
    'wrap-up/choose': ({ dialogId: id, codes }) =>
      done(() => dispatch({ type: 'order/choose-wrap-up', at: at(), dialogId: dialogId(id), codes })),
    'wrap-up/send': ({ dialogId: id, after }) =>
      unless(sendRefusal(state(), dialogId(id)), () =>
        dispatch({ type: 'order/send-wrap-up', at: at(), dialogId: dialogId(id), after }),
      ),
    'wrap-up/skip': ({ dialogId: id }) =>
      done(() => dispatch({ type: 'order/skip-wrap-up', at: at(), dialogId: dialogId(id) })),
    'recording/pause': () => inSession(() => dispatch({ type: 'order/recording', at: at(), wish: 'pause' })),
    'recording/resume': () =>
      inSession(() => dispatch({ type: 'order/recording', at: at(), wish: 'resume' })),
    'deep-link/answer': ({ choice }) => {
      const answer = () => dispatch({ type: 'order/answer-link', at: at(), choice });
      if (choice === 'cancel') return done(answer);
      return unless(sessionRefusal(state()) ?? dialLinkRefusal(state()), answer);
    },
    'screen-pop/open': ({ dialogId: id }) => {
      if (manualTemplate(state().settings.screenPop) === null) return refuse(say('screen-pop.none'));
      return done(() => dispatch({ type: 'order/open-screen-pop', at: at(), dialogId: dialogId(id) }));
    },
    'link/retry': () => done(() => dispatch({ type: 'order/retry-link', at: at() })),
    'notice/dismiss': ({ id }) => done(() => dispatch({ type: 'order/dismiss-notice', at: at(), id })),
    'state/ask': () => done(() => dispatch({ type: 'order/ask-state', at: at() })),
    'clipboard/copy': async ({ text }) => {
      await desk.copy(text);
      return ok;
    },
    'window/show': () => done(desk.windows.show),
    'window/toggle': () => done(desk.windows.toggle),
    'window/dial': () => done(desk.windows.dial),
    'window/transfer': () => done(desk.windows.transfer),
    'window/states': () => done(desk.windows.states),
    'window/minimise': () => done(desk.windows.minimise),
    'window/maximise': () => done(desk.windows.maximise),
    'window/close': () => done(desk.windows.close),
    'demo/ring': () => demo((mode, agentId) => mode.ring(agentId)),
    'demo/preview': () => demo((mode, agentId) => mode.preview(agentId)),
    'demo/lose-link': () => demo((mode) => done(() => mode.loseLink())),
  };
}
