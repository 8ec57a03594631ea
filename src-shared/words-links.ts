import type { LinkRefusal } from './deep-link.ts';
import { say } from './language/say.ts';

/** Why a link was not followed, as the agent reads it. */
export function linkRefusalWords(why: LinkRefusal): string {
  switch (why.kind) {
    case 'unreadable':
      return say('link.refused.unreadable');
    case 'no-number':
      return say('link.refused.no-number');
    case 'only-within':
      return say('link.refused.only-within', { context: why.context });
    case 'unknown-action':
      return say('link.refused.unknown-action');
    case 'switched-off':
      return say('link.refused.switched-off', { scheme: `${why.scheme}:` });
  }
}
