/** Names that are far longer than any of ours are not compared. */
const longest = 64;

/** The known names that a mistyped one may have meant: those nearest to it, at most three, or none. */
export function nearest(typed: string, known: readonly string[]): readonly string[] {
  if (typed.length > longest) return [];
  const wanted = typed.toLowerCase();
  const likely = known
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= name.length / 2);
  const least = Math.min(...likely.map(({ far }) => far));
  return likely
    .filter(({ far }) => far === least)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
