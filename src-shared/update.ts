import * as z from 'zod/mini';

/** What has come of looking for a newer version, where it has come to nothing. */
export type UpdateFailure =
  /** There is a feed, and no public key to check it by. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'unreachable' }
  /** The server of the feed answered with this HTTP status. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'unsigned' }
  /** The signature is another's, or the feed was changed after it. */
  | { readonly kind: 'wrong-signature' }
  /** Signed, and still no description of a version. */
  | { readonly kind: 'unreadable' }
  /** Sidetone never goes back to an older version. */
  | { readonly kind: 'older'; readonly version: string }
  /** The file is another than the one that was signed. */
  | { readonly kind: 'damaged'; readonly version: string }
  | { readonly kind: 'cut-off'; readonly version: string };

/** A newer version. `told`: somebody else installs it. `ready`: it lies here, checked. */
export interface FoundUpdate {
  readonly version: string;
  readonly stage: 'told' | 'downloading' | 'ready';
}

/** What is up now, so that Sidetone is not restarted. */
export type UpdateBlock = 'call' | 'wrap-up' | 'order';

/** What the pages show of updates. */
export interface UpdateView {
  /** Whether newer versions are looked for at all. */
  readonly watched: boolean;
  readonly checking: boolean;
  /** Epoch ms of the last look, whatever it came to; `null` before the first. */
  readonly checkedAt: number | null;
  readonly failure: UpdateFailure | null;
  readonly found: FoundUpdate | null;
  /** The agent does not want to be told of it again. */
  readonly later: boolean;
  /** The question whether to log out is about a restart. */
  readonly restarting: boolean;
  readonly block: UpdateBlock | null;
}

/** What pages may order about newer versions. */
export const updateRequests = {
  'update/check': z.undefined(),
  'update/later': z.undefined(),
  /** Installs what is ready and starts again; asks first where somebody is signed in. */
  'update/restart': z.undefined(),
} as const;
