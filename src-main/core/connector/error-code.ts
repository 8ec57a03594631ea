import { plain } from './vocabulary.ts';

/** What the agent has to be told about a command that failed. */
export type ErrorClass =
  | 'credentials'
  | 'unknown-agent'
  | 'no-extension'
  | 'no-password'
  | 'wrong-extension'
  | 'extension-in-use'
  | 'licences'
  | 'subscription'
  | 'invalid-state'
  | 'invalid-destination'
  | 'dialog-not-found'
  | 'not-authorised'
  | 'other';

/**
 * The names and numbers by which the connector, Finesse and the CTI server call the same failures: GC pages
 * (MISSING_EXTENSION …), Finesse's error types, CTI control failures (CF_ names; 22, 256 to 260), a UCCX
 * reason code (32741), HTTP (401).
 */
const known: Readonly<Record<Exclude<ErrorClass, 'other'>, readonly string[]>> = {
  credentials: [
    '401',
    '256',
    '257',
    '258',
    'CF_INVALID_AGENT_ID_SPECIFIED',
    'CF_INVALID_PASSWORD_SPECIFIED',
    'CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED',
    'Invalid Authorization User Specified',
  ],
  'unknown-agent': ['USER_NOT_FOUND'],
  'no-extension': ['MISSING_EXTENSION'],
  'no-password': ['MISSING_PASSWORD'],
  'wrong-extension': ['WRONG_EXTENSION', 'CF_INVALID_LOGON_DEVICE_SPECIFIED', '260'],
  'extension-in-use': ['CF_RESOURCE_BUSY', 'CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON', '259', '32741'],
  licences: ['LICENSES_EXCEEDED', 'LICENCES_EXCEEDED'],
  subscription: ['SUBSCRIPTION_FAILED'],
  'invalid-state': ['Invalid State', 'CF_INVALID_OBJECT_STATE', '22'],
  'invalid-destination': ['Invalid Destination'],
  'dialog-not-found': ['Dialog Not Found'],
  'not-authorised': ['AUTHORIZATION_FAILURE', 'Invalid Supervisor'],
};

const byName = new Map<string, ErrorClass>(
  Object.entries(known).flatMap(([kind, names]) => names.map((name) => [plain(name), kind as ErrorClass])),
);

/**
 * Says what kind of failure an Error event reports, from its code (errorType), text (errorMessage) and data
 * (errorData). A text that is itself a name says more than the code beside it: Finesse gives one type,
 * Authorization Failure, to a wrong password and to a missing right. Where neither is known, or only that the
 * state was wrong, the data may name the control failure behind it, or a name may stand in the text.
 */
export function classifyError(code: string, text = '', data: string | null = null): ErrorClass {
  const said = firstKnown([text, code]);
  if (said !== undefined && said !== 'invalid-state') return said;
  // Names only: a plain number in a sentence may be the extension that was dialled.
  const namesInText = text.split(/[^A-Za-z_]+/).filter((word) => word.includes('_'));
  return firstKnown([data ?? '', ...namesInText]) ?? said ?? 'other';
}

function firstKnown(names: readonly string[]): ErrorClass | undefined {
  return names.map((name) => byName.get(plain(name))).find((kind) => kind !== undefined);
}
