import type { CommandRow, Param } from './command-row.ts';

/**
 * Makes the rows of one kind of user. The columns: row of the GC page, word, parameters in order, category,
 * what confirms it, where we have it from.
 */
const rowsFor =
  (who: CommandRow['who']) =>
  <const Params extends readonly Param[]>(
    row: number,
    word: string,
    params: Params,
    category: CommandRow['category'],
    expects: CommandRow['expects'],
    source: CommandRow['source'],
    more: { readonly platform?: CommandRow['platform']; readonly note?: string } = {},
  ) => ({ row, word, params, who, category, expects, platform: 'any' as const, source, ...more });

const agent = rowsFor('agent');
const supervisor = rowsFor('supervisor');
const admin = rowsFor('admin');

/** The 51 commands of the connector, as the GC pages number them; laid out as a table on purpose. */
// prettier-ignore
export const commands = {
  hello: agent(1, 'Hello', [], 'system', 'system', 'documented',
    { note: 'The subject is the client destination, not an agent.' }),
  beat: agent(2, 'Beat', [], 'system', 'system', 'documented',
    { note: 'As Hello, while logged in; connectors before 4.4.12 may not know it.' }),
  connect: agent(3, 'Connect', ['destination', 'password', { optional: 'sso' }],
    'agent_info', 'connect-status', 'documented', { note: 'Third parameter and answer from 4.4.12 on.' }),
  login: agent(4, 'Login', ['password', 'extension'], 'agent_state', 'agent-info', 'documented'),
  mobileAgentLogin: agent(5, 'MobileAgentLogin', ['password', 'extension', 'phone', 'connectionMode'],
    'agent_state', 'agent-info', 'documented', { platform: 'UCCE' }),
  logout: agent(6, 'Logout', [], 'agent_state', 'state', 'documented'),
  makeReady: agent(7, 'MakeReady', [], 'agent_state', 'state', 'documented'),
  makeNotReady: agent(8, 'MakeNotReady', [], 'agent_state', 'state', 'documented'),
  getState: agent(9, 'GetState', [], 'agent_state', 'state', 'documented'),
  makeNotReadyWithReason: agent(10, 'MakeNotReadyWithReason', ['reasonCode'],
    'agent_state', 'state', 'documented'),
  makeCall: agent(11, 'MakeCall', ['address'], 'agent_call', 'dialog', 'documented'),
  answerCall: agent(12, 'AnswerCall', ['dialogId'], 'agent_call', 'dialog', 'documented'),
  holdCall: agent(13, 'HoldCall', ['dialogId'], 'agent_call', 'dialog', 'documented'),
  retrieveCall: agent(14, 'RetrieveCall', ['dialogId'], 'agent_call', 'dialog', 'documented'),
  releaseCall: agent(15, 'ReleaseCall', ['dialogId'], 'agent_call', 'dialog-end', 'documented'),
  wrapUpReasons: agent(16, 'wrapupreasoncode', [], 'agent_work', 'reasons', 'documented'),
  logoutReasons: agent(17, 'reasoncodelogout', [], 'agent_state', 'reasons', 'documented'),
  notReadyReasons: agent(18, 'reasoncodenotready', [], 'agent_state', 'reasons', 'documented'),
  blindTransfer: agent(19, 'Transfer_sst', ['address', 'dialogId'], 'agent_call', 'dialog-end', 'documented',
    { platform: 'UCCE', note: 'The 4.4.12 page has a note for UCCX that is not public.' }),
  startTransfer: agent(20, 'ConsultCall', ['address', 'dialogId'], 'agent_call', 'consult', 'seen',
    { note: 'The dialog is the main call, which goes on hold.' }),
  startConference: agent(21, 'ConsultCall', ['address', 'dialogId'], 'agent_call', 'consult', 'inferred',
    { note: 'A client starts a conference with the same word as a transfer.' }),
  completeTransfer: agent(22, 'TransferCall', ['address', 'dialogId'], 'agent_call', 'dialog-end', 'inferred',
    { note: 'The extension of the consulted party and the main call.' }),
  completeConference: agent(23, 'Conferencecall', ['address', 'dialogId'],
    'agent_call', 'more-participants', 'inferred',
    { note: 'The extension of the consulted party and the main call.' }),
  getDialogState: agent(24, 'GetDialogState', ['dialogId'], 'agent_dialog', 'dialog', 'seen'),
  updateWrapUp: agent(25, 'UpdateDialogWrapup', ['dialogId', 'wrapUpReason'],
    'agent_dialog', 'none', 'assumed', { note: 'Documented: no response is received.' }),
  logoutWithReason: agent(26, 'logoutwithreason', ['reasonCode'], 'agent_state', 'state', 'seen'),
  abruptDisconnect: agent(27, 'force_logout', [], 'agent_state', 'state', 'inferred',
    { note: 'The word stands in a client that never sends it.' }),
  getDialogControls: agent(28, 'GetDialogControls', ['dialogId'],
    'agent_dialog', 'dialog-controls', 'assumed'),
  makeWorkNotReady: agent(29, 'MakeWorkNotReady', [], 'agent_state', 'state', 'assumed'),
  makeWorkReady: agent(30, 'MakeWorkReady', [], 'agent_state', 'state', 'assumed'),
  getParticipants: agent(31, 'GetDialogParticipants', ['dialogId'], 'agent_call', 'participants', 'assumed',
    { note: 'Documented as deprecated.' }),
  getLoggedInAgents: agent(32, 'GetLoggedInAgents', [], 'agent_call', 'logged-in-agents', 'assumed'),
  updateVariable: agent(33, 'UpdateDialogVariable', ['dialogId', 'variableName', 'variableValue'],
    'agent_call', 'dialog', 'assumed'),
  pauseRecording: agent(34, 'ZOOMPauseRecording', [], 'zoom', 'none', 'documented'),
  resumeRecording: agent(35, 'ZOOMResumeRecording', [], 'zoom', 'none', 'documented'),
  refresh: agent(36, 'refresh', [], 'agent_state', 'none', 'documented',
    { note: 'No output is documented; read as: State, AgentInfo and the calls are sent again.' }),
  getPhonebooks: agent(37, 'GetPhonebooks', [], 'phonebook', 'phonebooks', 'seen'),
  getContacts: agent(38, 'GetPhonebookContacts', ['phonebookId'], 'contacts', 'contacts', 'seen'),
  acceptPreview: agent(39, 'AcceptOutboundPreview', ['dialogId', { literal: 'ACCEPT' }],
    'agent_call', 'dialog', 'inferred',
    { platform: 'UCCE', note: 'The word is documented, its body is read from Reject and Close. UCCX: for direct previews (assumed).' }),
  rejectPreview: agent(40, 'RejectOutboundPreview', ['dialogId', { literal: 'REJECT' }],
    'agent_call', 'dialog-end', 'documented', { platform: 'UCCE' }),
  closePreview: agent(41, 'CloseOutboundPreview', ['dialogId', { literal: 'CLOSE' }],
    'agent_call', 'dialog-end', 'documented', { platform: 'UCCE' }),
  getQueues: supervisor(42, 'getqueuelist', [], 'supervisor_queue_info', 'queues', 'documented',
    { platform: 'UCCE', note: 'From a draft page; any agent may send it.' }),
  silentMonitor: supervisor(43, 'silentmonitor', ['extension'], 'supervisor_dialog', 'dialog', 'seen',
    { note: 'The extension is that of the agent who is listened to; the call that comes has the type SM.' }),
  endSilentMonitor: supervisor(44, 'endsilentmonitor', ['dialogId'],
    'supervisor_dialog', 'dialog-end', 'seen'),
  dropParticipant: supervisor(45, 'dropparticipant', ['address', 'dialogId'],
    'supervisor_dialog', 'fewer-participants', 'seen', { note: 'Offered after a barge-in only.' }),
  getTeamUsers: supervisor(46, 'getteamusers', ['teamId', { optional: 'subscribe' }],
    'supervisor_team', 'team-users', 'documented',
    { note: 'From a draft page; the subscribing form is seen in a client.' }),
  getTeamUsersState: supervisor(47, 'getteamuserstate', ['teamId'],
    'supervisor_team_member_state', 'state', 'assumed'),
  bargeIn: supervisor(48, 'bargein', ['extension', 'dialogId'], 'agent_call', 'more-participants', 'seen',
    { note: "The agent's extension and the monitor call; SUPERVISOR_BARGE_IN confirms." }),
  adminPhonebooks: admin(49, 'GetPhonebooks', [], 'phonebook', 'phonebooks', 'inferred'),
  adminContacts: admin(50, 'GetPhonebookContacts', ['phonebookId'], 'contacts', 'contacts', 'inferred'),
  adminTeamPhonebooks: admin(51, 'GetTeamPhonebooks', ['teamId'], 'phonebook', 'phonebooks', 'inferred',
    { note: 'A client sends it as a supervisor, with its own team.' }),
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandKey = keyof typeof commands;

/** A row for every command: these, or some of them as a site has them. */
export type CommandTable = Readonly<Record<CommandKey, CommandRow>>;
