import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannel, requestChannel, type SoftphoneBridge } from '../src-shared/channels.ts';

/** The only door between a page and main. Electron's event object stays on this side. */
const bridge: SoftphoneBridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  on(name, listener) {
    const hear = (_event: IpcRendererEvent, ...[told, payload]: unknown[]) => {
      // Main alone writes to this channel, and its `tell` is typed by the same contract.
      if (told === name) listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld('softphone', bridge);
