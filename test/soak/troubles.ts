import { setTimeout as pause } from 'node:timers/promises';
import type { Control } from '../../src-main/demo/control.ts';
import type { Random } from '../fuzz/random.ts';

/** Something that goes wrong for a while and is over when this resolves. */
type Troublemaker = (control: Control, lots: Random) => Promise<void>;

const forAWhile = (lots: Random) => pause(500 + lots.below(6000));

/** What may happen in the soak. All but the last three cost the link. */
export const troublemakers = {
  'link cut': (control) => Promise.resolve(control.killConnections()),
  'STOMP ERROR': (control) => Promise.resolve(control.failConnections('The broker has no memory left')),
  'broker away': async (control, lots) => {
    await control.stopListening();
    await forAWhile(lots);
    await control.startListening();
  },
  // Only the links there are now: the app has to find out, and a new one is sound.
  'half open': (control) => Promise.resolve(control.mute()),
  'out of service': async (control, lots) => {
    control.setService('OUT_OF_SERVICE');
    await forAWhile(lots);
    control.setService('IN_SERVICE');
  },
  'duplicated events': async (control, lots) => {
    control.duplicateEvents(true);
    await forAWhile(lots);
    control.duplicateEvents(false);
  },
  flood: async (control) => {
    for (let count = 0; count < 1000; count += 1) control.sendGarbage(`{"type":"Unknown","count":${count}}`);
    await pause(500);
  },
} satisfies Record<string, Troublemaker>;

export type TroubleName = keyof typeof troublemakers;
export const troubleNames = Object.keys(troublemakers) as TroubleName[];
/** Those after which a sign of life shows that the link is back. */
export const costsLink = (name: TroubleName): boolean =>
  !['out of service', 'duplicated events', 'flood'].includes(name);
