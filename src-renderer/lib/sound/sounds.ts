import { on, request } from '../bridge.ts';
import { createPlayer } from './player.ts';
import { tryOwn } from './tones.ts';

/** Lets this page play what main wants heard. One page does so: the main window's, which is always there. */
export function playSounds(): void {
  const player = createPlayer();
  on('sound/now', (order) => void player.take(order));
  on('sound/try', ({ id, file }) => {
    void tryOwn(file).then((problem) => request('sound/tried', { id, problem }));
  });
}
