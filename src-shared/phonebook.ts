import type { AgentStateName } from './agent.ts';
import type { AgentId } from './ids.ts';

/** How far a list has come that the connector was asked for. */
export type ListPhase = 'loading' | 'loaded' | 'failed';

/** Somebody in a phonebook. */
export interface Contact {
  readonly id: string;
  /** `null` for an entry that has a number only. */
  readonly name: string | null;
  /** As the phonebook writes it. */
  readonly number: string;
  /** Empty where there is none. */
  readonly description: string;
}

/**
 * Where the contacts of a phonebook stand. A phonebook that never answers fails, and can be asked again.
 *
 *   not-asked -> loading -> loaded
 *                       \-> failed -> loading
 */
export type ContactsPhase =
  | { readonly phase: 'not-asked' | 'loading' | 'failed' }
  /** `at`: epoch ms at which they came. */
  | { readonly phase: 'loaded'; readonly at: number; readonly count: number };

/** A phonebook, without its contacts: those are many, and go to the page that asks for them. */
export interface Phonebook {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'TEAM';
  readonly contacts: ContactsPhase;
}

/** The phonebooks of the agent who is signed in. */
export interface Phonebooks {
  /** The list of phonebooks, of which two are asked for: failed when either has not come. */
  readonly list: ListPhase;
  /** Those of the team first. */
  readonly books: readonly Phonebook[];
}

/** The contacts of one phonebook on their way to a page; `null` when they are no longer known. */
export interface ContactList {
  readonly phonebook: string;
  readonly contacts: readonly Contact[] | null;
}

/** Another agent who is logged in. */
export interface TeamMate {
  readonly id: AgentId;
  readonly name: string;
  readonly extension: string | null;
  readonly state: AgentStateName;
  readonly reasonCode: string | null;
  /** Epoch ms by our clock at which the state began; `null` while nobody has said. */
  readonly since: number | null;
}

/** The team mates, as somebody last looked at them. */
export interface TeamList {
  /** `idle` before anybody has looked. */
  readonly list: ListPhase | 'idle';
  /** The command that asks for them is assumed, so that this GC may know it by another word. */
  readonly assumed: boolean;
  readonly mates: readonly TeamMate[];
}
