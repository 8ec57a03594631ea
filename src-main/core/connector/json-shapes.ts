import { memberNames, type Field, type MemberName } from './member-names.ts';
import { plain } from './vocabulary.ts';

/** A connector has some hundreds of names in an order. What it invents, and a name without end, is not kept. */
const mostKept = 1000;
const longestKept = 64;
let kept = 0;

const known = new Map(memberNames.map((name) => [plain(name), name]));

/** What a question for a field finds: the places of its members, in the order in which they count. */
interface Found {
  readonly places: readonly number[];
  readonly then: Asked;
}

/**
 * The members of an object that have been asked for, whatever their values are. A reader asks the same of every object
 * that it reads, so that each such set is made once, and one leads to the next.
 */
export class Asked {
  private readonly found: (Found | undefined)[] = [];
  private told: readonly string[] | null = null;

  constructor(
    readonly names: readonly string[],
    private readonly ours: readonly (MemberName | undefined)[],
    private readonly marks: readonly boolean[],
  ) {}

  /** Where this field is, and what has been asked for with it. */
  find(field: Field): Found {
    return (this.found[field.number] ??= this.look(field));
  }

  /** The names that nobody has asked for. Of two spellings of one name the first is read, and both count. */
  get left(): readonly string[] {
    return (this.told ??= this.names.filter((_name, place) => !this.isAsked(place)));
  }

  isAsked(place: number): boolean {
    const ours = this.ours[place];
    return this.marks[place] === true || (ours !== undefined && this.marks[this.ours.indexOf(ours)] === true);
  }

  private look({ names, form }: Field): Found {
    const places =
      form === null
        ? names.map((name) => this.ours.indexOf(name)).filter((place) => place >= 0)
        : this.names.flatMap((name, place) => (form.test(name) ? [place] : []));
    if (places.every((place) => this.marks[place])) return { places, then: this };
    const marks = this.marks.map((mark, place) => mark || places.includes(place));
    return { places, then: new Asked(this.names, this.ours, marks) };
  }
}

/**
 * The names of an object as far as they have been gone through, each a step from those before it. Objects with the same
 * names in the same order come again with every message, so that what their names tell is found out once.
 */
class Names {
  /** The step that was taken last from here, which is nearly always the next one, too. */
  private latest: Names | null = null;
  private steps: Map<string, Names> | null = null;
  private unasked: Asked | null = null;

  constructor(
    private readonly name: string,
    private readonly isKept: boolean,
  ) {}

  /** These names and one more. */
  and(name: string): Names {
    const { latest } = this;
    if (latest?.name === name) return latest;
    const step = this.steps?.get(name) ?? this.made(name);
    if (step.isKept) this.latest = step;
    return step;
  }

  /** What is known of an object whose names these are, all of them. */
  ofAll(names: readonly string[]): Asked {
    return (this.unasked ??= fresh(names));
  }

  private made(name: string): Names {
    const isKept = this.isKept && kept < mostKept && name.length <= longestKept;
    const step = new Names(name, isKept);
    if (!isKept) return step;
    kept += 1;
    this.steps ??= new Map();
    this.steps.set(name, step);
    return step;
  }
}

const noNames = new Names('', true);

/** An object with these names, of which nobody has asked for a member. */
export function unasked(names: readonly string[]): Asked {
  let all = noNames;
  for (const name of names) all = all.and(name);
  return all.ofAll(names);
}

function fresh(names: readonly string[]): Asked {
  const ours = names.map((name) => known.get(plain(name)));
  const marks = names.map(() => false);
  return new Asked(names, ours, marks);
}
