import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPresent } from '../../../src-main/demo/finesse.ts';
import { driveConnector } from './driven-connector.ts';

type Desk = ReturnType<typeof driveConnector>;

const agentIds = ['1001', '1002', '2001'] as const;
const addresses = ['3001', '3002', '3009', '4711', '+442079460155', '+442079460190'] as const;

const onCall = [
  'AnswerCall',
  'HoldCall',
  'RetrieveCall',
  'ReleaseCall',
  'endsilentmonitor',
  'GetDialogState',
];
const onCallWithAddress = [
  'ConsultCall',
  'TransferCall',
  'Conferencecall',
  'Transfer_sst',
  'bargein',
  'dropparticipant',
];
const withAddress = ['MakeCall', 'silentmonitor', 'Login'];
const withoutBody = ['MakeReady', 'MakeNotReady', 'MakeWorkReady', 'Logout', 'force_logout', 'refresh'];
const outside = ['ring', 'hang up', 'wait', 'preview'];

/** One thing that somebody does. A call is named by its place among those that are up. */
const step = fc.record({
  word: fc.constantFrom(...onCall, ...onCallWithAddress, ...withAddress, ...withoutBody, ...outside),
  agentId: fc.constantFrom(...agentIds),
  call: fc.nat(3),
  address: fc.constantFrom(...addresses),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(desk: Desk, { word, agentId, call, address }: Step) {
  const { caller, board } = desk.connector;
  const dialogId = board.dialogs()[call]?.id ?? 'gone';
  if (word === 'ring') caller.ringInbound();
  else if (word === 'hang up') caller.callerHangsUp(dialogId);
  else if (word === 'wait') desk.schedule.advance(2_500);
  else if (word === 'preview') offerPreview(desk);
  else if (word === 'Login') desk.send(`Login#${agentId}`, `demo,${address}`);
  else if (onCall.includes(word)) desk.send(`${word}#${agentId}`, dialogId);
  else if (onCallWithAddress.includes(word)) desk.send(`${word}#${agentId}`, `${address},${dialogId}`);
  else desk.send(`${word}#${agentId}`, withAddress.includes(word) ? address : '');
}

function offerPreview({ connector: { board, caller } }: Desk) {
  const isFree = (agentId: string) => board.legs(agentId).length === 0;
  const agent = board.agents().find(({ state, profile }) => state === 'READY' && isFree(profile.id));
  if (agent !== undefined) caller.offerPreview({ agentId: agent.profile.id });
}

/** What must hold between any two steps. */
function check({ connector: { board } }: Desk) {
  for (const dialog of board.dialogs()) expect(dialog.parties.some(isPresent)).toBe(true);
  for (const { profile, state, extension } of board.agents()) {
    const legs = board.legs(profile.id).map(({ party }) => party.state);
    expect([profile.id, legs.filter((leg) => leg === 'ACTIVE').length]).toEqual([
      profile.id,
      state === 'TALKING' ? 1 : 0,
    ]);
    expect(state === 'HOLD').toBe(!legs.includes('ACTIVE') && legs.includes('HELD'));
    expect(state === 'LOGOUT').toBe(extension === '');
  }
}

it('whatever is done in whatever order, agents talk in at most one call, and their states say so', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const desk = driveConnector();
      desk.logIn('1001', '3001');
      desk.logIn('1002', '3002');
      desk.logIn('2001', '3009');
      for (const one of steps) {
        take(desk, one);
        check(desk);
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);
