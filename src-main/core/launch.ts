import { linkAmong } from '../../src-shared/link-schemes.ts';
import type { AnyRequest } from '../../src-shared/contract.ts';

/** Told to a start that nobody is to see: Sidetone comes up in the tray alone. */
export const hiddenFlag = '--hidden';
const orderFlag = '--order=';

/** What a start can order, by the word behind `--order=`: the tasks of a taskbar's jump list are starts. */
export const launchOrders = {
  show: { name: 'window/show', input: undefined },
  dial: { name: 'window/dial', input: undefined },
  mini: { name: 'mini/toggle', input: undefined },
} as const satisfies Readonly<Record<string, AnyRequest>>;
export type LaunchOrder = keyof typeof launchOrders;

/** How a start is told an order. */
export const orderArgument = (order: LaunchOrder): string => `${orderFlag}${order}`;

/** What a start asks for. */
export type Asked =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'order'; readonly request: AnyRequest }
  /** It comes with a log-in, and is seen by nobody. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'window' };

/** Reads a command line. What it does not know in it is Electron's, or Chromium's. */
export function askedBy(argv: readonly string[]): Asked {
  const url = linkAmong(argv);
  if (url !== null) return { kind: 'link', url };
  const word = argv.find((part) => part.startsWith(orderFlag))?.slice(orderFlag.length);
  if (word !== undefined && Object.hasOwn(launchOrders, word))
    return { kind: 'order', request: launchOrders[word as LaunchOrder] };
  return argv.includes(hiddenFlag) ? { kind: 'nothing' } : { kind: 'window' };
}

/**
 * Whether the first start stays in the tray. macOS starts what opens at log-in without a command line of ours, and
 * says that it did.
 */
export const startsHidden = (
  argv: readonly string[],
  atLogIn: { readonly opened: boolean; readonly hidden: boolean },
): boolean => askedBy(argv).kind === 'nothing' || (atLogIn.opened && atLogIn.hidden);

/** Themes of a start: of the desktop, and of the window in it. */
interface StartThemes {
  readonly desktopDark: boolean;
  readonly dark: boolean;
}

/**
 * Whether a window may be shown before it is painted: it is seen sooner then, and does not flash. Until its first frame
 * X11 fills it with the colour of the desktop's theme; the other systems may leave it white, whatever colour it was
 * given (electron/electron#44371 on Windows, #42523 on macOS).
 */
export const mayShowUnpainted = (platform: string, { desktopDark, dark }: StartThemes): boolean =>
  platform === 'linux' ? desktopDark === dark : !dark;
