import { z } from 'zod';
import { agentStates } from '../../src-shared/agent.ts';
import { actions } from '../../src-shared/dialog.ts';
import type { AgentId, DialogId } from '../../src-shared/ids.ts';
import type { ConnectorEvent, Decoded } from '../../src-main/core/connector/event.ts';

const text = z.string();
const maybe = z.string().nullable();
const to = maybe;
/** An id is never empty: it is the key of everything about its thing. */
const agentId = z.custom<AgentId>((value) => typeof value === 'string' && value !== '');
const dialogId = z.custom<DialogId>((value) => typeof value === 'string' && value !== '');
const wallMs = z.int().nullable();
const count = z.int().min(0).nullable();
const state = z.enum(agentStates);
const action = z.array(z.enum(actions)).readonly();

const team = z.strictObject({ id: text.min(1), name: maybe });
const participant = z.strictObject({
  address: text.min(1),
  state: text,
  type: maybe,
  kind: maybe,
  actions: action.nullable(),
});
const dialog = z.strictObject({
  id: dialogId,
  state: maybe,
  callType: maybe,
  fromAddress: maybe,
  toAddress: maybe,
  party: maybe,
  ani: maybe,
  dnis: maybe,
  queueName: maybe,
  associatedId: dialogId.nullable(),
  secondaryId: dialogId.nullable(),
  wrapUpReason: maybe,
  startedAt: wallMs,
  participants: z.array(participant).nullable(),
  variables: z.array(z.strictObject({ name: text.min(1), value: text })).nullable(),
  failure: maybe,
});
const member = z.strictObject({
  agentId,
  name: text.min(1),
  extension: maybe,
  state,
  reasonCode: maybe,
  pendingState: state.nullable(),
  changedAt: wallMs,
});
const queue = z.strictObject({
  name: text.min(1),
  agentsNotReady: count,
  agentsReady: count,
  agentsTalkingInbound: count,
  agentsTalkingInternal: count,
  agentsTalkingOutbound: count,
  agentsWrapUpNotReady: count,
  agentsWrapUpReady: count,
  callsInQueue: count,
  longestSince: wallMs,
});
const contact = z.strictObject({
  id: text,
  firstName: text,
  lastName: text,
  phoneNumber: text.min(1),
  description: text,
});

const event: z.ZodType<ConnectorEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system'), to, status: z.enum(['in', 'out']), word: text.min(1) }),
  z.strictObject({ kind: z.literal('connect-status'), to, status: text }),
  z.strictObject({
    kind: z.literal('agent-info'),
    agentId,
    firstName: text,
    lastName: text,
    fullName: maybe,
    supervisor: z.boolean(),
    wrapUpOnIncoming: maybe,
    teams: z.array(team),
    team: team.nullable(),
  }),
  z.strictObject({
    kind: z.literal('state'),
    to,
    agentId,
    state: z.enum([...agentStates, 'RE_LOGIN']),
    reasonCode: maybe,
    pendingState: state.nullable(),
    changedAt: wallMs,
    fullName: maybe,
    extension: maybe,
  }),
  z.strictObject({
    kind: z.literal('reasons'),
    to,
    category: z.enum(['not-ready', 'logout', 'wrap-up']),
    reasons: z.array(z.strictObject({ code: text, label: text })),
  }),
  z.strictObject({
    kind: z.literal('call'),
    to,
    word: z.enum([
      ...['NewInboundCall', 'NewOutboundCall', 'InboundCall', 'ConsultCall', 'TransferCall'],
      ...['ConferenceCall', 'OutboundPreview', 'DialogState'],
    ] as const),
    dialog,
  }),
  z.strictObject({ kind: z.literal('snapshot'), to, dialogs: z.array(dialog) }),
  z.strictObject({ kind: z.literal('error'), to, code: text, text, data: maybe, command: maybe }),
  z.strictObject({ kind: z.literal('control'), to, text }),
  z.strictObject({ kind: z.literal('queues'), to, queues: z.array(queue) }),
  z.strictObject({ kind: z.literal('team-users'), to, teamId: maybe, members: z.array(member) }),
  z.strictObject({
    kind: z.literal('phonebooks'),
    to,
    scope: z.enum(['all', 'team']),
    phonebooks: z.array(z.strictObject({ id: text.min(1), name: text, type: z.enum(['GLOBAL', 'TEAM']) })),
  }),
  z.strictObject({ kind: z.literal('contacts'), to, phonebookId: maybe, contacts: z.array(contact) }),
  z.strictObject({ kind: z.literal('logged-in-agents'), to, members: z.array(member) }),
  z.strictObject({ kind: z.literal('dialog-controls'), to, dialogId, actions: action }),
  z.strictObject({ kind: z.literal('participants'), to, dialogId, participants: z.array(participant) }),
  z.strictObject({ kind: z.literal('recording'), to, status: text }),
  z.strictObject({ kind: z.literal('unknown'), to, word: text.min(1) }),
]);

/** What `decode` may answer, member by member: a member more or less, or of another type, is a fault. */
export const decodedSchema: z.ZodType<Decoded> = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    form: z.enum(['json', 'text']),
    word: text.min(1),
    event,
    extras: z.array(text).max(50),
  }),
  z.strictObject({
    ok: z.literal(false),
    why: z.enum(['empty', 'too-large', 'not-json', 'not-text', 'bad-members']),
  }),
]);
