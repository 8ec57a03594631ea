import { unguardedAt } from '../../../src-shared/certificate.ts';
import type { RequestResult } from '../../../src-shared/contract.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Profile } from '../../../src-shared/settings.ts';

/** A change after which a pinned key would not guard every address, at the field that was changed; `null` for none. */
export function pinRefusal(old: Profile, part: Partial<Profile>): RequestResult | null {
  if (part.servers === undefined && part.pinnedKey === undefined) return null;
  const { servers, pinnedKey } = { ...old, ...part };
  const place = unguardedAt(servers, pinnedKey);
  if (place === -1) return null;
  const field = part.pinnedKey === undefined ? `servers.${place}` : 'pinnedKey';
  return { ok: false, error: say('server.pinned-key.unencrypted'), field };
}
