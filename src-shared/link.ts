import type { Untrusted } from './certificate.ts';
import type { ProxyTrouble } from './proxy.ts';

/** Why no connector answers, as data; `words.ts` says it to the agent. */
export type LinkFailure =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-websocket'; readonly status: number | null }
  /** Of the server, or of a proxy that is spoken to encrypted. */
  | ({ readonly kind: 'certificate'; readonly host: string } & Untrusted)
  | ({ readonly kind: 'proxy' } & ProxyTrouble)
  /** A key is pinned, and the address is no wss://. */
  | { readonly kind: 'unguarded' }
  | { readonly kind: 'broker-login' }
  | { readonly kind: 'broker-error'; readonly text: string }
  /** Nothing comes from the broker. */
  | { readonly kind: 'silent' }
  /** The broker answers, the Generic Connector behind it does not. */
  | { readonly kind: 'no-connector' }
  | { readonly kind: 'closed' };

/**
 * The way to the connector.
 *
 *   off -> connecting -> up -> waiting -> connecting -> …
 *             |___________________^   (refused, silent)
 */
export type Link =
  | { readonly phase: 'off' }
  | {
      readonly phase: 'connecting';
      readonly server: string;
      readonly attempt: number;
      readonly since: number;
    }
  | {
      readonly phase: 'up';
      readonly server: string;
      readonly since: number;
      /** What the last System event said of Finesse; `unknown` until one came. */
      readonly service: 'unknown' | 'in' | 'out';
    }
  | {
      readonly phase: 'waiting';
      readonly server: string;
      readonly attempt: number;
      readonly retryAt: number;
      readonly failure: LinkFailure;
    };

/** What went wrong with a log-in: the field it belongs to, if one, and the code for support. */
export type LoginProblem =
  | { readonly kind: 'credentials' }
  | { readonly kind: 'unknown-agent' }
  | { readonly kind: 'no-extension' }
  | { readonly kind: 'no-password' }
  | { readonly kind: 'wrong-extension'; readonly extension: string }
  | { readonly kind: 'extension-in-use'; readonly extension: string }
  | { readonly kind: 'licences' }
  | { readonly kind: 'subscription' }
  | { readonly kind: 'out-of-service' }
  | { readonly kind: 'no-answer'; readonly step: 'link' | 'login' }
  | { readonly kind: 'link'; readonly failure: LinkFailure }
  | { readonly kind: 'other'; readonly code: string; readonly text: string };

/**
 * The agent's session with Finesse through the connector.
 *
 *   out -> signing-in -> in -> out
 *            |___________^ (resumed without a second Login when the link comes back)
 */
export type Session =
  | { readonly phase: 'out'; readonly problem: LoginProblem | null }
  | {
      readonly phase: 'signing-in';
      readonly agentId: string;
      readonly extension: string;
      readonly since: number;
      /** link: waiting for the connector; login: Connect and Login are sent; state: AgentInfo or State is still missing. */
      readonly step: 'link' | 'login' | 'state';
    }
  | {
      readonly phase: 'in';
      readonly agentId: string;
      readonly extension: string;
      readonly since: number;
      /** False from the loss of the link until the state has been read again. */
      readonly live: boolean;
      /** Epoch ms of the last moment at which what is shown was known to be true. */
      readonly asOf: number;
    };
