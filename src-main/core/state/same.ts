/** Whether two values of one type have the same members, each the very same. */
export function sameMembers<Value extends object>(one: Value, other: Value): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}

/** What was there before, where what has come is no different: whoever looks at it sees that nothing has changed. */
export function keptList<Element extends object | string>(
  before: readonly Element[] | null | undefined,
  now: readonly Element[],
): readonly Element[] {
  if (before === null || before === undefined || before.length !== now.length) return now;
  return now.every((element, place) => isSame(before[place], element)) ? before : now;
}

function isSame<Element extends object | string>(one: Element | undefined, other: Element): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return sameMembers(one, other);
}
