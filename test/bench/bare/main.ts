/**
 * The least that an Electron app can be: a window with one line of text. With an address of a socket it has a
 * second, hidden window that shows what comes over the socket, and a button that sends a word the other way.
 */
import { app, BrowserWindow, ipcMain } from 'electron';
import { join } from 'node:path';

function openWindow(name: string, show: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 384,
    height: 680,
    show,
    frame: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  void window.loadFile(join(import.meta.dirname, 'page.html'), { query: { name } });
  return window;
}

async function connect(address: string): Promise<void> {
  const popup = openWindow('popup', false);
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(address, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    popup.webContents.send('text', text);
    if (text === '') popup.hide();
    else popup.showInactive();
  });
  ipcMain.on('click', () => socket.send('click'));
}

void app.whenReady().then(async () => {
  openWindow('main', true);
  const address = app.commandLine.getSwitchValue('bench-socket');
  if (address !== '') await connect(address);
});
