import { isFavourite, type Favourite } from '../../../src-shared/favourites.ts';
import { say } from '../../../src-shared/language/say.ts';
import { parseNumber } from '../../../src-shared/phone-number.ts';
import type { Person } from './person.ts';
import type { Reach } from './reach.ts';

/** What else can be done with a row. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done now. */
  readonly off?: string | null;
  readonly run: () => void;
}

interface Given {
  readonly person: Person;
  readonly reach: Reach;
  readonly favourites: readonly Favourite[];
  readonly onmark: (person: Person, marked: boolean) => void;
  readonly oncopy: (number: string) => void;
}

/** In a call first what brings somebody into it, then what there is always. */
export function rowMenu({ person, reach, favourites, onmark, oncopy }: Given): readonly MenuItem[] {
  const parsed = parseNumber(person.number);
  const marked = isFavourite(favourites, person.number);
  const handOver = (id: string, label: string, run: Reach['talkFirst']): readonly MenuItem[] =>
    run === null || !parsed.ok ? [] : [{ id, label, run: () => run(parsed.number) }];
  return [
    ...handOver('talk-first', say('pick.talk-first'), reach.talkFirst),
    ...handOver('add', say('pick.add'), reach.add),
    ...handOver('send-now', say('people.transfer-now'), reach.sendNow),
    {
      id: 'favourite',
      label: marked ? say('people.unmark') : say('people.mark'),
      run: () => onmark(person, !marked),
    },
    { id: 'copy', label: say('people.copy'), run: () => oncopy(person.number) },
  ];
}
