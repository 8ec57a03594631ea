import type { AppView, StateUpdate } from '../../src-shared/view.ts';
import { on, request } from './bridge.ts';

/** The page's copy of main's state: slices are replaced whole, nothing is ever changed in place. */
let slices = $state.raw<Partial<AppView>>({});
/** Main's clock when it last spoke, and our own at that moment. */
let heard = $state.raw({ at: Date.now(), here: performance.now() });

const names: readonly (keyof AppView)[] = [
  'site',
  'link',
  'session',
  'agent',
  'wish',
  'dialogs',
  'pending',
  'wrapUps',
  'recording',
  'reasons',
  'phonebooks',
  'team',
  'supervision',
  'queues',
  'admin',
  'recents',
  'history',
  'notices',
  'seenVariables',
  'question',
  'dialLink',
  'settings',
  'desk',
];
const isWhole = (view: Partial<AppView>): view is AppView => names.every((name) => name in view);

/** What main shows us; `null` until its first, whole answer has come. */
export function currentView(): AppView | null {
  return isWhole(slices) ? slices : null;
}

/** Epoch ms by main's clock, so that a timer here agrees with the tray's. */
export function mainNow(): number {
  return heard.at + (performance.now() - heard.here);
}

/** Takes what main sent. */
export function take(update: StateUpdate): void {
  heard = { at: update.at, here: performance.now() };
  slices = { ...slices, ...update.slices };
}

/** Subscribes, then says that the page is there; main answers with the whole state. A reload does the same. */
export function followMain(): () => void {
  slices = {};
  const unsubscribe = on('state/changed', take);
  void request('app/ready');
  return unsubscribe;
}
