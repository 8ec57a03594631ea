import { expect, test } from 'vitest';
import { createCarryOut } from '../../src-main/carry-out.ts';
import { requests, type RequestHandlers, type RequestResult } from '../../src-shared/contract.ts';

/** Carries out requests by handlers that all do this, and keeps what is logged. */
function desk(handle: (input: unknown) => RequestResult | Promise<RequestResult>) {
  const logged: string[] = [];
  const handlers = Object.fromEntries(Object.keys(requests).map((name) => [name, handle]));
  const carryOut = createCarryOut(handlers as unknown as RequestHandlers, {
    error: (text) => void logged.push(text),
  });
  return { carryOut, logged };
}

const logIn = {
  agentId: '1001',
  extension: '3001',
  password: 'hunter2',
  remember: false,
  rememberPassword: false,
};
const told = { ok: false, error: 'Something went wrong. The log has the details.' };

test.each([
  [
    'throws',
    (input: unknown): RequestResult => {
      throw new Error(`cannot take ${JSON.stringify(input)}`);
    },
  ],
  ['rejects', (input: unknown) => Promise.reject<RequestResult>(new Error(JSON.stringify(input)))],
])('a handler that %s is told as a failure, and logged by name without what was typed', async (_, handle) => {
  const { carryOut, logged } = desk(handle);
  expect(await carryOut('session/log-in', logIn)).toEqual(told);
  expect(logged).toEqual([expect.stringMatching(/^session\/log-in failed: Error at /)]);
  expect(logged.join()).not.toMatch(/hunter2|1001/);
});

test('what a handler answers comes back', async () => {
  const { carryOut, logged } = desk(() => ({ ok: false, error: 'Sign in first.' }));
  expect(await carryOut('agent/ready', undefined)).toEqual({ ok: false, error: 'Sign in first.' });
  expect(logged).toEqual([]);
});

test('what cannot be read never reaches its handler, and the field at fault is named', async () => {
  const { carryOut } = desk(() => {
    throw new Error('the handler was asked');
  });
  expect(await carryOut('session/log-in', { ...logIn, agentId: '' })).toMatchObject({
    ok: false,
    field: 'agentId',
  });
});
