import { expect, it } from 'vitest';
import { followState } from '../../src-main/follow-state.ts';
import { agentInfo, agentState, call, loggedIn, logIn, lost, tell } from '../support/play.ts';
import { viewOf } from '../support/sample-app-view.ts';

const nothing = () => undefined;

it('the hotkeys are ours from log-in to log-out, each time, and are kept while the link is away', () => {
  const told: string[] = [];
  const follow = followState({
    tray: { changed: nothing },
    dock: { show: nothing },
    launcher: { program: '', args: [] },
    badge: { show: nothing },
    notifications: { follow: nothing },
    attention: { follow: nothing },
    hotkeys: { on: () => told.push('on'), off: () => told.push('off') },
    popup: { wake: nothing, follow: nothing },
  });
  let story = loggedIn();
  const events = [
    call('NewInboundCall', '1', 'ALERTING'),
    call('InboundCall', '1', 'DROPPED'),
    agentState('LOGOUT'),
    logIn,
    agentInfo,
    agentState('READY'),
    lost,
  ];
  follow(viewOf(story));
  for (const event of events) {
    story = tell(story, event);
    follow(viewOf(story));
  }
  expect(told).toEqual(['on', 'off', 'on']);
});
