/** What went wrong, in words: the error's message, then those of its causes. No stack. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${failureText(error.cause)}`;
}

/** Runs a whole script. When it fails, says why without a stack, and lets the process end with status 1. */
export async function runOrExplain(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(failureText(error));
    process.exitCode = 1;
  }
}
