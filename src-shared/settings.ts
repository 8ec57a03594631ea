import * as z from 'zod/mini';
import { isAccelerator } from './accelerator.ts';
import { alertsSchema } from './alerts.ts';
import { isBrokerAddress } from './broker-address.ts';
import { pinsOf, unguardedAt } from './certificate.ts';
import { forbidden, forbiddenWords } from './forbidden.ts';
import { languages } from './language/languages.ts';
import { say } from './language/say.ts';
import { forms, heartbeats, protocolNames } from './protocol.ts';
import { proxyRefusal } from './proxy.ts';
import { linksSchema, screenPopSchema, soundsSchema } from './settings-desk.ts';
import { supervisionSchema } from './settings-supervision.ts';
import { updatesSchema } from './settings-updates.ts';

export { forbidden };

const clean = z.string().check(
  z.trim(),
  z.refine((text) => !forbidden.test(text), { error: forbiddenWords }),
);
const destination = clean.check(
  z.refine((text) => !/[\s*>]/.test(text), {
    error: () => say('server.destination.wrong'),
  }),
);

/** Where and how a contact centre's connector is reached. */
export const profileSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z
    .string()
    .check(z.trim(), z.minLength(1, { error: () => say('server.name.missing') }), z.maxLength(60)),
  /** Broker addresses in order of preference; the first is the primary. */
  servers: z
    .array(
      z.string().check(z.trim(), z.refine(isBrokerAddress, { error: () => say('server.address.wrong') })),
    )
    .check(z.minLength(1), z.maxLength(8)),
  queue: z._default(destination.check(z.minLength(1)), '/queue/Connector1'),
  /** Our name towards the connector; empty means sidetone-<installation id>. */
  clientDestination: z._default(destination, ''),
  brokerLogin: z._default(z.string().check(z.maxLength(200)), ''),
  protocol: z._default(z.enum(protocolNames), 'gc-4.4'),
  /** Whole path of a site's protocol file, which corrects the protocol; empty when there is none. */
  protocolFile: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
  /** Whole path of a file with the certificates (PEM) of a centre's own authority; empty when there is none. */
  caFile: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
  /** `sha256/…` of the server's public key, several with commas between: no other key is accepted; empty for none. */
  pinnedKey: z._default(
    z.string().check(
      z.trim(),
      z.maxLength(1000),
      z.refine((text) => pinsOf(text) !== null, { error: () => say('server.pinned-key.wrong') }),
    ),
    '',
  ),
  /** `system`: as the system has it; `direct`: none; or an address, `http://proxy.example:3128`. */
  proxy: z._default(
    z.string().check(
      z.trim(),
      z.maxLength(200),
      z.refine((text) => proxyRefusal(text) === null, {
        error: ({ input }) => proxyRefusal(String(input)) ?? '',
      }),
    ),
    'system',
  ),
  /** `protocol`: as the protocol has it. */
  form: z._default(z.enum(['protocol', ...forms]), 'protocol'),
  heartbeat: z._default(z.enum(['protocol', ...heartbeats]), 'protocol'),
  heartbeatMs: z._default(z.int().check(z.minimum(1000), z.maximum(60_000)), 5000),
  serviceTimeoutMs: z._default(z.int().check(z.minimum(1000), z.maximum(60_000)), 10_000),
  commandTimeoutMs: z._default(z.int().check(z.minimum(1000), z.maximum(60_000)), 8000),
  commandExpiryMs: z._default(z.int().check(z.minimum(1000), z.maximum(120_000)), 10_000),
  /** The call variable that holds the customer's name; empty when none does. Convention of a site, not of GC. */
  nameVariable: z._default(z.string().check(z.maxLength(60)), 'callVariable1'),
  /** Whether Finesse takes one wrap-up reason or several; each is a command of its own. */
  wrapUpReasons: z._default(z.enum(['one', 'several']), 'one'),
  /** Whether calls are recorded by Zoom, so that pausing makes sense. */
  zoomRecording: z._default(z.boolean(), false),
  /** What stands behind the connector, where it is known: some things are offered on one of them only. */
  platform: z._default(z.enum(['unknown', 'UCCX', 'UCCE']), 'unknown'),
  /** ISO 3166 country, `AT`, in whose way numbers are written; empty for the system's own. */
  region: z._default(
    z.string().check(z.regex(/^([A-Z]{2})?$/, { error: () => say('settings.region.wrong') })),
    '',
  ),
  /** How long Finesse leaves an agent in wrap-up, where the site knows it; the events do not say. */
  wrapUpLimitMs: z._default(z.nullable(z.int().check(z.minimum(1000), z.maximum(7_200_000))), null),
  /** How long a preview is offered, where the site knows it; the events do not say. */
  previewLimitMs: z._default(z.nullable(z.int().check(z.minimum(1000), z.maximum(600_000))), null),
});
export type Profile = z.infer<typeof profileSchema>;

/**
 * Checked where somebody writes a server, and not where their settings are read: a stored one would be lost with it,
 * and the link refuses it in words.
 */
export const pinIsGuarded = () =>
  z.refine<Pick<Profile, 'servers' | 'pinnedKey'>>(
    ({ servers, pinnedKey }) => unguardedAt(servers, pinnedKey) === -1,
    { path: ['pinnedKey'], error: () => say('server.pinned-key.unencrypted') },
  );

