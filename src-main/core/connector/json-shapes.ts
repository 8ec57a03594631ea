import { memberNames, type MemberName } from './member-names.ts';
import type { Outline } from './outline.ts';
import { plain } from './vocabulary.ts';

const known = new Map(memberNames.map((name) => [plain(name), name]));

/** What an outline comes to for all objects of the same names in the same order. */
export interface Plan {
  /** `null`: it can be read as it is. Else its members by our names, of two spellings of one name the first. */
  readonly rename: readonly (readonly [ours: MemberName, spelled: string])[] | null;
  readonly loose: readonly string[];
  /** What nobody asks for, as it is spelled. */
  readonly extras: readonly string[];
  /** Members in which there may be objects that are read, too. */
  readonly inner: readonly { readonly name: string; readonly outline: Outline }[];
}

const asItIs: Plan = { rename: null, loose: [], extras: [], inner: [] };

/** The names of an object, in their order, and what was found out for all objects that have the same. */
interface Shape {
  readonly names: readonly string[];
  readonly plan: Plan;
}

/** A connector writes an object in a few ways at most. What it invents besides, or makes without end, is not kept. */
const mostShapes = 16;
const mostNames = 64;
const longestName = 64;
const shapes: Shape[][] = [];

/** How an object with these names is to be read. */
export function planOf(names: readonly string[], outline: Outline): Plan {
  const kept = (shapes[outline.number] ??= []);
  for (const shape of kept) if (isSameList(shape.names, names)) return shape.plan;
  const plan = planned(names, outline);
  const isKept = kept.length < mostShapes && names.length <= mostNames;
  if (isKept && names.every(({ length }) => length <= longestName)) kept.push({ names, plan });
  return plan;
}

/** Whether two lists have the same elements in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}

function planned(names: readonly string[], given: Outline): Plan {
  const spelled = new Map<MemberName, string>();
  for (const name of names) {
    const ours = known.get(plain(name));
    if (ours !== undefined && !spelled.has(ours)) spelled.set(ours, name);
  }
  const other = given.instead(new Set(spelled.keys())) ?? given;
  if (other.asSpelled) return asItIs;
  const { names: asked, loose, inner } = other;
  const isLoose = (name: string) => loose?.test(name) === true;
  const read = [...spelled].filter(([ours]) => asked.has(ours));
  const unbound = names.filter(isLoose);
  return {
    rename: unbound.length === 0 && read.every(([ours, name]) => ours === name) ? null : read,
    loose: unbound,
    extras: names.filter((name) => !isLoose(name) && !asked.has(known.get(plain(name)) as MemberName)),
    inner: read.flatMap(([ours, name]) => {
      const outline = inner[ours];
      return outline === undefined ? [] : [{ name, outline }];
    }),
  };
}
