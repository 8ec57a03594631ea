import type { LinkControl } from './control.ts';

/**
 * Takes a connector off the air for a while, to show what a lost link looks like. While it is off, another
 * call changes nothing. When its port was taken meanwhile, it waits for the port as long again.
 */
export function createOutage(
  link: Pick<LinkControl, 'stopListening' | 'startListening'>,
  outageMs: number,
  problem: (text: string) => void,
) {
  let back: NodeJS.Timeout | null = null;
  let disposed = false;
  const listenLater = () => {
    back = setTimeout(() => {
      back = null;
      link.startListening().catch(() => {
        if (disposed) return;
        problem('the demo cannot listen again yet');
        listenLater();
      });
    }, outageMs);
  };
  return {
    begin() {
      if (back !== null) return;
      listenLater();
      link.stopListening().catch(() => problem('the demo did not stop listening'));
    },
    dispose() {
      disposed = true;
      if (back !== null) clearTimeout(back);
    },
  };
}
