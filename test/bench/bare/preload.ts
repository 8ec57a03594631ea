import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bare', {
  onText: (listener: (text: string) => void) =>
    ipcRenderer.on('text', (_event, text: string) => listener(text)),
});
