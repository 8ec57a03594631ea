import type { Profile } from '../../../src-shared/settings.ts';

/** Saves a part of a server; answers whether main has taken it. */
export type SaveProfile = (part: Partial<Profile>) => Promise<boolean>;

/** What a row shows of a server and saves of it, by the name of the one thing it is about. */
export const profileRow =
  (profile: Profile, locked: boolean, save: SaveProfile) =>
  <Name extends keyof Profile>(name: Name) => ({
    path: name,
    locked,
    value: profile[name],
    onchange: (value: Profile[Name]): Promise<boolean> => save({ [name]: value }),
  });
