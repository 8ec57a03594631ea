import type * as z from 'zod/mini';
import {
  requests,
  type RequestHandlers,
  type RequestName,
  type RequestResult,
} from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import { refuse } from './answers.ts';
import { faultOf } from './core/fault.ts';

/** Carries out a request, whoever asks: a page, the tray, a hotkey, a notification. Never rejects. */
export type CarryOut = (name: RequestName, input: unknown) => Promise<RequestResult>;

/**
 * First what is asked for is checked, then its handler answers. A handler that throws is a bug: it is logged
 * without the input, which may be a password, and the asker is told so.
 */
export function createCarryOut(handlers: RequestHandlers, log: { error: (text: string) => void }): CarryOut {
  return async (name, input) => {
    const checked = requests[name].safeParse(input, { error: plainWords });
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const field = issue?.path.map(String).join('.') ?? '';
      const error = issue?.message ?? say('refusal.unreadable');
      return field === '' ? refuse(error) : refuse(error, field);
    }
    // The input has just been checked by the schema that the handler of this name is typed with.
    const handle = handlers[name] as (input: unknown) => RequestResult | Promise<RequestResult>;
    try {
      return await handle(checked.data);
    } catch (error) {
      log.error(`${name} failed: ${faultOf(error)}`);
      return refuse(say('refusal.fault'));
    }
  };
}

/** What is said of a wrong input where the schema has no words of its own. */
const plainWords = ({ code, origin }: z.core.$ZodRawIssue) =>
  code === 'too_big' && origin === 'string' ? say('field.too-long') : say('refusal.unreadable');
