import { maskSecrets } from '../../src-shared/mask-secrets.ts';

/**
 * Takes out of a log line what may be a customer's: runs of four and more digits keep their last two (enough
 * to tell two calls apart), and what stands behind a password's name goes.
 */
export function redact(text: string): string {
  return maskSecrets(text).replace(/\+?\d(?:[\d\s().-]{2,}\d)/g, (run) => {
    const digits = run.replace(/\D/g, '');
    return digits.length < 4 ? run : `***${digits.slice(-2)}`;
  });
}
