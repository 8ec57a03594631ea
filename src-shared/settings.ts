import { z } from 'zod';
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

const clean = z
  .string()
  .trim()
  .refine((text) => !forbidden.test(text), { error: forbiddenWords });
const destination = clean.refine((text) => !/[\s*>]/.test(text), {
  error: () => say('server.destination.wrong'),
});

/** Where and how a contact centre's connector is reached. */
export const profileSchema = z.object({
  id: z.string().min(1),
  name: z
    .string()
    .trim()
    .min(1, { error: () => say('server.name.missing') })
    .max(60),
  /** Broker addresses in order of preference; the first is the primary. */
  servers: z
    .array(
      z
        .string()
        .trim()
        .refine(isBrokerAddress, { error: () => say('server.address.wrong') }),
    )
    .min(1)
    .max(8),
  queue: destination.min(1).default('/queue/Connector1'),
  /** Our name towards the connector; empty means sidetone-<installation id>. */
  clientDestination: destination.default(''),
  brokerLogin: z.string().max(200).default(''),
  protocol: z.enum(protocolNames).default('gc-4.4'),
  /** Whole path of a site's protocol file, which corrects the protocol; empty when there is none. */
  protocolFile: z.string().trim().max(1000).default(''),
  /** Whole path of a file with the certificates (PEM) of a centre's own authority; empty when there is none. */
  caFile: z.string().trim().max(1000).default(''),
  /** `sha256/…` of the server's public key, several with commas between: no other key is accepted; empty for none. */
  pinnedKey: z
    .string()
    .trim()
    .max(1000)
    .refine((text) => pinsOf(text) !== null, { error: () => say('server.pinned-key.wrong') })
    .default(''),
  /** `system`: as the system has it; `direct`: none; or an address, `http://proxy.example:3128`. */
  proxy: z
    .string()
    .trim()
    .max(200)
    .refine((text) => proxyRefusal(text) === null, {
      error: ({ input }) => proxyRefusal(String(input)) ?? '',
    })
    .default('system'),
  /** `protocol`: as the protocol has it. */
  form: z.enum(['protocol', ...forms]).default('protocol'),
  heartbeat: z.enum(['protocol', ...heartbeats]).default('protocol'),
  heartbeatMs: z.number().int().min(1000).max(60_000).default(5000),
  serviceTimeoutMs: z.number().int().min(1000).max(60_000).default(10_000),
  commandTimeoutMs: z.number().int().min(1000).max(60_000).default(8000),
  commandExpiryMs: z.number().int().min(1000).max(120_000).default(10_000),
  /** The call variable that holds the customer's name; empty when none does. Convention of a site, not of GC. */
  nameVariable: z.string().max(60).default('callVariable1'),
  /** Whether Finesse takes one wrap-up reason or several; each is a command of its own. */
  wrapUpReasons: z.enum(['one', 'several']).default('one'),
  /** Whether calls are recorded by Zoom, so that pausing makes sense. */
  zoomRecording: z.boolean().default(false),
  /** What stands behind the connector, where it is known: some things are offered on one of them only. */
  platform: z.enum(['unknown', 'UCCX', 'UCCE']).default('unknown'),
  /** ISO 3166 country, `AT`, in whose way numbers are written; empty for the system's own. */
  region: z
    .string()
    .regex(/^([A-Z]{2})?$/, { error: () => say('settings.region.wrong') })
    .default(''),
  /** How long Finesse leaves an agent in wrap-up, where the site knows it; the events do not say. */
  wrapUpLimitMs: z.number().int().min(1000).max(7_200_000).nullable().default(null),
  /** How long a preview is offered, where the site knows it; the events do not say. */
  previewLimitMs: z.number().int().min(1000).max(600_000).nullable().default(null),
});
export type Profile = z.infer<typeof profileSchema>;

/**
 * Checked where somebody writes a server, and not where their settings are read: a stored one would be lost with it,
 * and the link refuses it in words.
 */
