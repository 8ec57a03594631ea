import type { LinkRefusal } from './deep-link.ts';
import { say } from './language/say.ts';

/** What is told above the reason. */
export const linkRefusalTitle = ({ kind }: LinkRefusal): string =>
  kind === 'no-text' || kind === 'no-number-in-text' ? say('dial-text.title') : say('link.refused.title');

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
    case 'no-text':
      return say('dial-text.nothing');
    case 'no-number-in-text':
      return say('dial-text.no-number');
  }
}
