import type { Action } from '../../src-shared/dialog.ts';
import { checked } from '../support/play.ts';
import type { CallOrder } from '../../src-main/core/state/app-event.ts';
import { createPageView } from '../../src-main/core/views/page-view.ts';
import type { Desk } from './desk.ts';
import { actInCall, changeState, colleaguesOf, logInElsewhere, numbers, supervise } from './other-client.ts';

/** Something that happens: to whom or what, is chosen by `pick` from what there is. Nothing fitting: nothing. */
type Doing = (desk: Desk, pick: number) => void;

const orders: Partial<Record<Action, CallOrder>> = {
  ANSWER: 'answer',
  HOLD: 'hold',
  RETRIEVE: 'resume',
  DROP: 'release',
  ACCEPT: 'accept',
  REJECT: 'reject',
  CLOSE: 'close',
};
const reasons = [null, '1', '3', '99'];
const reasonAt = (pick: number) => {
  const code = reasons[pick % reasons.length];
  return code === null || code === undefined ? null : checked(code);
};

const numberAt = (pick: number) => numbers[(pick >> 1) % numbers.length] ?? '';

/** What the agent does in Sidetone. */
export const agentDoings = {
  logIn: (desk) => desk.logIn(),
  logOut: (desk, pick) => desk.raise({ type: 'order/log-out', reasonCode: reasonAt(pick) }),
  ready: (desk) => desk.raise({ type: 'order/ready' }),
  notReady: (desk, pick) => desk.raise({ type: 'order/not-ready', reasonCode: reasonAt(pick) }),
  work: (desk, pick) => desk.raise({ type: 'order/work', then: pick % 2 === 0 ? 'ready' : 'not-ready' }),
  forgetWish: (desk) => desk.raise({ type: 'order/forget-wish' }),
  updateVariable(desk, pick) {
    const dialogId = callAt(desk, pick);
    const [name, value] = [checked('callVariable4'), checked(pick % 3 === 0 ? '' : `value ${pick % 5}`)];
    if (dialogId !== undefined) desk.raise({ type: 'order/update-variable', dialogId, name, value });
  },
  dropParticipant(desk, pick) {
    const call = desk.state().calls[0];
    const others = call?.participants ?? [];
    const address = others[pick % (others.length || 1)]?.address;
    if (call !== undefined && address !== undefined)
      desk.raise({ type: 'order/drop-participant', dialogId: call.id, address: checked(address) });
  },
  dial: (desk, pick) => desk.raise({ type: 'order/dial', number: checked(numberAt(pick)) }),
  useCall(desk, pick) {
    const { dialogs } = createPageView()(desk.state());
    const choices = dialogs.flatMap(({ id, actions }) =>
      actions.flatMap((action) => {
        const order = orders[action];
        return order === undefined ? [] : [{ order, dialogId: id }];
      }),
    );
    const choice = choices[pick % choices.length];
    if (choice !== undefined) desk.raise({ type: 'order/call', ...choice });
  },
  consult(desk, pick) {
    const dialogId = callAt(desk, pick);
    const purpose = purposeAt(pick);
    if (dialogId !== undefined)
      desk.raise({ type: 'order/consult', dialogId, address: checked(numberAt(pick)), purpose });
  },
  transferNow(desk, pick) {
    const dialogId = callAt(desk, pick);
    if (dialogId !== undefined)
      desk.raise({ type: 'order/transfer-now', dialogId, address: checked(numberAt(pick)) });
  },
  join: (desk, pick) => desk.raise({ type: 'order/join', purpose: purposeAt(pick) }),
  swap: (desk) => desk.raise({ type: 'order/swap' }),
  endConsult: (desk) => desk.raise({ type: 'order/end-consult' }),
} satisfies Record<string, Doing>;

const callAt = (desk: Desk, pick: number) => desk.state().calls[pick % (desk.state().calls.length || 1)]?.id;
const purposeAt = (pick: number) => (pick % 2 === 0 ? 'transfer' : 'conference');

const otherAt = (desk: Desk, pick: number) => colleaguesOf(desk)[pick % 3] ?? '';

