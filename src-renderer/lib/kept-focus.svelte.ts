import { tick } from 'svelte';
import { focusWhole } from './regions.ts';
import { isTextField } from './single-keys.ts';

/** Cards of calls, and of calls that ended and want a reason. */
const cards = () => [...document.querySelectorAll<HTMLElement>('main > .call')];

/** Gives the focus to the card at this place of the stage, else to the last one, else to the state bar. */
function focusCard(place: number): void {
  const all = cards();
  const card = all[Math.min(Math.max(place, 0), all.length - 1)];
  if (card === undefined) focusState();
  else focusWhole(card);
}

function focusState(): void {
  const bar = document.querySelector<HTMLElement>('.state');
  const label = bar?.querySelector<HTMLElement>('button');
  if (label) label.focus();
  else if (bar) focusWhole(bar);
}

/** To move the focus lays the page out, so that it waits for the frame that does so anyway; out of sight there is none. */
async function nextFrame(): Promise<void> {
  if (document.visibilityState === 'visible') await new Promise(requestAnimationFrame);
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the focus in the window when what had it goes away: with a card to the next one, else to the state bar. A
 * call that comes moves nothing. `follow` reads what the window shows; `ending` says whether a call is being ended
 * from here: when that is over, the focus goes on too, unless text is typed.
 */
export function keepFocus(follow: () => unknown, ending: () => boolean): void {
  let wasEnding = false;
  $effect.pre(() => {
    follow();
    const ended = wasEnding && !ending();
    wasEnding = ending();
    const { activeElement } = document;
    const nowhere = isNowhere();
    if (nowhere && !ended) return;
    const all = cards();
    const place = all.findIndex((card) => card.contains(activeElement));
    const card = all[place];
    const inState = activeElement?.closest('.state-area') !== null;
    const many = all.length;
    void tick().then(async () => {
      const left = ended && cards().length < many && !isTextField(document.activeElement);
      if (!isNowhere() && !left) return;
      const had = document.activeElement;
      await nextFrame();
      // Whoever has moved it meanwhile knows better.
      if (document.activeElement !== had) return;
      if (card?.isConnected) focusWhole(card);
      else if (inState && !left) focusState();
      else focusCard(place);
    });
  });
}
