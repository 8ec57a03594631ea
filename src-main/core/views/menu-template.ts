import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { TrayItem } from './tray-items.ts';

/** What Electron makes a native menu of. */
export type MenuTemplate =
  { type: 'separator' } | { label: string; enabled: boolean; click?: () => void; submenu?: MenuTemplate[] };

/** A native menu whose items end in requests. */
export const menuTemplate = (
  items: readonly TrayItem[],
  ask: (request: AnyRequest) => void,
): MenuTemplate[] => items.map((item) => template(item, ask));

function template(item: TrayItem, ask: (request: AnyRequest) => void): MenuTemplate {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'text':
      return { label: item.label, enabled: false };
    case 'action':
      return { label: item.label, enabled: item.enabled, click: () => ask(item.request) };
    case 'menu':
      return { label: item.label, enabled: item.enabled, submenu: menuTemplate(item.items, ask) };
  }
}
