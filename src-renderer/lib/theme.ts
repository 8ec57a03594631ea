import type { AppView } from '../../src-shared/view.ts';

/** The theme main names in the address, so that the first paint has the right colours. */
export function paintFirstTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
}

/** Follows the setting, and the system where the setting says so. */
export function followTheme({ settings, desk }: Pick<AppView, 'settings' | 'desk'>): void {
  const system = desk.dark ? 'dark' : 'light';
  const root = document.documentElement.dataset;
  root['theme'] = settings.appearance === 'system' ? system : settings.appearance;
  root['density'] = settings.density;
  root['platform'] = desk.platform;
}
