import type { Variable } from '../../../src-shared/dialog.ts';
import { variable } from './dialog-facts.ts';
import { loose, objectOf, textOf, type Given } from './json-members.ts';
import { asSpelled, outline } from './outline.ts';

/** An object of any names, or a list of pairs or of such objects. */
export const callVariables = outline([], {
  asSpelled: true,
  rows: outline(['name', 'value'], { instead: (names) => (names.has('name') ? null : asSpelled) }),
});

/** Call variables that stand beside the other members; the ECC ones begin with `user.`. */
export const looseVariables = /^(callVariable\d{1,2}|user\..+)$/i;

/**
 * Call variables: an object, a list of `{ name, value }` or of one-member objects, or members of the dialog
 * or the event itself. `null` where the event carries none at all.
 */
export function readVariables(given: Given, event: Given): readonly Variable[] | null {
  const carried = given.callVariables ?? event.callVariables ?? null;
  const beside = given[loose];
  const around = event === given ? undefined : event[loose];
  const isCarried = typeof carried === 'object' && carried !== null;
  if (!isCarried && beside === undefined && around === undefined) return null;
  const variables: Variable[] = [];
  if (Array.isArray(carried)) for (const element of carried) addPair(variables, element);
  else addAll(variables, objectOf(carried));
  addAll(variables, beside);
  addAll(variables, around);
  return variables;
}

function addPair(variables: Variable[], element: unknown): void {
  const given = objectOf(element);
  const name = textOf(given?.name);
  if (name === null) addAll(variables, given);
  else add(variables, name, given?.value);
}

function addAll(variables: Variable[], members: object | null | undefined): void {
  if (members === null || members === undefined) return;
  const names = Object.keys(members);
  const values: readonly unknown[] = Object.values(members);
  for (let place = 0; place < names.length; place += 1) add(variables, names[place] ?? '', values[place]);
}

function add(variables: Variable[], name: string, value: unknown): void {
  const read = variable(name, textOf(value));
  if (read !== null) variables.push(read);
}
