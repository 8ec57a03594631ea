import type { Recent } from '../../src-shared/dialog.ts';
import { say } from '../../src-shared/language/say.ts';
import { parseNumber } from '../../src-shared/phone-number.ts';

/** Somebody a call can be handed to or brought into. */
export interface Target {
  /** As it is dialled. */
  readonly number: string;
  readonly name: string | null;
  /** Where it comes from, in a word; `null` for what was typed. */
  readonly source: string | null;
}

const mostShown = 5;
const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * Who is meant by what was typed: the number itself, if it is one, and recent calls whose name or number has
 * it. Each number comes once.
 * @param except the number of the call this is about
 */
export function targetsFor(
  text: string,
  recents: readonly Recent[],
  except: string | null,
): readonly Target[] {
  const typed = text.trim();
  if (typed === '') return [];
  const parsed = parseNumber(typed);
  const digits = parsed.ok ? digitsOf(parsed.number) : '';
  const isMeant = ({ name, party }: Recent) =>
    (name?.toLocaleLowerCase().includes(typed.toLocaleLowerCase()) ?? false) ||
    (digits !== '' && digitsOf(party ?? '').includes(digits));
  const known = recents.filter(isMeant).flatMap((recent): readonly Target[] => {
    const number = parseNumber(recent.party ?? '');
    return number.ok && recent.party !== except
      ? [{ number: number.number, name: recent.name, source: say('pick.recent') }]
      : [];
  });
  const itself: readonly Target[] = parsed.ok ? [{ number: parsed.number, name: null, source: null }] : [];
  const exact = known.filter(({ number }) => parsed.ok && number === parsed.number);
  const all = [...exact, ...itself, ...known];
  return all
    .filter(({ number }, index) => all.findIndex((other) => other.number === number) === index)
    .slice(0, mostShown);
}
