import type { Attachment } from 'svelte/attachments';
import type { Drag } from '../../src-shared/floating-channel.ts';
import { request } from './bridge.ts';

/** A pointer that was pressed moves its window from here on; less is a click. In px. */
const slackPx = 4;
const controls = 'button, a, input, select';

/** Lets the agent drag this window by whatever of it is no control. Main moves it: it knows where the pointer is. */
export const dragWindow =
  (name: 'popup/drag' | 'mini/drag'): Attachment<HTMLElement> =>
  (element) => {
    let pressed: PointerEvent | null = null;
    let dragging = false;
    const tell = (drag: Drag) => void request(name, drag);

    function down(event: PointerEvent) {
      if (event.button !== 0 || (event.target as Element).closest(controls) !== null) return;
      pressed = event;
      element.setPointerCapture(event.pointerId);
    }
    function move(event: PointerEvent) {
      if (pressed === null) return;
      const far = Math.hypot(event.screenX - pressed.screenX, event.screenY - pressed.screenY) >= slackPx;
      if (!dragging && !far) return;
      if (!dragging) tell({ phase: 'start', x: pressed.clientX, y: pressed.clientY });
      dragging = true;
      tell({ phase: 'move' });
    }
    function up() {
      pressed = null;
      if (dragging) tell({ phase: 'end' });
      dragging = false;
    }
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('lostpointercapture', up);
    };
  };
