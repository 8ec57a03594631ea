import * as z from 'zod/mini';
import { forbidden, forbiddenWords } from './forbidden.ts';
import { diagnosticsRequests, type DiagnosticsEvents } from './diagnostics.ts';
import type { PlainKey } from './language/catalogue.ts';
import { floatingRequests, type FloatingEvents } from './floating-channel.ts';
import { say } from './language/say.ts';
import { inspectorRequests, type InspectorEvents } from './inspector/channel.ts';
import { peopleRequests, type PeopleEvents } from './people-channel.ts';
import { recentsRequests, type RecentsEvents } from './recents-channel.ts';
import { serverRequests, type ServerEvents } from './server-requests.ts';
import { mobileConnections } from './settings.ts';
import { settingsRequests, type SettingsEvents } from './settings-requests.ts';
import { queueRequests } from './queues.ts';
import { teamRequests, type TeamEvents } from './team-channel.ts';
import { adminRequests } from './admin-channel.ts';
import { soundRequests, type SoundEvents } from './sound-channel.ts';
import { updateRequests } from './update.ts';
import type { StateUpdate } from './view.ts';

const nothing = z.undefined();
/** A value that can travel in a connector frame; what is said when it is `missing` is shown beside the field. */
const value = (missing: PlainKey, max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, { error: () => say(missing) }),
    z.maxLength(max),
    z.refine((text) => !forbidden.test(text), { error: forbiddenWords }),
  );
const callRef = z.object({ dialogId: z.string().check(z.minLength(1), z.maxLength(64)) });
const noticeRef = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

/** What the log-in form asks for. */
export const logInRequest = z.object({
  agentId: value('log-in.missing.agent-id', 80),
  /** Not trimmed: a blank may belong to it. Empty means: the one that was kept. */
  password: z.string().check(
    z.maxLength(200),
    z.refine((text) => !forbidden.test(text), { error: forbiddenWords }),
  ),
  /** An administrator has none. */
  extension: z.string().check(
    z.trim(),
    z.maxLength(40),
    z.refine((text) => !forbidden.test(text), { error: forbiddenWords }),
  ),
  /** A mobile agent's phone; `null` for whoever sits at the extension's. */
  mobile: z._default(
    z.nullable(z.object({ phone: value('log-in.missing.phone', 40), connection: z.enum(mobileConnections) })),
    null,
  ),
  remember: z.boolean(),
  rememberPassword: z.boolean(),
  /** Only to look after phonebooks. */
  admin: z._default(z.boolean(), false),
});

