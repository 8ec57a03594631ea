import { expect, test } from 'vitest';
import { call, loggedIn, tell } from '../../../support/play.ts';

const carrying = (id: string, ...names: readonly string[]) =>
  call('NewInboundCall', id, 'ALERTING', { variables: names.map((name) => ({ name, value: 'secret' })) });

test('the names of call variables are noted once, in any case of letters, and outlive their calls', () => {
  const story = tell(
    loggedIn(),
    carrying('1', 'callVariable1', 'user.tier'),
    call('InboundCall', '1', 'DROPPED'),
    carrying('2', 'CallVariable1', 'user.new'),
  );
  expect(story.state.seenVariables).toEqual(['callVariable1', 'user.tier', 'user.new']);
});

test('there is an end to them', () => {
  const names = Array.from({ length: 500 }, (_none, index) => `v${index}`);
  expect(tell(loggedIn(), carrying('1', ...names)).state.seenVariables).toHaveLength(200);
});
