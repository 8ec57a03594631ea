import { nativeImage, Tray, type Menu, type NativeImage } from 'electron';
import type { AnyRequest } from '../../src-shared/contract.ts';
import type { TrayItem } from '../core/views/tray-items.ts';
import type { TrayView } from '../core/views/tray-view.ts';

const pictures = import.meta.glob<string>('../assets/tray/*.png', {
  eager: true,
  query: '?inline',
  import: 'default',
});

/** The item in the tray, before there is anything to tell. */
export function openTray(dark: boolean): Tray {
  const tray = new Tray(picture('disconnected', dark));
  tray.setToolTip('Sidetone');
  return tray;
}

/** Lets the item in the tray follow the view: icon, tooltip and menu; a click and every item end in a request. */
export function leadTray(
  tray: Tray,
  dark: boolean,
  makeMenu: (items: readonly TrayItem[]) => Menu,
  ask: (request: AnyRequest) => void,
) {
  let white = dark;
  let shown: TrayView | null = null;
  tray.on('click', () => ask({ name: 'window/show', input: undefined }));

  return {
    /** Linux shows an edited menu only when it is set again, so it is made anew when it differs. */
    show(view: TrayView) {
      if (view.icon !== shown?.icon) tray.setImage(picture(view.icon, white));
      if (view.tooltip !== shown?.tooltip) tray.setToolTip(view.tooltip);
      if (JSON.stringify(view.menu) !== JSON.stringify(shown?.menu)) {
        tray.setContextMenu(makeMenu(view.menu));
      }
      shown = view;
    },
    /** The taskbar's theme has changed. macOS recolours template images itself. */
    setDark(now: boolean) {
      white = now;
      if (shown !== null) tray.setImage(picture(shown.icon, white));
    },
    dispose: () => tray.destroy(),
  };
}

function picture(name: string, white: boolean): NativeImage {
  const image = nativeImage.createEmpty();
  for (const [scaleFactor, suffix] of [
    [1, ''],
    [2, '@2x'],
  ] as const) {
    const dataURL = pictures[`../assets/tray/${name}Template${suffix}.png`];
    if (dataURL !== undefined) image.addRepresentation({ scaleFactor, dataURL });
  }
  if (process.platform === 'darwin') {
    image.setTemplateImage(true);
    return image;
  }
  return white ? whitened(image) : image;
}

/** The same shape in white: the pictures are black, so every premultiplied channel becomes the alpha. */
function whitened(image: NativeImage): NativeImage {
  const result = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const { width, height } = image.getSize(scaleFactor);
    const buffer = image.toBitmap({ scaleFactor });
    for (let at = 0; at < buffer.length; at += 4) buffer.fill(buffer[at + 3] ?? 0, at, at + 3);
    result.addRepresentation({
      scaleFactor,
      width: width * scaleFactor,
      height: height * scaleFactor,
      buffer,
    });
  }
  return result;
}
