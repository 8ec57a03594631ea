import type { AppView } from '../../src-shared/view.ts';
import { platformInAddress } from './page-address.ts';

/** The theme and the system that main names in the address, so that the first paint has the right colours and shape. */
export function paintFirstTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  const root = document.documentElement.dataset;
  root['theme'] = theme === 'dark' ? 'dark' : 'light';
  root['platform'] = platformInAddress();
}

/** Follows the setting, and the system where the setting says so. */
export function followTheme({ settings, desk }: Pick<AppView, 'settings' | 'desk'>): void {
  const system = desk.dark ? 'dark' : 'light';
  const root = document.documentElement.dataset;
  root['theme'] = settings.appearance === 'system' ? system : settings.appearance;
  root['density'] = settings.density;
  root['platform'] = desk.platform;
}
