import type { AnyRequest, RequestName, RequestResult } from '../../src-shared/contract.ts';
import type { DialogId } from '../../src-shared/ids.ts';
import type { Order } from '../../src-shared/notice.ts';
import type { Pair } from '../../src-shared/pairs.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { busyWord } from '../../src-shared/words.ts';
import { request, requestAny, type InputArgs } from './bridge.ts';

/** The last order main would not even take, in its words; `null` when there is none to tell. */
let refusal = $state<string | null>(null);
/** Why the last order was refused, in words; `null` when it was not. */
export const lastRefusal = (): string | null => refusal;
/** The refusal has been read. */
export const forgetRefusal = (): void => {
  refusal = null;
};

/** Tells the agent that something they were about to do came to nothing. */
export const tellRefusal = (words: string): void => {
  refusal = words;
};

/** Sends an order; a refusal is shown as a toast until it is closed or another order is taken. */
export async function order<N extends RequestName>(name: N, ...input: InputArgs<N>): Promise<RequestResult> {
  return told(await request(name, ...input));
}

/** The same for an order that is data. */
export const orderAny = async (wanted: AnyRequest): Promise<RequestResult> => told(await requestAny(wanted));

function told(result: RequestResult): RequestResult {
  refusal = result.ok ? null : result.error;
  return result;
}

/** What an agent can do with a call on its card. */
export type CallOrder = Extract<
  Order,
  'answer' | 'hold' | 'resume' | 'release' | 'accept' | 'reject' | 'close'
>;

const requestOf = {
  answer: 'call/answer',
  hold: 'call/hold',
  resume: 'call/resume',
  release: 'call/release',
  accept: 'preview/accept',
  reject: 'preview/reject',
  close: 'preview/close',
} as const satisfies Record<CallOrder, RequestName>;

/** Sends an order about one call. */
export const orderCall = (what: CallOrder, dialogId: DialogId): Promise<RequestResult> =>
  order(requestOf[what], { dialogId });

/**
 * The busy word of an order under way, for that call (or that part of it) or, without one, for the agent; `null`
 * when it is not.
 */
export function busyFor(
  pending: readonly Pending[],
  what: Order,
  dialogId: DialogId | null = null,
  part: string | null = null,
): string | null {
  const underWay = pending.some(
    (sent) => sent.order === what && sent.dialogId === dialogId && sent.part === part,
  );
  return underWay ? busyWord(what) : null;
}

/** The busy word of an order about either call of a consult. */
export const busyForPair = (pending: readonly Pending[], what: Order, { main, consult }: Pair) =>
  busyFor(pending, what, main.id) ?? busyFor(pending, what, consult.id);

/** Minimises, maximises or closes this window; closing never ends a call. */
export const orderWindow = (verb: 'minimise' | 'maximise' | 'close'): void => {
  void order(`window/${verb}`);
};
