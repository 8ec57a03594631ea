import type { AppState } from '../../src-main/core/state/app-state.ts';
import {
  call,
  facts,
  inService,
  linked,
  logIn,
  loggedIn,
  lost,
  opening,
  order,
  ringing,
  said,
  talking,
  tell,
} from '../support/play.ts';

const twoCalls = tell(
  talking('16804377'),
  call('InboundCall', '16804377', 'HELD'),
  call('ConsultCall', '16804401', 'ACTIVE', { party: '3002' }),
);

/** Where the app may stand when something odd arrives. */
export const stages = {
  start: opening.state,
  linked: linked().state,
  signingIn: tell(linked(), logIn).state,
  loggedIn: loggedIn().state,
  ringing: tell(ringing(), order('answer', '16804377')).state,
  twoCalls: tell(twoCalls, order('hold', '16804401'), order('release', '16804377')).state,
  preview: tell(
    loggedIn(),
    call('OutboundPreview', '16804390', 'ALERTING'),
    order('accept', '16804390'),
    { type: 'order/ready' },
    said({ kind: 'snapshot', to: null, dialogs: [facts('16804390', 'ALERTING')] }),
  ).state,
  resuming: tell(
    twoCalls,
    lost,
    { type: 'timer/fired', timer: 'retry', chance: 0.5 },
    { type: 'link/opened' },
    inService,
  ).state,
} satisfies Record<string, AppState>;

export type Stage = keyof typeof stages;
