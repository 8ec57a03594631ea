import type { ErrorView } from './events.ts';

function failure(errorType: string, errorMessage: string, errorData: string, code: string): ErrorView {
  return { errorType, errorMessage, errorData, code };
}

/**
 * Why Finesse or the connector refuses a command. Types are Finesse's or the GC's own (GC and Finesse
 * pages); the number is the control failure or the HTTP status where one is known.
 */
export const finesseErrors = {
  invalidState: failure('Invalid State', 'CF_INVALID_OBJECT_STATE', '22', 'CF_INVALID_OBJECT_STATE'),
  dialogNotFound: failure('Dialog Not Found', 'The dialog does not exist', '404', 'DIALOG_NOT_FOUND'),
  invalidInput: failure('Invalid Input', 'A parameter is missing or not valid', '400', 'INVALID_INPUT'),
  invalidDestination: failure(
    'Invalid Destination',
    'The number cannot be called',
    '400',
    'INVALID_DESTINATION',
  ),
  wrongPassword: failure(
    'Authorization Failure',
    'Invalid Authorization User Specified',
    '401',
    'AUTHORIZATION_FAILURE',
  ),
  notSupervisor: failure('AUTHORIZATION_FAILURE', 'Invalid Supervisor', '401', 'AUTHORIZATION_FAILURE'),
  notFound: failure('NOT_FOUND', 'Not Found', '404', 'NOT_FOUND'),
  unknownAgent: failure('USER_NOT_FOUND', 'User Not Found', '404', 'USER_NOT_FOUND'),
  missingPassword: failure('MISSING_PASSWORD', 'The password is missing', '400', 'MISSING_PASSWORD'),
  missingExtension: failure('MISSING_EXTENSION', 'The extension is missing', '400', 'MISSING_EXTENSION'),
  wrongExtension: failure('WRONG_EXTENSION', 'CF_INVALID_LOGON_DEVICE_SPECIFIED', '260', 'WRONG_EXTENSION'),
  extensionInUse: failure('CF_RESOURCE_BUSY', 'The extension is in use', '', 'CF_RESOURCE_BUSY'),
  alreadyLoggedIn: failure(
    'Invalid State',
    'The agent is logged in at another extension',
    '259',
    'INVALID_STATE',
  ),
  notOnPlatform: failure('GENERAL_ERROR', 'Not available on this platform', '', 'GENERAL_ERROR'),
  unknownCommand: failure('GENERAL_ERROR', 'The command is not known', '', 'GENERAL_ERROR'),
  outOfService: failure('GENERAL_ERROR', 'Service Unavailable', '503', 'GENERAL_ERROR'),
  refused: failure('GENERAL_ERROR', 'The command could not be carried out', '', 'GENERAL_ERROR'),
} satisfies Record<string, ErrorView>;