export const pinIsGuarded = [
  ({ servers, pinnedKey }: Pick<Profile, 'servers' | 'pinnedKey'>) => unguardedAt(servers, pinnedKey) === -1,
  { path: ['pinnedKey'], error: () => say('server.pinned-key.unencrypted') },
] as const satisfies Parameters<typeof profileSchema.refine>;

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
  .max(60)
  .refine(isAccelerator, { error: () => say('settings.hotkeys.wrong') });
/** One a name; `fromEntries` forgets which names it was given. */
const hotkeys = Object.fromEntries(
  hotkeyNames.map((name) => [name, accelerator.exactOptional()]),
) as Readonly<Record<HotkeyName, z.ZodExactOptional<typeof accelerator>>>;
export const mostFavourites = 500;

/** Every setting, with what holds where nobody has chosen. */
export const settingsSchema = z.object({
  profiles: z.array(profileSchema).default([]),
  /** Profile in use; `demo` is the embedded connector. */
  profile: z.string().default('demo'),
  agentId: z.string().default(''),
  extension: z.string().default(''),
  remember: z.boolean().default(true),
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  /** How close rows and controls stand. */
  density: z.enum(['normal', 'compact']).default('normal'),
  language: z.enum(['system', ...languages]).default('system'),
  popup: z
    .object({
      enabled: z.boolean().default(true),
      corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).default('bottom-right'),
      /** Of which display: the one with the pointer, the one with the main window, or the main one. */
      display: z.enum(['pointer', 'window', 'main']).default('pointer'),
    })
    .prefault({}),
  /** With the agent's log-in to the computer. */
  startup: z
    .object({
      atLogIn: z.boolean().default(false),
      /** Stays in the tray then. */
      hidden: z.boolean().default(true),
    })
    .prefault({}),
  alerts: alertsSchema,
  /** Accelerators by action in Electron's notation; an empty one is switched off, an absent one is our own. */
  hotkeys: z.object(hotkeys).prefault({}),
  /** How the data of a call is shown. Names of variables, compared without regard to case. */
  customerData: z
    .object({
      /** What a variable is called here. */
      labels: z.record(z.string().max(60), z.string().max(60)).default({}),
      /** These first, in this order; the rest as the connector sent it. */
      order: z.array(z.string().max(60)).max(100).default([]),
      /** The up to four that the popup shows, and that stand out on the card. */
      highlight: z.array(z.string().max(60)).max(4).default([]),
    })
    .prefault({}),
  sounds: soundsSchema,
  links: linksSchema,
  screenPop: screenPopSchema,
  supervision: supervisionSchema,
  updates: updatesSchema,
  /** Days for which ended calls are kept on this machine; 0 keeps none beyond the session. */
  recentsKeepDays: z.number().int().min(0).max(365).default(30),
  /** After how long a mark reminds the agent; `null` never. */
  reminders: z
    .object({
      holdMs: z.number().int().min(10_000).max(3_600_000).nullable().default(60_000),
      notReadyMs: z.number().int().min(60_000).max(28_800_000).nullable().default(1_800_000),
      recordingPausedMs: z.number().int().min(10_000).max(3_600_000).nullable().default(120_000),
    })
    .prefault({}),
  /** Whether single keys (H, T, A …) act in the window while no text field has the focus (WCAG 2.1.4). */
  singleKeys: z.boolean().default(true),
  /** People the agent has marked, newest last; kept here only. */
  favourites: z
    .array(z.object({ number: z.string().min(1).max(80), name: z.string().max(120) }))
    .max(mostFavourites)
    .default([]),
  /** How a mobile agent (UCCE) last logged in. */
  mobile: z
    .object({
      /** Whether the last log-in was a mobile agent's. */
      used: z.boolean().default(false),
      phone: z.string().max(40).default(''),
      connection: z.enum(mobileConnections).default('call-by-call'),
    })
    .prefault({}),
  /** Reason codes of Not ready as they were last chosen, newest first. */
  usedReasons: z.array(z.string().max(40)).max(20).default([]),
  /** Text of the line under Reject and Close: what they do depends on the dialler. Empty: `previewNote` has one. */
  previewWords: z
    .object({
      reject: z.string().max(60).default(''),
      close: z.string().max(60).default(''),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
