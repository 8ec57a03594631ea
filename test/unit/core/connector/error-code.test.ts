import { expect, test } from 'vitest';
import { classifyError } from '../../../../src-main/core/connector/error-code.ts';

test.each([
  ['401', 'credentials'],
  ['256', 'credentials'],
  ['257', 'credentials'],
  ['258', 'credentials'],
  ['USER_NOT_FOUND', 'unknown-agent'],
  ['User Not Found', 'unknown-agent'],
  ['MISSING_EXTENSION', 'no-extension'],
  ['MISSING_PASSWORD', 'no-password'],
  ['WRONG_EXTENSION', 'wrong-extension'],
  ['CF_INVALID_LOGON_DEVICE_SPECIFIED', 'wrong-extension'],
  ['CF_RESOURCE_BUSY', 'extension-in-use'],
  ['259', 'extension-in-use'],
  ['32741', 'extension-in-use'],
  ['LICENSES_EXCEEDED', 'licences'],
  ['SUBSCRIPTION_FAILED', 'subscription'],
  ['Invalid State', 'invalid-state'],
  ['invalid_state', 'invalid-state'],
  ['CF_INVALID_OBJECT_STATE', 'invalid-state'],
  ['22', 'invalid-state'],
  ['Invalid Destination', 'invalid-destination'],
  ['Dialog Not Found', 'dialog-not-found'],
  ['AUTHORIZATION_FAILURE', 'not-authorised'],
  ['GENERAL_ERROR', 'other'],
  ['CF_GENERIC_UNSPECIFIED', 'other'],
  ['20999', 'other'],
  ['', 'other'],
  ['__proto__', 'other'],
])('%s is told as %s', (code, kind) => {
  expect(classifyError(code)).toBe(kind);
});

test.each([
  ['a general code leaves it to the data', 'GENERAL_ERROR', 'It did not work', '259', 'extension-in-use'],
  ['a wrong state may be an agent who is logged in', 'Invalid State', '', '259', 'extension-in-use'],
  ['a name in the text counts', '', 'Error CF_RESOURCE_BUSY: in use', null, 'extension-in-use'],
  [
    'a wrong password comes as a missing right',
    'Authorization Failure',
    'Invalid Authorization User Specified',
    '401',
    'credentials',
  ],
  ['a missing right stays one', 'AUTHORIZATION_FAILURE', 'Invalid Supervisor', '401', 'not-authorised'],
  ['an extension in a sentence is no code', 'GENERAL_ERROR', 'Could not reach 259', null, 'other'],
  ['an extension as data is no code', 'Invalid Destination', '', '259', 'invalid-destination'],
])('%s', (_, code, text, data, kind) => {
  expect(classifyError(code, text, data)).toBe(kind);
});
