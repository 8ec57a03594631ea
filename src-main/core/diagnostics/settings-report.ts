import { maskSecrets } from '../../../src-shared/mask-secrets.ts';
import type { SettingsView } from '../../../src-shared/view.ts';

const hidden = '***';
const hide = (text: string) => (text === '' ? '' : hidden);
/** An address may have been given with a name and a password in front of the host. */
const withoutUser = (address: string) => address.replace(/\/\/[^/@]*@/, `//${hidden}@`);

/**
 * The settings as others may read them: how everything stands, without who the agent is, whom they know and what
 * gives access. Addresses of servers stay, since most questions are about them.
 */
export const settingsReport = (settings: SettingsView) => ({
  ...settings,
  agentId: hide(settings.agentId),
  extension: hide(settings.extension),
  mobile: { ...settings.mobile, phone: hide(settings.mobile.phone) },
  favourites: settings.favourites.length,
  profiles: settings.profiles.map((profile) => ({
    ...profile,
    servers: profile.servers.map(withoutUser),
    brokerLogin: hide(profile.brokerLogin),
  })),
  screenPop: {
    ...settings.screenPop,
    ring: withoutUser(maskSecrets(settings.screenPop.ring)),
    answer: withoutUser(maskSecrets(settings.screenPop.answer)),
    manual: withoutUser(maskSecrets(settings.screenPop.manual)),
  },
  sounds: { ...settings.sounds, own: settings.sounds.own === null ? null : hidden },
});
