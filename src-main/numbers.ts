import { learnNumbers, writeNumbers, type ReadNumber } from '../src-shared/shown-number.ts';
import { faultOf } from './core/fault.ts';

/**
 * Lets main write numbers the way of a region, an ISO 3166 country; until they have been learnt each is shown as it
 * came.
 */
export function createNumbers(region: () => string, log: { warn: (text: string) => void }) {
  let read: ReadNumber | null = null;
  writeNumbers(() => ({ region: region(), read }));
  return {
    /** Not before the windows: nothing waits for it. Answers whether numbers are written properly from now on. */
    async learn(): Promise<boolean> {
      try {
        read = await learnNumbers();
      } catch (error) {
        log.warn(`numbers cannot be written: ${faultOf(error)}`);
      }
      return read !== null;
    },
  };
}
