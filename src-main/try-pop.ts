import type { RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { Settings } from '../src-shared/settings.ts';
import { popExample } from '../src-shared/screen-pop-facts.ts';
import type { PopTrigger } from '../src-shared/screen-pop.ts';
import { popProblemWords } from '../src-shared/words-screen-pop.ts';
import { ok, refuse } from './answers.ts';

/** Opens what a template gives for an invented call, as the settings show it; refused in words beside its field. */
export async function tryPop(
  screenPop: Settings['screenPop'],
  trigger: PopTrigger,
  browse: (url: string) => Promise<boolean>,
): Promise<RequestResult> {
  const refused = (error: string) => refuse(error, `screenPop.${trigger}`);
  if (screenPop[trigger] === '') return refused(say('screen-pop.none'));
  const example = popExample(screenPop[trigger], screenPop.schemes);
  if (!example.ok) return refused(popProblemWords(example.why));
  return (await browse(example.url)) ? ok : refused(say('notice.pop-failed.system'));
}
