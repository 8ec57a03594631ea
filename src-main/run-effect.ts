import { encode, type Outgoing } from './core/connector/encode.ts';
import type { Effect, TimerName } from './core/state/app-event.ts';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type SendEffect = Extract<Effect, { type: 'send' }>;

/** Where calls that are over are kept. */
export interface HistoryKeeper {
  readonly load: (effect: EffectOf<'history/load'>) => void;
  readonly save: (effect: EffectOf<'history/save'>) => void;
  readonly erase: (effect: EffectOf<'history/erase'>) => void;
}

/** The edges that carry out what the reducer decides. */
export interface Runners {
  readonly openLink: (server: string) => void;
  readonly closeLink: () => void;
  /** Answers whether it went out. */
  readonly send: (outgoing: Outgoing, expiryMs: number, effect: SendEffect) => boolean;
  readonly setTimer: (name: TimerName, afterMs: number) => void;
  readonly clearTimer: (name: TimerName) => void;
  readonly history: HistoryKeeper;
  readonly remember: (effect: Extract<Effect, { type: 'remember' }>) => void;
  readonly usedReason: (code: string) => void;
  readonly showWindow: () => void;
  readonly openUrl: (url: string) => void;
  readonly quit: () => void;
  readonly log: { info: (text: string) => void };
}

/** Carries out one effect. */
export function runEffect(effect: Effect, run: Runners): void {
  switch (effect.type) {
    case 'link/open':
      return run.openLink(effect.server);
    case 'link/close':
      return run.closeLink();
    case 'send': {
      const { key, subject, values } = effect.command;
      const sent = run.send(encode(effect.row, subject, values), effect.expiryMs, effect);
      if (key !== 'hello' && key !== 'beat') run.log.info(`${key} ${sent ? 'sent' : 'not sent: no link'}`);
      return;
    }
    case 'timer/set':
      return run.setTimer(effect.timer, effect.afterMs);
    case 'timer/clear':
      return run.clearTimer(effect.timer);
    case 'remember':
      return run.remember(effect);
    case 'history/load':
      return run.history.load(effect);
    case 'history/save':
      return run.history.save(effect);
    case 'history/erase':
      return run.history.erase(effect);
    case 'used-reason':
      return run.usedReason(effect.code);
    case 'window/show':
      return run.showWindow();
    case 'url/open':
      return run.openUrl(effect.url);
    case 'quit':
      return run.quit();
  }
}
