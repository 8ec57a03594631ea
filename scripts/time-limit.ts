/**
 * Runs work that has to be done within a time. When it takes longer, this throws and says so, and the signal
 * that the work was given is aborted with the same error; work that does not listen to it is left behind.
 */
export async function withinLimit<Result>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  const timer = setTimeout(() => giveUp.abort(new Error(`not done after ${limitMs / 1000} s`)), limitMs);
  try {
    return await Promise.race([work(signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
