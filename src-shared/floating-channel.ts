import * as z from 'zod/mini';

const px = z.number().check(z.minimum(0), z.maximum(10_000));
/** A drag by the pointer. Main knows where the pointer is, and the page where in it the pointer was pressed. */
const drag = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('start'), x: px, y: px }),
  z.object({ phase: z.enum(['move', 'end']) }),
]);
export type Drag = z.infer<typeof drag>;

/** What the windows that float above the others ask for: the popup, and the bar of the mini mode. */
export const floatingRequests = {
  /** The height of what the popup shows, in px; 0 for nothing. */
  'popup/size': z.object({ height: z.int().check(z.minimum(0), z.maximum(2000)) }),
  /** The agent drags it by the pointer. */
  'popup/drag': drag,
  'mini/drag': drag,
  /** Into the mini mode, or back to the main window. */
  'mini/toggle': z.undefined(),
  /** To an edge of the screen. */
  'mini/dock': z.object({ side: z.enum(['left', 'right', 'up', 'down']) }),
  /** Opens the native menu of states: the bar has no room for one of its own. */
  'mini/states': z.undefined(),
  /** Shows the main window, picking whom a call is handed over to. */
  'window/hand-over': z.object({ dialogId: z.string().check(z.minLength(1), z.maxLength(64)) }),
} as const;

/** What the main window's page is told. */
export interface FloatingEvents {
  /** Somebody is to be picked to take this call over. */
  'hand-over/open': { readonly dialogId: string };
}
