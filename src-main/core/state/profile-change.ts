import type { Profile } from '../../../src-shared/settings.ts';
import { sameSetting } from '../settings/paths.ts';
import type { AppState } from './app-state.ts';

/** What the link and the protocol are made of: another value needs another connection. */
const ofLink = [
  'servers',
  'queue',
  'clientDestination',
  'brokerLogin',
  'protocol',
  'protocolFile',
  'caFile',
  'pinnedKey',
  'proxy',
  'form',
  'heartbeat',
] as const satisfies readonly (keyof Profile)[];

/** Whether a server that has been changed can only be used with a new connection. */
export const needsNewLink = (before: Profile, after: Profile): boolean =>
  ofLink.some((name) => !sameSetting(before[name], after[name]));

/** The server in use was changed: what the link does not hang on holds from now on. */
export function onProfileChanged(state: AppState, after: Profile): AppState {
  const { profile: before } = state;
  if (before?.id !== after.id) return state;
  const kept = Object.fromEntries(ofLink.map((name) => [name, before[name]]));
  const profile = { ...after, ...kept };
  return sameSetting(profile, before) ? state : { ...state, profile };
}
