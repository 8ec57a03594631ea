import { app, type Menu } from 'electron';
import type { JumpTask } from '../core/views/dock-view.ts';
import type { TrayItem } from '../core/views/tray-items.ts';

/** The menu of the app's icon: in the dock of macOS, and as tasks in the taskbar of Windows. Linux has none. */
export function createDock(makeMenu: (items: readonly TrayItem[]) => Menu) {
  let shown = '';
  return {
    /** Made anew only when it differs, so that one that is open stays. */
    show(menu: readonly TrayItem[], tasks: readonly JumpTask[]) {
      const now = JSON.stringify(process.platform === 'darwin' ? menu : tasks);
      if (now === shown) return;
      shown = now;
      app.dock?.setMenu(makeMenu(menu));
      if (process.platform === 'win32')
        app.setUserTasks(
          tasks.map(({ title, program, arguments: line }) => ({
            ...{ title, program, arguments: line, description: title },
            ...{ iconPath: program, iconIndex: 0 },
          })),
        );
    },
  };
}
