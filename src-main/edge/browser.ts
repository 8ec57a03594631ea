import { shell } from 'electron';
import { mayOpen } from '../../src-shared/screen-pop.ts';

/**
 * Opens addresses in the system's browser. The scheme is looked at once more, where it matters: a system runs
 * programs by it. Answers false where the system has nothing to open it with.
 */
export function createBrowser(
  schemes: () => readonly string[],
  log: { warn: (text: string) => void },
): (url: string) => Promise<boolean> {
  return async (url) => {
    if (!mayOpen(url, schemes())) {
      log.warn('an address of a scheme that is not allowed was not opened');
      return false;
    }
    try {
      await shell.openExternal(url);
      return true;
    } catch {
      log.warn('the system did not open an address');
      return false;
    }
  };
}
