import { createSubscriber } from 'svelte/reactivity';
import { mainNow } from './state.svelte.ts';

/** One tick a second for every timer on the page; it rests while nobody looks and while nothing shows time. */
const tick = createSubscriber((update) => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const run = () => {
    clearInterval(timer);
    if (document.hidden) return;
    timer = setInterval(update, 1000);
  };
  const onVisibility = () => {
    run();
    update();
  };
  run();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
});

/** Epoch ms by main's clock; whatever reads it in an effect or a template is run again every second. */
export function now(): number {
  tick();
  return mainNow();
}
