/** Gives the items one after the other, round and round. Throws when there are none. */
export function inTurn<Item>(items: readonly Item[], start: number): () => Item {
  let turn = start;
  return () => {
    const item = items[turn % items.length];
    turn += 1;
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
}

/** The item of that name. Throws when there is none. */
export function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((one) => one.name === name);
  if (item === undefined) throw new Error(`There is no ${name} in this world`);
  return item;
}
