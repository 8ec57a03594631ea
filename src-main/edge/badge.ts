import { app, nativeImage, type BrowserWindow } from 'electron';
import { say } from '../../src-shared/language/say.ts';
import { badgePicture } from '../core/views/badge-picture.ts';

/**
 * The number of missed calls at the app's icon: on the dock of macOS and on launchers of Linux that have one (elsewhere
 * there nothing happens), and as a picture over the taskbar's button of Windows. 0 takes it away.
 */
export function createBadge(window: BrowserWindow) {
  let shown = 0;
  return {
    show(missed: number) {
      if (missed === shown) return;
      shown = missed;
      if (process.platform !== 'win32') {
        app.setBadgeCount(missed);
        return;
      }
      if (window.isDestroyed()) return;
      if (missed === 0) window.setOverlayIcon(null, '');
      else window.setOverlayIcon(overlay(missed), say('recents.missed-count', { count: missed }));
    },
  };
}

function overlay(missed: number) {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const { size, pixels } = badgePicture(missed, scaleFactor);
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer: Buffer.from(pixels) });
  }
  return image;
}
