import { locale } from '../../../src-shared/language/say.ts';
import type { TeamMate } from '../../../src-shared/phonebook.ts';

/** One row of the team. */
export interface MateRow {
  readonly id: string;
  readonly acts: boolean;
  readonly mate: TeamMate;
  readonly lined: boolean;
}

/** Whoever is logged in, by name: who is looked for stays in their place whatever they do. */
export const mateRows = (mates: readonly TeamMate[]): readonly MateRow[] =>
  mates
    .filter(({ state }) => state !== 'LOGOUT')
    .toSorted((a, b) => a.name.localeCompare(b.name, locale()))
    .map((mate, at) => ({ id: mate.id, acts: true, mate, lined: at > 0 }));
