import type { Profile } from '../src-shared/settings.ts';
import { readProtocolFile } from './core/connector/read-protocol.ts';
import type { FileContent } from './core/file-content.ts';
import type { Untimed } from './core/state/app-event.ts';
import { protocolEvent } from './core/state/protocol-in-use.ts';
import { createFollowedFile } from './edge/text-file.ts';
import { destinationOf } from './profiles.ts';

export interface ProfileChoiceGiven {
  readonly raise: (event: Untimed) => void;
  readonly installationId: () => string;
  readonly log: { info: (text: string) => void; warn: (text: string) => void };
  /** How often the protocol file is looked at; its own default when left out. */
  readonly lookEveryMs: number | undefined;
}

/** Which profile is in use, and what the site's protocol file says while it is. */
export function createProfileChoice({ raise, installationId, log, lookEveryMs }: ProfileChoiceGiven) {
  let wanted: Profile | null = null;
  function takeProtocol(file: string, content: FileContent) {
    if (wanted === null) return;
    const read = readProtocolFile(content, wanted.protocol);
    if (read.ok) log.info(`in force: ${read.protocol.name}`);
    else log.warn(`the file has ${read.problems.length} problems and was not taken over`);
    raise(protocolEvent(file, read));
  }
  const protocolFile = createFollowedFile(takeProtocol, lookEveryMs);

  return {
    /** Takes this profile into use, in the language of its site. */
    async choose(profile: Profile): Promise<void> {
      wanted = profile;
      // Read first, so that not even a Hello goes out in another language than the site's.
      const { protocolFile: file } = profile;
      protocolFile.close();
      const content = file === '' ? null : await protocolFile.open(file);
      // Another one was chosen, or the app was quit, while a slow disk was read.
      if (wanted !== profile) return;
      const destination = destinationOf(profile.clientDestination, installationId());
      raise({ type: 'profile/chosen', profile, destination });
      if (content !== null) takeProtocol(file, content);
    },
    dispose() {
      wanted = null;
      protocolFile.close();
    },
  };
}
