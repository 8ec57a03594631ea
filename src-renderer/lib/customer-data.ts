import type { Dialog } from '../../src-shared/dialog.ts';
import type { Settings } from '../../src-shared/settings.ts';
import { variableLabel } from '../../src-shared/words.ts';

/** A labelled value of a call. */
export interface Fact {
  /** The call variable it stands in; `null` for what is none. */
  readonly name: string | null;
  readonly label: string;
  readonly value: string;
  /** The site wants it to stand out. */
  readonly highlight: boolean;
  /** An agent may be allowed to change it: the ten call variables and ECC variables (GC page, row 33). */
  readonly editable: boolean;
}

export type CustomerData = Settings['customerData'];

/** Where the IVR keeps its own addresses and settings: of no use to an agent (seen in a client's log). */
const plumbing = /^user\.(microapp|cvp_server)/i;
const changeable = /^(callVariable([1-9]|10)|user\..+)$/i;

/**
 * The variables of a call as the site wants them: by its names, in its order. Left out is what carries nothing: empty
 * ones, the IVR's own, and what the card says already, which is the name and the campaign.
 */
export function callFacts(
  { variables, name: who, campaign }: Dialog,
  { labels, order, highlight }: CustomerData,
): readonly Fact[] {
  const said = (name: string, value: string) =>
    value === who || (campaign !== null && name.toLowerCase() === 'bacampaign');
  const named = new Map(Object.entries(labels).map(([name, label]) => [name.toLowerCase(), label]));
  const places = placesOf(order);
  const marked = placesOf(highlight);
  const last = order.length;
  return variables
    .filter(({ name, value }) => value.trim() !== '' && !plumbing.test(name) && !said(name, value))
    .map(({ name, value }): Fact => {
      const key = name.toLowerCase();
      return {
        name,
        label: named.get(key) ?? variableLabel(name),
        value,
        highlight: marked.has(key),
        editable: changeable.test(name),
      };
    })
    .sort((a, b) => placeOf(a, places, last) - placeOf(b, places, last));
}

/** What the site wants to stand out, in its order; where it names nothing, the first values there are. */
export function highlights(
  facts: readonly Fact[],
  { highlight }: CustomerData,
  most: number,
): readonly Fact[] {
  const places = placesOf(highlight);
  const chosen = facts
    .filter((fact) => fact.highlight)
    .sort((a, b) => placeOf(a, places, 0) - placeOf(b, places, 0));
  return (highlight.length === 0 ? facts : chosen).slice(0, most);
}

const placesOf = (names: readonly string[]) =>
  new Map(names.map((name, index) => [name.toLowerCase(), index]));
const placeOf = ({ name }: Fact, places: ReadonlyMap<string, number>, otherwise: number) =>
  places.get(name?.toLowerCase() ?? '') ?? otherwise;

/** Everything at once, a line each, as it is pasted into a form or a mail. */
export const factsText = (facts: readonly Fact[]): string =>
  facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
