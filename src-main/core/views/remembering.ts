/** Gives the last answer again for the same inputs: a view of unchanged slices keeps its identity. */
export function remembering<Inputs extends readonly unknown[], Output>(
  make: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let last: { inputs: Inputs; output: Output } | null = null;
  return (...inputs) => {
    const same = last?.inputs.every((input, index) => input === inputs[index]) ?? false;
    last = last !== null && same ? last : { inputs, output: make(...inputs) };
    return last.output;
  };
}
