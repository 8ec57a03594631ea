/** Measures something several times in one start of an app. The first time does not count: it is everyone's slowest. */
export async function repeats(count: number, measure: () => Promise<number>): Promise<readonly number[]> {
  await measure();
  const values: number[] = [];
  while (values.length < count) values.push(await measure());
  return values;
}
