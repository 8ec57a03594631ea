/** Gives the last answer again for the same input: a view of an unchanged slice keeps its identity. */
export function remembering<Input, Output>(make: (input: Input) => Output): (input: Input) => Output {
  let last: { input: Input; output: Output } | null = null;
  return (input) => {
    last = last?.input === input ? last : { input, output: make(input) };
    return last.output;
  };
}
