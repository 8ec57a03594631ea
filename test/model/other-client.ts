import { allowedActions } from '../../src-main/demo/allowed-actions.ts';
import type { Action } from '../../src-main/demo/finesse.ts';
import type { Desk } from './desk.ts';

/** Whom one can dial: colleagues, a queue, and numbers that answer, are busy, not reached, or ring for ever. */
export const numbers = [
  ...['3001', '3002', '3003', '3009', '3015', '3001', '3002', '3003', '3009', '5000', '4999'],
  ...['+442079460999', '+442079460190', '+442079460191', '+442079460192', 'nobody'],
];

/** The three who work elsewhere. */
export const colleaguesOf = ({ setting }: Desk): readonly string[] =>
  ['1001', '1002', '1003', '2001'].filter((id) => id !== setting.agentId);

/** What carries out an allowed action: word and body. */
const commandFor: Record<Action, (dialogId: string, number: string) => readonly [string, string]> = {
  ANSWER: (id) => ['AnswerCall', id],
  HOLD: (id) => ['HoldCall', id],
  RETRIEVE: (id) => ['RetrieveCall', id],
  DROP: (id) => ['ReleaseCall', id],
  UPDATE_CALL_DATA: (id, number) => ['UpdateDialogVariable', `${id},callVariable4,${number}`],
  CONSULT_CALL: (id, number) => ['ConsultCall', `${number},${id}`],
  TRANSFER_SST: (id, number) => ['Transfer_sst', `${number},${id}`],
  TRANSFER: (id, number) => ['TransferCall', `${number},${id}`],
  CONFERENCE: (id, number) => ['Conferencecall', `${number},${id}`],
  ACCEPT: (id) => ['AcceptOutboundPreview', `${id},ACCEPT`],
  REJECT: (id) => ['RejectOutboundPreview', `${id},REJECT`],
  CLOSE: (id) => ['CloseOutboundPreview', `${id},CLOSE`],
  PARTICIPANT_DROP: (id, number) => ['dropparticipant', `${number},${id}`],
};

/** Mostly somebody who is there: for a colleague the agent at the desk, for that one a colleague. */
function numberFor(desk: Desk, agentId: string, pick: number): string {
  const { board } = desk.connector;
  const here = board.agents().filter(({ state, profile }) => state !== 'LOGOUT' && profile.id !== agentId);
  const known = here.map(({ extension }) => extension);
  const own = board.agent(desk.setting.agentId)?.extension ?? '';
  const likely = agentId === desk.setting.agentId ? known : [own];
  const choices = [...numbers, ...Array.from({ length: 8 }, () => likely).flat()];
  return choices[pick % choices.length] ?? '';
}

/**
 * Somebody's other client, or the phone on their desk: does one of the things that Finesse allows in one of
 * their calls. Nothing where there is no call.
 */
export function actInCall(desk: Desk, agentId: string, pick: number): void {
  const { board } = desk.connector;
  const legs = board.legs(agentId);
  const choices = legs.flatMap((leg) => {
    const others = legs.filter((one) => one !== leg).map(({ party }) => party);
    const actions = allowedActions(leg.dialog, leg.party, others, desk.setting.platform);
    return actions.map((action) => ({ action, id: leg.dialog.id }));
  });
  const choice = choices[pick % choices.length];
  if (choice === undefined) return;
  const number = numberFor(desk, agentId, Math.floor(pick / 7));
  const [word, body] = commandFor[choice.action](choice.id, number);
  desk.connector.handle(`${word}#${agentId}`, body);
}

/** Commands that change an agent's state, with their bodies. */
const stateCommands = [
  ...[['MakeReady'], ['MakeNotReady'], ['MakeNotReadyWithReason', '2'], ['MakeReady'], ['MakeWorkReady']],
  ...[['MakeWorkNotReady'], ['Logout'], ['logoutwithreason', '1'], ['force_logout'], ['MakeReady']],
] as const;

/** The same for the agent's state; `mayLeave` tells whether logging out is among it. */
export function changeState(desk: Desk, agentId: string, pick: number, mayLeave: boolean): void {
  const [word, body = ''] = stateCommands[pick % stateCommands.length]!;
  const leaves = /log/i.test(word);
  if (mayLeave || !leaves) desk.connector.handle(`${word}#${agentId}`, body);
}

/** Somebody else logs in at their own desk. */
export function logInElsewhere(desk: Desk, agentId: string): void {
  const extension = desk.connector.board.agent(agentId)?.profile.extension ?? '';
  desk.connector.handle(`Connect#${agentId}`, `other-${agentId},demo`);
  desk.connector.handle(`Login#${agentId}`, `demo,${extension}`);
}

/** A supervisor's doings in somebody's call: listens in, joins, drops somebody, leaves. */
export function supervise(desk: Desk, supervisorId: string, agentId: string, pick: number): void {
  const { board } = desk.connector;
  const extension = board.agent(agentId)?.extension ?? '';
  const own = board.legs(supervisorId)[0]?.dialog.id ?? '';
  const commands = [
    ['silentmonitor', extension],
    ['bargein', `${extension},${own}`],
    ['dropparticipant', `${numbers[pick % numbers.length]},${own}`],
    ['endsilentmonitor', own],
  ] as const;
  const [word, body] = commands[pick % commands.length]!;
  desk.connector.handle(`${word}#${supervisorId}`, body);
}
