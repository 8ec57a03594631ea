import type { Contact } from '../../../src-shared/phonebook.ts';
import { isSameNumber, numberBucket } from '../../../src-shared/same-number.ts';
import type { AppState } from './app-state.ts';
import { memberAt } from './supervision.ts';

/** Somebody who has a name. */
interface Named {
  readonly name: string;
  readonly number: string;
}
type Directory = ReadonlyMap<string, readonly Named[]>;

/** A long list is sorted into its buckets once, when somebody is first looked for in it. */
const directories = new WeakMap<readonly Contact[], Directory>();

function directoryOf(contacts: readonly Contact[]): Directory {
  const known = directories.get(contacts);
  if (known !== undefined) return known;
  const made = new Map<string, Named[]>();
  for (const { name, number } of contacts) {
    if (name === null) continue;
    const bucket = numberBucket(number);
    const others = made.get(bucket);
    if (others === undefined) made.set(bucket, [{ name, number }]);
    else others.push({ name, number });
  }
  directories.set(contacts, made);
  return made;
}

const among = (people: readonly Named[], number: string): string | null =>
  people.find((one) => isSameNumber(one.number, number))?.name ?? null;

/**
 * Whose number this is, as far as anything that is here says: a favourite, a team mate, a phonebook whose contacts
 * are loaded. Nothing is loaded to find out. `null` for a stranger.
 */
export function nameOf({ settings, team, supervision, phonebooks }: AppState, number: string): string | null {
  const near =
    among(settings.favourites, number) ??
    team.mates.find(({ extension }) => extension === number)?.name ??
    memberAt(supervision, number)?.name ??
    null;
  if (near !== null) return near;
  if (phonebooks.contacts.size === 0) return null;
  const bucket = numberBucket(number);
  for (const book of phonebooks.contacts.values()) {
    if (book.phase !== 'loaded') continue;
    const name = among(directoryOf(book.contacts).get(bucket) ?? [], number);
    if (name !== null) return name;
  }
  return null;
}

/** Gives the calls of people who have just become known their names. */
export function nameCalls(state: AppState): AppState {
  if (!state.calls.some(({ name }) => name === null)) return state;
  const calls = state.calls.map((call) => {
    const name = call.name ?? (call.party === null ? null : nameOf(state, call.party));
    return name === call.name ? call : { ...call, name };
  });
  return { ...state, calls };
}
