/** Lets somebody wait until something that others change is as they want it. */
export interface Changes {
  /** Says that something changed. */
  announce(): void;
  /**
   * Resolves as soon as `holds` does: asked now and at every change. Rejects after `timeoutMs`, with `what`
   * in the message.
   */
  until(holds: () => boolean, timeoutMs: number, what: string): Promise<void>;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    announce: () => [...listeners].forEach((listener) => listener()),
    until: (holds, timeoutMs, what) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(check);
          reject(new Error(`Waited ${timeoutMs} ms in vain: ${what}`));
        }, timeoutMs);
        function check() {
          if (!holds()) return;
          clearTimeout(timer);
          listeners.delete(check);
          resolve();
        }
        listeners.add(check);
        check();
      }),
  };
}
