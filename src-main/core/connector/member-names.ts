/**
 * Every name by which a member of a JSON event, or a label of a text field, is looked up. A name that is not
 * here cannot be asked for, and a site's own names are mapped to one of these.
 */
export const memberNames = [
  ...['type', 'status', 'text', 'message', 'value', 'name', 'id', 'code', 'label'],
  ...['agentId', 'loginId', 'firstName', 'lastName', 'fullName', 'extension', 'supervisor'],
  ...['team', 'teamId', 'teams', 'wrapUpOnIncoming', 'category', 'reasonCodes', 'reasons'],
  ...['state', 'reasonCode', 'pendingState', 'stateChangeTime', 'stateChangeTimeString'],
  ...['dialog', 'dialogs', 'dialogId', 'callId', 'callState', 'callType', 'fromAddress', 'toAddress'],
  ...['ani', 'dnis', 'dialedNumber', 'queueName', 'associatedDialogId', 'associatedDialogUri'],
  ...['activityDialogId', 'secondaryId', 'wrapUpReason', 'startTime', 'callVariables'],
  ...['participants', 'participant', 'participantsCount', 'address', 'mediaAddress', 'mediaAddressType'],
  ...['kind', 'stateCause', 'action', 'actions', 'controls'],
  ...['errorType', 'errorCode', 'errorMessage', 'errorData', 'description', 'command'],
  ...['agents', 'members', 'users', 'teamUsers', 'teamUsersList'],
  ...['queues', 'queueList', 'statistics', 'agentsNotReady', 'agentsReady', 'agentsTalkingInbound'],
  ...['agentsTalkingInternal', 'agentsTalkingOutbound', 'agentsWrapUpNotReady', 'agentsWrapUpReady'],
  ...['callsInQueue', 'startTimeOfLongestCallInQueue'],
  ...['phonebooks', 'teamPhonebooks', 'phonebookId', 'contacts', 'phonebookContacts', 'phoneNumber'],
] as const;
export type MemberName = (typeof memberNames)[number];

/** What a reader of either form asks for: the names it goes by, of which the first that has a value counts. */
export type Field = readonly MemberName[];

/** A member, by the names it goes by. */
export const field = (...names: Field): Field => names;
/** Members that go by one name each. */
export const fieldsOf = <Name extends MemberName>(...names: readonly Name[]): Readonly<Record<Name, Field>> =>
  Object.fromEntries(names.map((name) => [name, [name]])) as unknown as Record<Name, Field>;
