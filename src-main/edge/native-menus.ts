import { Menu } from 'electron';
import type { AnyRequest } from '../../src-shared/contract.ts';
import { menuTemplate } from '../core/views/menu-template.ts';
import type { TrayItem } from '../core/views/tray-items.ts';

/**
 * Makes native menus whose items end in requests. A submenu is made once and serves in every menu that has it: on
 * Linux Electron never lets go of one that was in the tray, and an agent's day has thousands of menus with the same few.
 */
export function createNativeMenus(ask: (request: AnyRequest) => void): (items: readonly TrayItem[]) => Menu {
  const submenus = new Map<string, Menu>();
  const make = (items: readonly TrayItem[]): Menu =>
    Menu.buildFromTemplate(menuTemplate(items, ask, submenuOf));
  function submenuOf(items: readonly TrayItem[]): Menu {
    const content = JSON.stringify(items);
    const submenu = submenus.get(content) ?? make(items);
    submenus.set(content, submenu);
    return submenu;
  }
  return make;
}