/** What happens elsewhere: callers, campaigns, colleagues, and the agent's own phone and other clients. */
export const outsideDoings = {
  ring(desk, pick) {
    const { agentId } = desk.setting;
    const isIn = desk.connector.board.agent(agentId)?.state !== 'LOGOUT';
    desk.connector.caller.ringInbound(isIn && pick % 2 === 0 ? { agentId } : {});
  },
  callerHangsUp(desk, pick) {
    const dialogs = desk.connector.board.dialogs();
    const dialog = dialogs[pick % dialogs.length];
    if (dialog !== undefined) desk.connector.caller.callerHangsUp(dialog.id);
  },
  offerPreview(desk, pick) {
    const { board, caller } = desk.connector;
    const { agentId } = desk.setting;
    const isFree = board.agent(agentId)?.state === 'READY' && board.legs(agentId).length === 0;
    if (isFree) caller.offerPreview(pick % 2 === 0 ? { agentId } : { agentId, timeoutMs: 3000 });
  },
  ownPhone: (desk, pick) => actInCall(desk, desk.setting.agentId, pick),
  ownOtherClient: (desk, pick) => {
    const { agentId } = desk.setting;
    if (desk.connector.board.agent(agentId)?.state !== 'LOGOUT')
      changeState(desk, agentId, pick, pick % 5 === 0);
  },
  colleagueComes: (desk, pick) => logInElsewhere(desk, otherAt(desk, pick)),
  colleagueActs: (desk, pick) => actInCall(desk, otherAt(desk, pick), pick >> 2),
  colleagueAnswers(desk) {
    const { board } = desk.connector;
    const legs = colleaguesOf(desk).flatMap((id) => board.legs(id));
    const ringing = legs.find(({ party }) => party.state === 'ALERTING');
    if (ringing !== undefined)
      desk.connector.handle(`AnswerCall#${ringing.party.agentId ?? ''}`, ringing.dialog.id);
  },
  colleagueChangesState: (desk, pick) => changeState(desk, otherAt(desk, pick), pick >> 2, true),
  colleagueDials(desk, pick) {
    const own = desk.connector.board.agent(desk.setting.agentId)?.extension ?? '';
    desk.connector.handle(`MakeCall#${otherAt(desk, pick)}`, pick % 2 === 0 ? own : numberAt(pick));
  },
  supervisorListens(desk, pick) {
    const { agentId } = desk.setting;
    supervise(desk, '2001', agentId === '2001' ? otherAt(desk, pick >> 2) : agentId, pick);
  },
} satisfies Record<string, Doing>;

const words = [
  ...['makeready', 'makenotready', 'makecall', 'answercall', 'holdcall', 'retrievecall', 'releasecall'],
  ...[
    'logout',
    'login',
    'consultcall',
    'transfercall',
    'conferencecall',
    'transfer_sst',
    'updatedialogvariable',
    'makeworkready',
    'dropparticipant',
    'acceptoutboundpreview',
    'rejectoutboundpreview',
  ],
];
const wordAt = (pick: number) => words[pick % words.length] ?? '';

/** What goes wrong without a message being lost, doubled or overtaken: Sidetone must be right afterwards. */
export const troubleDoings = {
  refuse: (desk, pick) => void desk.faults.refuse(wordAt(pick)),
  ignore: (desk, pick) => void desk.faults.ignore(wordAt(pick)),
  delay: (desk, pick) => void desk.faults.delay(wordAt(pick), 500 + (pick % 12_000)),
  allWell: (desk) => desk.faults.clearFaults(),
  cutLink: (desk) => desk.network.cut(),
  losePath: (desk) => desk.network.setReachable(false),
  findPath: (desk) => desk.network.setReachable(true),
  outOfService: (desk) => desk.connector.setService('OUT_OF_SERVICE'),
  inService: (desk) => desk.connector.setService('IN_SERVICE'),
  cancelLogIn: (desk) => desk.raise({ type: 'order/cancel-log-in' }),
  askState: (desk) => desk.raise({ type: 'order/ask-state' }),
  retryLink: (desk) => desk.raise({ type: 'order/retry-link' }),
} satisfies Record<string, Doing>;

/** What falsifies the messages themselves: after these only a new link brings the truth. */
export const distortingDoings = {
  doubleEvents: (desk, pick) => desk.faults.duplicateEvents(pick % 3 > 0),
  shuffleEvents: (desk, pick) => desk.faults.reorderEvents(pick % 3 > 0),
  loseEvents: (desk, pick) => desk.faults.dropEvents(1 + (pick % 4)),
  mute: (desk) => desk.network.setMuted(true),
  unmute: (desk) => desk.network.setMuted(false),
} satisfies Record<string, Doing>;

export const doings = { ...agentDoings, ...outsideDoings, ...troubleDoings, ...distortingDoings };
export type DoingName = keyof typeof doings;
