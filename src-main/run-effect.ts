import { encode, type Outgoing } from './core/connector/encode.ts';
import type { Effect, Sending, TimerName } from './core/state/app-event.ts';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** Where calls that are over are kept. */
export interface HistoryKeeper {
  readonly load: (effect: EffectOf<'history/load'>) => void;
  readonly save: (effect: EffectOf<'history/save'>) => void;
  readonly erase: (effect: EffectOf<'history/erase'>) => void;
}

/** Looks for newer versions of Sidetone. */
export interface UpdateRunner {
  readonly check: (source: EffectOf<'update/check'>['source']) => void;
  readonly download: () => void;
  readonly stop: () => void;
}

/** A link to a broker. */
export interface LinkRunner {
  readonly open: (effect: { readonly server: string; readonly limitMs: number }) => void;
  readonly close: () => void;
  /** Answers whether it went out. */
  readonly send: (outgoing: Outgoing, expiryMs: number, sending: Sending) => boolean;
}

/** The edges that carry out what the reducer decides. */
export interface Runners {
  readonly link: LinkRunner;
  /** The second link, by which the primary server is looked at. */
  readonly scout: LinkRunner;
  readonly setTimer: (name: TimerName, afterMs: number) => void;
  readonly clearTimer: (name: TimerName) => void;
  readonly history: HistoryKeeper;
  readonly remember: (effect: Extract<Effect, { type: 'remember' }>) => void;
  readonly usedReason: (code: string) => void;
  readonly showWindow: () => void;
  readonly openUrl: (url: string) => void;
  readonly updates: UpdateRunner;
  readonly quit: (update: EffectOf<'quit'>['update']) => void;
  readonly log: { info: (text: string) => void };
}

/** Carries out one effect. */
export function runEffect(effect: Effect, run: Runners): void {
  switch (effect.type) {
    case 'link/open':
      return run.link.open(effect);
    case 'link/close':
      return run.link.close();
    case 'scout/open':
      return run.scout.open(effect);
    case 'scout/close':
      return run.scout.close();
    case 'scout/send':
      return void run.scout.send(encoded(effect), effect.expiryMs, effect);
    case 'send': {
      const { key } = effect.command;
      const sent = run.link.send(encoded(effect), effect.expiryMs, effect);
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
    case 'update/check':
      return run.updates.check(effect.source);
    case 'update/download':
      return run.updates.download();
    case 'update/stop':
      return run.updates.stop();
    case 'quit':
      return run.quit(effect.update);
  }
}

const encoded = ({ row, command: { subject, values } }: Sending) => encode(row, subject, values);
