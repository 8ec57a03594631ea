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
