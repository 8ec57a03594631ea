import type { SoftphoneBridge } from '../../src-shared/channels.ts';
import type {
  AnyRequest,
  PageEvents,
  RequestInput,
  RequestName,
  RequestResult,
} from '../../src-shared/contract.ts';

declare global {
  interface Window {
    readonly softphone: SoftphoneBridge;
  }
}

/** The input of a request as an argument list: none where the contract asks for nothing. */
export type InputArgs<N extends RequestName> = RequestInput<N> extends undefined ? [] : [RequestInput<N>];

/** Sends one order to main. Its answer says whether it was accepted, not whether the phone did it. */
export function request<N extends RequestName>(name: N, ...[input]: InputArgs<N>): Promise<RequestResult> {
  return window.softphone.request(name, input as RequestInput<N>);
}

/** Sends an order that is data. */
export const requestAny = ({ name, input }: AnyRequest): Promise<RequestResult> =>
  window.softphone.request(name, input);

/** Listens to main; returns its own unsubscribe. */
export function on<N extends keyof PageEvents>(
  name: N,
  listener: (payload: PageEvents[N]) => void,
): () => void {
  return window.softphone.on(name, listener);
}
