/** Named timers: setting one again replaces it. `fired` is called once per set, never after `dispose`. */
export function createTimers<Name extends string>(fired: (name: Name) => void) {
  const running = new Map<Name, NodeJS.Timeout>();
  const clear = (name: Name) => {
    clearTimeout(running.get(name));
    running.delete(name);
  };
  return {
    set(name: Name, afterMs: number) {
      clear(name);
      running.set(
        name,
        setTimeout(() => {
          running.delete(name);
          fired(name);
        }, afterMs),
      );
    },
    clear,
    dispose() {
      for (const name of [...running.keys()]) clear(name);
    },
  };
}
