import { expect, it } from 'vitest';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { call, loggedIn, tell } from '../../../support/play.ts';

it('who listens in may hold, come back and stop, and nothing else (text form)', () => {
  const actions = (state: string) => {
    const story = tell(loggedIn(), call('InboundCall', '7', state, { callType: 'SM' }));
    return createPageView()(story.state).dialogs[0]?.actions;
  };
  expect(actions('ACTIVE')).toEqual(['HOLD', 'DROP']);
  expect(actions('HELD')).toEqual(['RETRIEVE', 'DROP']);
});
