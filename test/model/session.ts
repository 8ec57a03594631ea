import { differences } from './compare.ts';
import { logInElsewhere, colleaguesOf } from './other-client.ts';
import { createDesk, type Desk, type Setting } from './desk.ts';
import { distortingDoings, doings, type DoingName } from './doings.ts';

/** One thing that happens, and how long nothing happens after it. */
export interface Happening {
  readonly what: DoingName;
  /** Chooses among the calls, numbers and people there are. */
  readonly pick: number;
  readonly thenMs: number;
}

/** A session as data: the same plan gives the same session. */
export interface Plan {
  readonly setting: Setting;
  readonly happenings: readonly Happening[];
}

/** Longer than a command waits for its answer and a lost link for its next try but one. */
const quietMs = 12_000;
/** Long enough for a silent link to be noticed, for the longest pause between tries, and a resumption. */
const recoveryMs = 60_000;

/** Plays a session and answers where Sidetone and the connector disagree after quiet; none when all is well. */
export function playSession({ setting, happenings }: Plan): readonly string[] {
  const desk = createDesk(setting);
  desk.wait(1000);
  desk.logIn();
  if (setting.colleagues) for (const id of colleaguesOf(desk)) logInElsewhere(desk, id);
  desk.wait(1000);
  let isDistorted = false;
  let isTroubled = false;
  for (const { what, pick, thenMs } of happenings) {
    doings[what](desk, pick);
    isDistorted ||= what in distortingDoings;
    isTroubled ||= isLasting(what);
    desk.wait(thenMs);
    if (thenMs < quietMs || isDistorted || isTroubled) continue;
    const found = differencesNow(desk);
    if (found.length > 0) return found;
  }
  return settle(desk, isDistorted);
}

/** Trouble that a quiet time alone does not end. */
const isLasting = (what: DoingName) =>
  ['losePath', 'outOfService', 'cutLink', 'delay', 'refuse'].includes(what);

/** All troubles end; after distorted messages a new link as well. */
function settle(desk: Desk, isDistorted: boolean): readonly string[] {
  desk.faults.clearFaults();
  desk.network.setMuted(false);
  desk.network.setReachable(true);
  desk.connector.setService('IN_SERVICE');
  if (isDistorted) {
    desk.wait(1000);
    desk.network.cut();
  }
  desk.wait(recoveryMs);
  return differencesNow(desk);
}

/** A frame that is still under way is no difference. */
function differencesNow(desk: Desk): readonly string[] {
  while (!desk.network.isIdle()) desk.wait(1);
  return differences(desk);
}
