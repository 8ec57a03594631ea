import * as z from 'zod/mini';
import type { Dialog } from './dialog.ts';
import type { AppView } from './view.ts';

/** What an agent can be told of while they look elsewhere. */
export const alertEvents = [
  'ringing',
  'second',
  'preview',
  'missed',
  'state',
  'connection',
  'failure',
] as const;
export type AlertEvent = (typeof alertEvents)[number];

/** How they can be told of it. `flash`: the taskbar's button, on macOS the dock's icon. */
export const alertWays = ['popup', 'notification', 'sound', 'flash'] as const;
export type AlertWay = (typeof alertWays)[number];

const on = z._default(z.boolean(), true);
const off = z._default(z.boolean(), false);
/** Only calls have a popup. */
const ofCall = z.prefault(z.object({ popup: on, notification: on, sound: on, flash: on }), {});

/** A switch for each event and each way there is to tell of it. */
export const alertsSchema = z.prefault(
  z.object({
    ringing: ofCall,
    /** A call or a preview while the agent talks. */
    second: ofCall,
    preview: ofCall,
    missed: z.prefault(z.object({ notification: on, sound: off, flash: on }), {}),
    /** Somebody else, or the system, has changed the agent's state. */
    state: z.prefault(z.object({ notification: on, sound: off, flash: off }), {}),
    connection: z.prefault(z.object({ notification: on, sound: on, flash: on }), {}),
    /** An order did not work; whoever gave it mostly looks at the window. */
    failure: z.prefault(z.object({ notification: off, sound: on, flash: off }), {}),
  }),
  {},
);
export type AlertSettings = z.infer<typeof alertsSchema>;

type CallEvent = 'ringing' | 'second' | 'preview';

/** Whether the agent has a customer's ear, or is about to: who waits on hold hears nothing. */
export const isOnThePhone = (dialogs: readonly Dialog[]): boolean =>
  dialogs.some(({ phase }) => phase === 'talking' || phase === 'dialling');

/** Calls that want the agent: these ring, and these the popup shows. None while nobody knows whether they still do. */
export const calling = ({ session, dialogs }: Pick<AppView, 'session' | 'dialogs'>): readonly Dialog[] =>
  session.phase === 'in' && session.live
    ? dialogs.filter(({ phase }) => phase === 'ringing' || phase === 'offered')
    : [];

/** Which event a call is that wants the agent. */
export function callEvent({ phase }: Dialog, dialogs: readonly Dialog[]): CallEvent {
  if (isOnThePhone(dialogs)) return 'second';
  return phase === 'offered' ? 'preview' : 'ringing';
}

/** The calls that the popup is to show. */
export const popupCalls = (view: Pick<AppView, 'session' | 'dialogs' | 'settings'>): readonly Dialog[] =>
  view.settings.popup.enabled
    ? calling(view).filter((call) => view.settings.alerts[callEvent(call, view.dialogs)].popup)
    : [];
