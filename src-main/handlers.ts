import type { RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { AdminHandlers } from './admin.ts';
import { done, ok, refuse, unless } from './answers.ts';
import { createCallHandlers, type CallHandlersGiven } from './call-handlers.ts';
import { sessionRefusal } from './core/state/orders.ts';
import type { DemoMode } from './demo-mode.ts';
import type { DiagnosticsHandlers } from './diagnostics.ts';
import type { FloatingHandlers } from './floating.ts';
import type { InspectorHandlers } from './inspector.ts';
import type { People } from './people.ts';
import type { RecentsHandlers } from './recents.ts';
import type { ServerHandlers } from './server-handlers.ts';
import { createSessionHandlers, type SessionHandlersGiven } from './session-handlers.ts';
import type { SettingsHandlers } from './settings-window.ts';
import type { SoundHandlers } from './sounds.ts';
import type { Team } from './team.ts';
import { createUpdateHandlers } from './updates.ts';

/** What the orders need of the world around the core. */
export interface HandlersGiven extends SessionHandlersGiven, Pick<CallHandlersGiven, 'selectedText'> {
  readonly ready: () => void;
  readonly copy: (text: string) => Promise<void>;
  readonly windows: Pick<CallHandlersGiven, 'showCall'> & {
    readonly show: () => void;
    readonly toggle: () => void;
    readonly dial: () => void;
    readonly transfer: () => void;
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

/**
 * Turns requests into events, or carries them out. Buttons, tray items, hotkeys and clicks on notifications all come
 * through here, so each is refused for the same reasons.
 */
export function createHandlers(given: HandlersGiven): RequestHandlers {
  const { phone, keptPassword, selectedText, windows } = given;
  const { raise } = phone;
  const state = () => phone.store.state();
  const demo = (go: (mode: DemoMode, agentId: string) => RequestResult): RequestResult => {
    const mode = given.demo();
    return mode === null ? refuse(say('refusal.demo-only')) : go(mode, state().agent?.id ?? '');
  };

  return {
    ...given.inspector,
    ...given.settings,
    ...given.servers,
    ...given.people,
    ...given.recents,
    ...given.sounds,
    ...given.diagnostics,
    ...given.team,
    ...given.admin,
    ...given.floating,
    ...createUpdateHandlers(phone),
    ...createSessionHandlers({ phone, keptPassword }),
    ...createCallHandlers({ phone, selectedText, showCall: windows.showCall }),
    'app/ready': () => done(given.ready),
    'app/quit': ({ choice }) => {
      if (choice === 'ask') return done(() => raise({ type: 'order/quit' }));
      const answer = () => raise({ type: 'order/answer-quit', choice });
      // Who is logged out already only has the app to leave.
      const logsOut = choice === 'log-out' && state().session.phase === 'in';
      return logsOut ? unless(sessionRefusal(state()), answer) : done(answer);
    },
    'link/retry': () => done(() => raise({ type: 'order/retry-link' })),
    'notice/dismiss': ({ id }) => done(() => raise({ type: 'order/dismiss-notice', id })),
    'state/ask': () => done(() => raise({ type: 'order/ask-state' })),
    'clipboard/copy': async ({ text }) => {
      await given.copy(text);
      return ok;
    },
    'window/show': () => done(windows.show),
    'window/toggle': () => done(windows.toggle),
    'window/dial': () => done(windows.dial),
    'window/transfer': () => done(windows.transfer),
    'window/states': () => done(windows.states),
    'window/minimise': () => done(windows.minimise),
    'window/maximise': () => done(windows.maximise),
    'window/close': () => done(windows.close),
    'demo/ring': () => demo((mode, agentId) => mode.ring(agentId)),
    'demo/preview': () => demo((mode, agentId) => mode.preview(agentId)),
    'demo/lose-link': () => demo((mode) => done(() => mode.loseLink())),
  };
}
