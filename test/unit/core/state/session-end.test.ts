import { expect, test } from 'vitest';
import { noSession, type AppState } from '../../../../src-main/core/state/app-state.ts';
import { agentState, call, checked, profile, tell, type Story } from '../../../support/play.ts';
import { jsonForm, withTeam } from '../../../support/supervisor.ts';

/** A supervisor with a team, a call and what hangs on it; what is left is filled in, so that nothing is missed. */
function busy(): Story {
  const story = tell(withTeam(jsonForm, { id: '1002' }), call('NewInboundCall', '9', 'ALERTING'));
  const state: AppState = {
    ...story.state,
    ended: [story.state.calls[0]!.id],
    returnTo: story.state.calls[0]!.id,
    queues: { ...story.state.queues, phase: 'loaded', at: story.at },
  };
  return { ...story, state };
}

const gathered = Object.keys(noSession) as (keyof typeof noSession)[];

test.each([
  ['Finesse logs the agent out', agentState('LOGOUT')],
  [
    'another server is chosen',
    { type: 'profile/chosen', profile: profile({ id: 'q' }), destination: checked('sidetone-q') } as const,
  ],
])('nothing of a session is left when %s', (_how, event) => {
  const before = busy();
  expect(before.state.supervision).not.toEqual(noSession.supervision);
  const { state } = tell(before, event);
  for (const slice of gathered) expect(state[slice], slice).toEqual(noSession[slice]);
});
