declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Finesse's dialog id, a numeral as text. Unique while a call lives; the key of everything about a call. */
export type DialogId = Branded<'DialogId'>;
/** What the agent logs in to Finesse with: a number or a name, site by site. */
export type AgentId = Branded<'AgentId'>;
/** Our own number of one command that was sent. */
export type CommandId = Branded<'CommandId'>;

/** Each makes an id of a text where that comes in; nothing is checked. */
export const dialogId = (text: string) => text as DialogId;
export const agentId = (text: string) => text as AgentId;
export const commandId = (text: string) => text as CommandId;
