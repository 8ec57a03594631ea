import type { AppState } from './app-state.ts';
import { askForLists } from './asking.ts';
import { returnToCall } from './consult-orders.ts';
import { keepChanges } from './history.ts';
import { followSession } from './dial-link.ts';
import { followMonitored } from './monitoring.ts';
import { settle } from './pending-command.ts';
import { followPrimary } from './primary.ts';
import { noteVariables } from './seen-variables.ts';
import { popScreens } from './screen-pops.ts';
import { stay, type Step } from './step.ts';
import { readTimes } from './team-lists.ts';
import { startRules } from './team-rules.ts';
import { followUpdates } from './update.ts';
import { sendWish } from './wanted-state.ts';

/**
 * After every event: the pending commands are looked at, lists that are wanted are asked for, the way back to the primary
 * server is looked for where another one is in use, and what else follows from what has become of the state.
 */
export function follow(before: AppState, taken: Step, at: number): Step {
  return isQuiet(before, taken.state) ? taken : followAll(before, taken, at);
}

/** The same for certain: each sees for itself whether it is concerned, but for the lists. In this order. */
export function followAll(before: AppState, taken: Step, at: number): Step {
  let done = taken;
  done = and(done, stay(followMonitored(before, done.state, at)));
  done = and(done, startRules(before, readTimes(before, done.state), at));
  done = and(done, settle(done.state));
  done = and(done, returnToCall(done.state, at));
  done = and(done, sendWish(done.state, at));
  if (!isWantedAsBefore(before, done.state)) done = and(done, askForLists(done.state));
  done = and(done, stay(noteVariables(before, done.state)));
  done = and(done, popScreens(before, done.state, at));
  done = and(done, followSession(done.state));
  done = and(done, followPrimary(done.state));
  done = and(done, followUpdates(done.state));
  return and(done, keepChanges(before, done.state));
}

/** A step and what comes of its state. */
function and(done: Step, then: Step): Step {
  if (then.effects.length > 0) return { state: then.state, effects: [...done.effects, ...then.effects] };
  return then.state === done.state ? done : { state: then.state, effects: done.effects };
}

/**
 * Whether nobody is concerned: nothing waits for its moment, and what they go by is as it was when they last looked,
 * which they have since there is a profile. About half of all events tell of the agent's state alone, and to ask
 * everybody then would cost as much as to take them in. The tests hold this against what they do after every event of
 * every story.
 */
const isQuiet = (before: AppState, now: AppState): boolean =>
  now.profile !== null &&
  now.pending.length === 0 &&
  now.wish === null &&
  now.returnTo === null &&
  now.dialLink === null &&
  !now.update.restarting &&
  now.calls === before.calls &&
  now.recents === before.recents &&
  now.server === before.server &&
  now.scout === before.scout &&
  now.settings === before.settings &&
  (now.clockOffsetMs === null) === (before.clockOffsetMs === null) &&
  isWantedAsBefore(before, now);

/** Whether what the questions for lists go by is as it was: what was to be asked was asked then. */
const isWantedAsBefore = (before: AppState, now: AppState): boolean =>
  now.session === before.session &&
  now.link === before.link &&
  now.profile === before.profile &&
  now.credentials === before.credentials &&
  now.questions === before.questions &&
  now.phonebooks === before.phonebooks &&
  now.supervision === before.supervision &&
  now.team === before.team &&
  now.queues === before.queues &&
  now.agent?.team === before.agent?.team;
