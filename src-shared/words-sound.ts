import { say } from './language/say.ts';
import { longestOwnSeconds, type RingTone, type ToneProblem } from './sound.ts';

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

/** A tone to ring with, as it is called in the list. `own` is the agent's own file; `null` without one. */
export function toneName(tone: RingTone, own: string | null): string {
  switch (tone) {
    case 'soft':
      return say('sound.tone.soft');
    case 'classic':
      return say('sound.tone.classic');
    case 'wood':
      return say('sound.tone.wood');
    case 'glass':
      return say('sound.tone.glass');
    case 'own':
      return own ?? say('sound.tone.own');
    case 'silent':
      return say('sound.tone.silent');
  }
}
