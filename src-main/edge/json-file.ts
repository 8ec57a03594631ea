import Store from 'electron-store';

/** An object that is kept as JSON in a file. */
export interface JsonFile<Content extends object> {
  readonly content: () => Readonly<Partial<Content>>;
  /** Replaces members, and takes away those that are `undefined`. Throws when the disk refuses: then nothing has changed. */
  set(part: Partial<Content>): void;
}

/**
 * Opens `<name>.json` in a folder; a file that is not there is an empty object. Each change is written whole or not at
 * all. Throws when the file cannot be read; one that holds no object too, unless a broken one `counts` for nothing.
 */
export function openJsonFile<Content extends object>(
  folder: string,
  name: string,
  broken: 'throws' | 'counts-for-nothing',
): JsonFile<Content> {
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    clearInvalidConfig: broken === 'counts-for-nothing',
    // A name is a name: one with a dot or a bracket in it is no path.
    accessPropertiesByDotNotation: false,
  });
  // The store reads its file anew each time it is asked.
  let content = { ...store.store } as Partial<Content>;
  return {
    content: () => content,
    set(part) {
      const next = Object.entries({ ...content, ...part }).filter(([, value]) => value !== undefined);
      store.store = Object.fromEntries(next);
      content = Object.fromEntries(next) as Partial<Content>;
    },
  };
}
