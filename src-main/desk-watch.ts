import { nativeTheme, powerMonitor } from 'electron';
import type { Phone } from './phone.ts';

export interface DeskWatchGiven {
  readonly phone: Pick<Phone, 'raise'>;
  /** The system has become dark or light. */
  readonly themed: (dark: boolean) => void;
  /** The computer woke up or was unlocked. */
  readonly woken: () => void;
}

/** Watches the desktop for what Sidetone takes over from it: its theme, and that it is awake again. */
export function watchDesk({ phone, themed, woken }: DeskWatchGiven): () => void {
  const followTheme = () => {
    const dark = nativeTheme.shouldUseDarkColors;
    themed(dark);
    phone.raise({ type: 'desk/changed', desk: { dark } });
  };
  nativeTheme.on('updated', followTheme);
  powerMonitor.on('resume', woken);
  powerMonitor.on('unlock-screen', woken);
  return () => {
    nativeTheme.off('updated', followTheme);
    powerMonitor.off('resume', woken);
    powerMonitor.off('unlock-screen', woken);
  };
}
