import { decode } from '../../src-main/core/connector/decode.ts';
import { readingOf } from '../../src-main/core/state/protocol-in-use.ts';
import { memberOf } from '../../src-main/core/state/supervision.ts';
import { createPageView } from '../../src-main/core/views/page-view.ts';
import type { Profile } from '../../src-shared/settings.ts';
import type { TeamRow } from '../../src-shared/supervision.ts';
import { agentInfo, agentState, linked, logIn, said, start, tell, type Story } from './play.ts';

type Untimed = ReturnType<typeof said>;

/** A frame as the connector sends it, in either form. */
export function frame(body: string | object): Untimed {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const decoded = decode(text, readingOf(start));
  if (!decoded.ok) throw new Error(`This frame cannot be read: ${text}`);
  return said(decoded.event);
}

/** Agents as the connector tells of them to supervisor 1001, in one form or the other. */
export interface Form {
  readonly name: 'json' | 'text';
  readonly users: (teamId: string, ...members: readonly Member[]) => Untimed;
  readonly state: (member: Member) => Untimed;
  readonly monitor: (state: 'ACTIVE' | 'HELD' | 'DROPPED') => Untimed;
  readonly barged: Untimed;
  readonly error: (to: string, text: string) => Untimed;
}

export interface Member {
  readonly id: string;
  readonly state?: string;
  readonly reason?: string;
  readonly pending?: string;
  readonly at?: string;
}

const extension = (id: string) => `3${id.slice(1)}`;
const monitorId = '16804420';

export const textForm: Form = {
  name: 'text',
  users: (_teamId, ...members) =>
    frame(
      [
        '1001#TeamUsersList',
        ...members.map(
          ({ id, state = 'READY', reason = '', pending = '', at = '' }) =>
            `firstName:Agent,lastName:${id},extension:${extension(id)},loginId:${id},state:${state},reasonCode:${reason},pendingState:${pending},stateChangeTime:${at}`,
        ),
      ].join('#'),
    ),
  state: ({ id, state = 'READY', reason = '', pending = '', at = '' }) =>
    frame(
      `1001#State#${state}#${reason}##${pending}#${at}#Agent ${id}#${id}#${state === 'LOGOUT' ? '' : extension(id)}`,
    ),
  monitor: (state) =>
    frame(
      `1001#InboundCall#${state}#DialogID:${monitorId}#3002#ani=3002|callVariable1=Ms Vera Vorbild#2026-01-15 09:36:00#CallType:SM#ParticipantsCount:2#participants:3001,${state},AGENT_DEVICE,,2026-01-15 09:36:00|3002,ACTIVE,AGENT_DEVICE,,2026-01-15 09:36:00`,
    ),
  barged: frame(
    `1001#InboundCall#ACTIVE#DialogID:${monitorId}#3002#ani=3002|callVariable1=Ms Vera Vorbild#2026-01-15 09:36:00#CallType:CONFERENCE#ParticipantsCount:3#participants:3001,ACTIVE,AGENT_DEVICE,SUPERVISOR_BARGE_IN,2026-01-15 09:37:00|3002,ACTIVE,AGENT_DEVICE,,2026-01-15 09:30:06|+442079460123,ACTIVE,NULL,,2026-01-15 09:30:06`,
  ),
  error: (to, text) => frame(`${to}#Error#INVALID_STATE#${text}`),
};

const dialog = (state: string, callType: string, participants: readonly object[]) => ({
  type: 'InboundCall',
  agentId: '1001',
  dialog: {
    ...{ id: monitorId, state, callType, fromAddress: '3001', toAddress: '3002', participants },
    callVariables: { callVariable1: 'Ms Vera Vorbild' },
  },
});
const party = (address: string, state: string, type = 'AGENT_DEVICE', kind = '') => ({
  address,
  state,
  type,
  kind,
});

export const jsonForm: Form = {
  name: 'json',
  users: (teamId, ...members) =>
    frame({
      type: 'TeamInfo',
      agentId: '1001',
      teamId,
      users: members.map(({ id, state = 'READY', reason = '', pending = '', at = '' }) => ({
        ...{ firstName: 'Agent', lastName: id, extension: extension(id), loginId: id },
        ...{ state, reasonCode: reason, pendingState: pending, stateChangeTime: at },
      })),
    }),
  state: ({ id, state = 'READY', reason = '', pending = '', at = '' }) =>
    frame({
      ...{ type: 'State', agentId: id, state, reasonCode: reason },
      ...{ stateChangeTimeString: '', pendingState: pending, stateChangeTime: at },
    }),
  monitor: (state) =>
    frame(
      state === 'DROPPED'
        ? dialog(state, 'SM', [])
        : dialog('ACTIVE', 'SM', [party('3001', state), party('3002', 'ACTIVE')]),
    ),
  barged: frame(
    dialog('ACTIVE', 'CONFERENCE', [
      party('3001', 'ACTIVE', 'AGENT_DEVICE', 'SUPERVISOR_BARGE_IN'),
      party('3002', 'ACTIVE'),
      party('+442079460123', 'ACTIVE', 'NULL'),
    ]),
  ),
  error: (to, text) =>
    frame({ type: 'Error', agentId: to, errorType: 'INVALID_STATE', errorMessage: text, errorData: '' }),
};

/** Who the supervisor is, with these teams. */
export function supervises(...ids: readonly string[]): Untimed {
  if (agentInfo.type !== 'connector/said' || agentInfo.event.kind !== 'agent-info')
    throw new Error('not reached');
  const teams = ids.map((id) => ({ id, name: `Team ${id}` }));
  return said({ ...agentInfo.event, supervisor: true, teams });
}

/** Supervisor 1001 at extension 3001, logged in and not ready. */
export const supervisor = (teams: readonly string[] = ['1', '2'], over: Partial<Profile> = {}): Story =>
  tell(linked(over), logIn, supervises(...teams), agentState('NOT_READY'));

/** The supervisor of one team, of which these members were listed. */
export const withTeam = (form: Form, ...members: readonly Member[]): Story =>
  tell(supervisor(['1']), form.users('1', ...members));

/** An agent as the supervisor sees them. */
export function row({ state }: Story, id: string): TeamRow {
  const found = memberOf(state.supervision, id);
  if (found === undefined) throw new Error(`Nobody is ${id}`);
  return found;
}

export const teamView = ({ state }: Story) => createPageView()(state).supervision;

/** The bodies of the commands of that key, by their values. */
export const valuesOf = ({ effects }: Story, key: string) =>
  effects.flatMap((effect) =>
    effect.type === 'send' && effect.command.key === key
      ? [{ subject: effect.command.subject, ...effect.command.values }]
      : [],
  );
