import { say } from './language/say.ts';
import type { PopProblem } from './screen-pop.ts';

/** Why an address is not opened, as who wrote the template reads it. */
export function popProblemWords(problem: PopProblem): string {
  switch (problem) {
    case 'unreadable':
      return say('screen-pop.problem.unreadable');
    case 'scheme':
      return say('screen-pop.problem.scheme');
    case 'host':
      return say('screen-pop.problem.host');
    case 'credentials':
      return say('screen-pop.problem.credentials');
    case 'braces':
      return say('screen-pop.problem.braces');
    case 'changed':
      return say('screen-pop.problem.changed');
    case 'too-long':
      return say('screen-pop.problem.too-long');
  }
}