/** Page -> main: the order's name and the check of its input. A missing handler does not compile. */
export const requests = {
  ...inspectorRequests,
  ...settingsRequests,
  ...serverRequests,
  ...peopleRequests,
  ...recentsRequests,
  ...soundRequests,
  ...diagnosticsRequests,
  ...teamRequests,
  ...queueRequests,
  ...adminRequests,
  ...floatingRequests,
  ...updateRequests,
  'app/ready': nothing,
  /** `ask`: quits at once when nobody is logged in, else puts the question. */
  'app/quit': z.object({ choice: z.enum(['ask', 'stay', 'log-out', 'quit']) }),
  'session/log-in': logInRequest,
  'session/cancel': nothing,
  'session/log-out': z.object({ reasonCode: z.nullable(z.string().check(z.maxLength(40))) }),
  'agent/ready': nothing,
  'agent/not-ready': z.object({ reasonCode: z.nullable(z.string().check(z.maxLength(40))) }),
  /** Wrap-up, and what comes after it. */
  'agent/work': z.object({ then: z.enum(['ready', 'not-ready']) }),
  /** Takes back what was to follow the calls and has not been sent yet. */
  'agent/forget-wish': nothing,
  'call/dial': z.object({ number: value('field.number.missing', 80) }),
  /** Dials the number that is selected in any program, or on the clipboard, as a link would be dialled. */
  'call/dial-text': nothing,
  /** Brings the window up with this call; says so when it is over. */
  'call/show': callRef,
  'call/answer': callRef,
  'call/hold': callRef,
  'call/resume': callRef,
  'call/release': callRef,
  /** Talk first: holds the call and calls somebody about it. */
  'call/consult': z.extend(callRef, {
    address: value('field.number.missing', 80),
    purpose: z.enum(['transfer', 'conference']),
  }),
  /** Hands the call over without a word. */
  'call/transfer-now': z.extend(callRef, { address: value('field.number.missing', 80) }),
  /** About the consult that is up: complete it, talk to the other one, end it and go back. */
  'consult/join': z.object({ purpose: z.enum(['transfer', 'conference']) }),
  'consult/swap': nothing,
  'consult/end': nothing,
  'call/update-variable': z.extend(callRef, {
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Empty: the variable is emptied. */
    value: z.string().check(
      z.trim(),
      z.maxLength(200),
      z.refine((text) => !forbidden.test(text), { error: forbiddenWords }),
    ),
  }),
  /** A supervisor takes somebody out of a conference. */
  'call/drop-participant': z.extend(callRef, { address: value('field.number.missing', 80) }),
  'preview/accept': callRef,
  'preview/reject': callRef,
  'preview/close': callRef,
  'wrap-up/choose': z.extend(callRef, {
    codes: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  }),
  /** Sends the chosen reasons; `after` is where the agent goes then. */
  'wrap-up/send': z.extend(callRef, { after: z.nullable(z.enum(['ready', 'not-ready'])) }),
  'wrap-up/skip': callRef,
  'recording/pause': nothing,
  'recording/resume': nothing,
  /** The question whether to dial the number of a link. */
  'deep-link/answer': z.object({ choice: z.enum(['call', 'cancel']) }),
  /** Opens the page of a call in the browser. */
  'screen-pop/open': callRef,
  'link/retry': nothing,
  'notice/dismiss': noticeRef,
  'state/ask': nothing,
  /** Pages have no clipboard of their own. */
  'clipboard/copy': z.object({ text: z.string().check(z.minLength(1), z.maxLength(100_000)) }),
  'window/show': nothing,
  'window/toggle': nothing,
  'window/dial': nothing,
  /** Shows the window with the choice of whom to transfer the call to. */
  'window/transfer': nothing,
  /** Shows the window with the list of states. */
  'window/states': nothing,
  'window/minimise': nothing,
  'window/maximise': nothing,
  'window/close': nothing,
  'demo/ring': nothing,
  'demo/preview': nothing,
  'demo/lose-link': nothing,
} as const;

export type RequestName = keyof typeof requests;
/** What a page passes, before defaults are filled in. */
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]>;
/** What a handler in main receives, checked. */
export type Checked<N extends RequestName> = z.output<(typeof requests)[N]>;

/** A request as data: what a tray item, a hotkey or a click on a notification ends in. */
export type AnyRequest = {
  [N in RequestName]: { readonly name: N; readonly input: RequestInput<N> };
}[RequestName];

/** The answer to every request. `field` is the path of the input that was wrong, `servers.1`, where one was. */
export type RequestResult =
  { readonly ok: true } | { readonly ok: false; readonly error: string; readonly field?: string };

export type RequestHandlers = {
  readonly [N in RequestName]: (input: Checked<N>) => RequestResult | Promise<RequestResult>;
};

/** Main -> page. */
export interface PageEvents
  extends
    InspectorEvents,
    SettingsEvents,
    ServerEvents,
    PeopleEvents,
    RecentsEvents,
    SoundEvents,
    DiagnosticsEvents,
    TeamEvents,
    FloatingEvents {
  'state/changed': StateUpdate;
  /** The dial field is wanted: put the caret there. */
  'dial/focus': null;
  /** The call is to be transferred: let the agent pick to whom. */
  'transfer/start': null;
  /** A call is to be looked at. */
  'call/focus': { readonly dialogId: string };
  /** The list of states is wanted. */
  'states/open': null;
}
