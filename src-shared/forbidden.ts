import { say } from './language/say.ts';

/** The characters that would break a connector frame (GC deployment guide); NUL and line breaks besides. */
export const forbidden = /[,#|\r\n\0]/;

/** What an agent is told when one of them was typed. */
export const forbiddenWords = (): string => say('forbidden.characters');
