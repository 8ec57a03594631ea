import type { PageEvents, RequestInput, RequestName, RequestResult } from './contract.ts';

/** The two channels; everything travels over them, so that main checks in one place. */
export const requestChannel = 'sidetone:request';
export const eventChannel = 'sidetone:event';

/** What the preload puts on `window.softphone`. */
export interface SoftphoneBridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestResult>;
  /** Returns its own unsubscribe. */
  on<N extends keyof PageEvents>(name: N, listener: (payload: PageEvents[N]) => void): () => void;
}
