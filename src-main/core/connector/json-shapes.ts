import { memberNames, type MemberName } from './member-names.ts';
import type { Outline } from './outline.ts';
import { isSameList } from './same-list.ts';
import { isKeepable, plain } from './vocabulary.ts';

const known = new Map(memberNames.map((name) => [plain(name), name]));

/** What an outline comes to for all objects of the same names in the same order. */
export interface Plan {
  /** `null`: it can be read as it is. Else its members by our names, of two spellings of one name the first, and others. */
  readonly rename: readonly (readonly [name: string, spelled: string])[] | null;
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
const mostShapes = 64;
const mostNames = 64;
const shapes: Shape[][] = [];

/** How an object with these names is to be read. */
export function planOf(names: readonly string[], outline: Outline): Plan {
  const kept = (shapes[outline.number] ??= []);
  for (const shape of kept) if (isSameList(shape.names, names)) return shape.plan;
  const plan = planned(names, outline);
  const isKept = kept.length < mostShapes && names.length <= mostNames;
  if (isKept && names.every(isKeepable)) kept.push({ names, plan });
  return plan;
}

function planned(names: readonly string[], given: Outline): Plan {
  const spelled = new Map<MemberName, string>();
  const others: string[] = [];
  for (const name of names) {
    const ours = known.get(plain(name));
    if (ours === undefined) others.push(name);
    else if (!spelled.has(ours)) spelled.set(ours, name);
  }
  const asked = given.instead(new Set(spelled.keys())) ?? given;
  if (asked.asSpelled) return asItIs;
  const isLoose = (name: string) => asked.loose?.test(name) === true;
  const isAsked = (name: string) => {
    const ours = known.get(plain(name));
    return ours !== undefined && asked.names.has(ours);
  };
  const loose = names.filter(isLoose);
  const isOurs = [...spelled].every(([ours, name]) => ours === name || !asked.names.has(ours));
  return {
    rename:
      isOurs && loose.length === 0 ? null : [...spelled, ...others.map((name) => [name, name] as const)],
    loose,
    extras: names.filter((name) => !isLoose(name) && !isAsked(name)),
    inner: [...spelled].flatMap(([ours, name]) => {
      const outline = asked.names.has(ours) ? asked.inner[ours] : undefined;
      return outline === undefined ? [] : [{ name, outline }];
    }),
  };
}