/** How a mobile agent's phone is called: for each call anew, or once for the whole shift (Cisco: nailed). */
export const mobileConnections = ['call-by-call', 'nailed'] as const;
export type MobileConnection = (typeof mobileConnections)[number];

export const hotkeyNames = [
  'answer',
  'release',
  'hold',
  'ready',
  'transfer',
  'accept',
  'reject',
  'dial',
  'dialText',
  'show',
  'miniMode',
] as const;
export type HotkeyName = (typeof hotkeyNames)[number];

const accelerator = z
  .string()
  .check(z.maxLength(60), z.refine(isAccelerator, { error: () => say('settings.hotkeys.wrong') }));
/** One a name; `fromEntries` forgets which names it was given. */
const hotkeys = Object.fromEntries(
  hotkeyNames.map((name) => [name, z.exactOptional(accelerator)]),
) as Readonly<Record<HotkeyName, z.ZodMiniExactOptional<typeof accelerator>>>;
export const mostFavourites = 500;

/** Every setting, with what holds where nobody has chosen. */
export const settingsSchema = z.object({
  profiles: z._default(z.array(profileSchema), []),
  /** Profile in use; `demo` is the embedded connector. */
  profile: z._default(z.string(), 'demo'),
  agentId: z._default(z.string(), ''),
  extension: z._default(z.string(), ''),
  remember: z._default(z.boolean(), true),
  appearance: z._default(z.enum(['system', 'light', 'dark']), 'system'),
  /** How close rows and controls stand. */
  density: z._default(z.enum(['normal', 'compact']), 'normal'),
  language: z._default(z.enum(['system', ...languages]), 'system'),
  popup: z.prefault(
    z.object({
      enabled: z._default(z.boolean(), true),
      corner: z._default(z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']), 'bottom-right'),
      /** Of which display: the one with the pointer, the one with the main window, or the main one. */
      display: z._default(z.enum(['pointer', 'window', 'main']), 'pointer'),
    }),
    {},
  ),
  /** With the agent's log-in to the computer. */
  startup: z.prefault(
    z.object({
      atLogIn: z._default(z.boolean(), false),
      /** Stays in the tray then. */
      hidden: z._default(z.boolean(), true),
    }),
    {},
  ),
  alerts: alertsSchema,
  /** Accelerators by action in Electron's notation; an empty one is switched off, an absent one is our own. */
  hotkeys: z.prefault(z.object(hotkeys), {}),
  /** How the data of a call is shown. Names of variables, compared without regard to case. */
  customerData: z.prefault(
    z.object({
      /** What a variable is called here. */
      labels: z._default(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(60))), {}),
      /** These first, in this order; the rest as the connector sent it. */
      order: z._default(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100)), []),
      /** The up to four that the popup shows, and that stand out on the card. */
      highlight: z._default(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(4)), []),
    }),
    {},
  ),
  sounds: soundsSchema,
  links: linksSchema,
  screenPop: screenPopSchema,
  supervision: supervisionSchema,
  updates: updatesSchema,
  /** Days for which ended calls are kept on this machine; 0 keeps none beyond the session. */
  recentsKeepDays: z._default(z.int().check(z.minimum(0), z.maximum(365)), 30),
  /** After how long a mark reminds the agent; `null` never. */
  reminders: z.prefault(
    z.object({
      holdMs: z._default(z.nullable(z.int().check(z.minimum(10_000), z.maximum(3_600_000))), 60_000),
      notReadyMs: z._default(z.nullable(z.int().check(z.minimum(60_000), z.maximum(28_800_000))), 1_800_000),
      recordingPausedMs: z._default(
        z.nullable(z.int().check(z.minimum(10_000), z.maximum(3_600_000))),
        120_000,
      ),
    }),
    {},
  ),
  /** Whether single keys (H, T, A …) act in the window while no text field has the focus (WCAG 2.1.4). */
  singleKeys: z._default(z.boolean(), true),
  /** People the agent has marked, newest last; kept here only. */
  favourites: z._default(
    z
      .array(
        z.object({
          number: z.string().check(z.minLength(1), z.maxLength(80)),
          name: z.string().check(z.maxLength(120)),
        }),
      )
      .check(z.maxLength(mostFavourites)),
    [],
  ),
  /** How a mobile agent (UCCE) last logged in. */
  mobile: z.prefault(
    z.object({
      /** Whether the last log-in was a mobile agent's. */
      used: z._default(z.boolean(), false),
      phone: z._default(z.string().check(z.maxLength(40)), ''),
      connection: z._default(z.enum(mobileConnections), 'call-by-call'),
    }),
    {},
  ),
  /** Reason codes of Not ready as they were last chosen, newest first. */
  usedReasons: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  /** Text of the line under Reject and Close: what they do depends on the dialler. Empty: `previewNote` has one. */
  previewWords: z.prefault(
    z.object({
      reject: z._default(z.string().check(z.maxLength(60)), ''),
      close: z._default(z.string().check(z.maxLength(60)), ''),
    }),
    {},
  ),
});
export type Settings = z.infer<typeof settingsSchema>;
