/**
 * The least that an Electron app can be: a window with one line of text, shown when it is ready; or a tray and the
 * same window, never shown. With an address of a socket it shows what comes over that, and a global shortcut sends a
 * word the other way.
 */
import { app, BrowserWindow, globalShortcut, nativeImage, Tray } from 'electron';
import { join } from 'node:path';

function openWindow(isSeen: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 384,
    height: 680,
    show: false,
    frame: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  if (isSeen) window.once('ready-to-show', () => window.show());
  void window.loadFile(join(import.meta.dirname, 'page.html'));
  return window;
}

async function connect(address: string, window: BrowserWindow): Promise<void> {
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(address, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => window.webContents.send('text', data.toString()));
  globalShortcut.register('Ctrl+Alt+Shift+H', () => socket.send('pressed'));
}

let tray: Tray | null = null;
/** A white square of 16 px. */
const showTray = () =>
  (tray ??= new Tray(nativeImage.createFromBitmap(Buffer.alloc(1024, 255), { width: 16, height: 16 })));

void app.whenReady().then(async () => {
  const isHidden = app.commandLine.hasSwitch('bench-hidden');
  if (isHidden) showTray();
  const window = openWindow(!isHidden);
  const address = app.commandLine.getSwitchValue('bench-socket');
  if (address !== '') await connect(address, window);
});
