import { say } from './language/say.ts';
import { longestOwnSeconds, type ToneProblem } from './sound.ts';

/** Why a file does not become the agent's own tone. */
export function toneProblemWords(problem: ToneProblem): string {
  switch (problem) {
    case 'too-large':
      return say('sound.own.too-large');
    case 'not-sound':
      return say('sound.own.not-sound');
    case 'unreadable':
      return say('sound.own.unreadable');
    case 'undecodable':
      return say('sound.own.undecodable');
    case 'too-long':
      return say('sound.own.too-long', { seconds: longestOwnSeconds });
    case 'not-kept':
      return say('sound.own.not-kept');
  }
}
