import { powerMonitor } from 'electron';
import { networkInterfaces } from 'node:os';
import { untilNextLook } from '../core/next-look.ts';

const lookEveryMs = 10_000;

/** The addresses of this machine: a cable, a VPN or another network changes them. No event in main tells of it. */
const addresses = () =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .toSorted()
    .join(' ');

/**
 * Watches the machine for what may have cut a link without a word: sleep, a locked session, another network. `doubt`
 * is called when the machine is back, or has another address.
 */
export function watchMachine(doubt: () => void, log: { info: (text: string) => void }) {
  const on = (what: string, then: () => void) => () => {
    log.info(what);
    then();
  };
  const nothing = () => undefined;
  const watched = {
    suspend: on('the machine sleeps', nothing),
    resume: on('the machine is awake again', doubt),
    'lock-screen': on('the session is locked', nothing),
    'unlock-screen': on('the session is unlocked', doubt),
  };
  const names = Object.keys(watched) as (keyof typeof watched)[];
  for (const name of names) powerMonitor.on(name as 'resume', watched[name]);

  let known = addresses();
  function look() {
    const now = addresses();
    if (now !== known) on('the network has changed', doubt)();
    known = now;
    timer = lookAgain();
  }
  const lookAgain = () => setTimeout(look, untilNextLook(lookEveryMs, performance.now()));
  let timer = lookAgain();

  return () => {
    clearTimeout(timer);
    for (const name of names) powerMonitor.off(name as 'resume', watched[name]);
  };
}
