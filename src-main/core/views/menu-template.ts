import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { TrayItem } from './tray-items.ts';

/** What Electron makes a native menu of; `Submenu` is one that has been made. */
export type MenuTemplate<Submenu> =
  { type: 'separator' } | { label: string; enabled: boolean; click?: () => void; submenu?: Submenu };

/** A native menu whose items end in requests. `submenuOf` makes the menu behind an item, or has it already. */
export const menuTemplate = <Submenu>(
  items: readonly TrayItem[],
  ask: (request: AnyRequest) => void,
  submenuOf: (items: readonly TrayItem[]) => Submenu,
): MenuTemplate<Submenu>[] => items.map((item) => template(item, ask, submenuOf));

function template<Submenu>(
  item: TrayItem,
  ask: (request: AnyRequest) => void,
  submenuOf: (items: readonly TrayItem[]) => Submenu,
): MenuTemplate<Submenu> {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'text':
      return { label: item.label, enabled: false };
    case 'action':
      return { label: item.label, enabled: item.enabled, click: () => ask(item.request) };
    case 'menu':
      return { label: item.label, enabled: item.enabled, submenu: submenuOf(item.items) };
  }
}
