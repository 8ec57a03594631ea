import { Message, sessionBus, Variant } from 'dbus-next';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { callMethod } from './bus.ts';

/** The menu follows the app in its own time, and a list in it comes later still. */
const clickLimitMs = 5000;
const clickLookMs = 50;

const watcher = 'org.kde.StatusNotifierWatcher';
const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';

const variant = z.object({ value: z.unknown() });
const pixmaps = z.array(z.tuple([z.number(), z.number(), z.instanceof(Buffer)]));
const toolTip = z.tuple([z.string(), pixmaps, z.string(), z.string()]);
const properties = z.record(z.string(), variant);
const node = z.tuple([z.number(), properties, z.array(variant)]);

/** An entry of the tray's menu. */
export interface TrayEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly children: readonly TrayEntry[];
}

/**
 * Is the part of a desktop that shows tray icons. The app's item registers here; its icon, tooltip and menu are
 * read and clicked over D-Bus, as a panel does it. To be started before the app.
 * @param busAddress of the session bus; that of this process if left out
 */
export async function startTrayHost(busAddress?: string) {
  const bus = sessionBus(busAddress === undefined ? {} : { busAddress });
  let found: (item: { destination: string; path: string }) => void;
  const item = new Promise<{ destination: string; path: string }>((resolve) => (found = resolve));
  bus.addMethodHandler((message: Message) => {
    const answer = (signature: string, body: unknown[]) => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    };
    if (message.member === 'RegisterStatusNotifierItem') {
      const name = z.string().parse(message.body[0]);
      const isPath = name.startsWith('/');
      found({ destination: isPath ? message.sender : name, path: isPath ? name : '/StatusNotifierItem' });
      return answer('', []);
    }
    const asksForHost = message.member === 'Get' && message.body[1] === 'IsStatusNotifierHostRegistered';
    return asksForHost ? answer('v', [new Variant('b', true)]) : false;
  });
  await bus.requestName(watcher, 0);

  async function read(property: string): Promise<unknown> {
    const target = { ...(await item), interface: 'org.freedesktop.DBus.Properties', member: 'Get' };
    const [value] = await callMethod(bus, target, 'ss', [itemInterface, property]);
    return variant.parse(value).value;
  }
  const menuTarget = async (member: string) => {
    const { destination } = await item;
    return { destination, path: z.string().parse(await read('Menu')), interface: menuInterface, member };
  };
  async function menu(): Promise<readonly TrayEntry[]> {
    const [, layout] = await callMethod(bus, await menuTarget('GetLayout'), 'iias', [0, -1, []]);
    return entryOf(layout).children;
  }

  /** Whether the entry was there to be clicked. A menu that is drawn anew after the look has it under another number. */
  async function clicked(path: readonly string[]): Promise<boolean> {
    const entry = entryAt(await menu(), path);
    if (entry === null) return false;
    const click = [entry.id, 'clicked', new Variant('s', ''), 0];
    return callMethod(bus, await menuTarget('Event'), 'isvu', click).then(
      () => true,
      () => false,
    );
  }

  return {
    /** When the app's item came, as this process's `performance.now()`. */
    registered: item.then(() => performance.now()),
    /** All the words of the tooltip. */
    async toolTip(): Promise<string> {
      const [, , title, text] = toolTip.parse(await read('ToolTip'));
      return `${title} ${text}`.trim();
    },
    /** The icon's pixels, to be compared. */
    async icon(): Promise<string> {
      return pixmaps
        .parse(await read('IconPixmap'))
        .map(([, , pixels]) => pixels.toString('base64'))
        .join(' ');
    },
    menu,
    /** The labels of the menu's first level, in order; lines between them left out. */
    labels: async () => (await menu()).map(({ label }) => label).filter((label) => label !== ''),
    /** Clicks an entry by its labels, from the first level down, as soon as it is there and on. Throws when it never is. */
    async click(...path: readonly string[]): Promise<void> {
      const latest = performance.now() + clickLimitMs;
      while (!(await clicked(path))) {
        if (performance.now() > latest)
          throw new Error(`No "${path.join(' › ')}" to click in the tray's menu`);
        await pause(clickLookMs);
      }
    },
    async close(): Promise<void> {
      await bus.releaseName(watcher);
      bus.disconnect();
    },
  };
}

/** An entry by its labels, from the first level down; `null` where it is not, or is off. */
function entryAt(entries: readonly TrayEntry[], [label, ...rest]: readonly string[]): TrayEntry | null {
  const entry = entries.find((each) => each.label === label && each.enabled) ?? null;
  return entry === null || rest.length === 0 ? entry : entryAt(entry.children, rest);
}

/** The menu's own shape: id, properties (what is left out has its default), children. */
function entryOf(raw: unknown): TrayEntry {
  const [id, { label, enabled }, children] = node.parse(raw);
  return {
    id,
    // An underscore marks the key of an entry.
    label: z
      .string()
      .parse(label?.value ?? '')
      .replaceAll('_', ''),
    enabled: enabled?.value !== false,
    children: children.map(({ value }) => entryOf(value)),
  };
}
