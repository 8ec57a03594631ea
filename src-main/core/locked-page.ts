/** What every window is made with: the page has no Node, no rights and no other page. */
export const locked = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: true,
  navigateOnDragDrop: false,
});

export type PageName = 'main' | 'popup' | 'mini' | 'inspector' | 'settings' | 'team' | 'wallboard';

/** Where the pages are. */
export interface PageFiles {
  /** The preload's file. */
  readonly preload: string;
  /** Address of a page by its name, in the theme it is to start in; `more` goes into the query. */
  readonly page: (name: PageName, dark: boolean, more?: Readonly<Record<string, string>>) => string;
}
