const counted = 5;

/** Measures something several times in one start of an app. The first time does not count: it is everyone's slowest. */
export async function repeats(measure: () => Promise<number>): Promise<readonly number[]> {
  await measure();
  const values: number[] = [];
  while (values.length < counted) values.push(await measure());
  return values;
}
