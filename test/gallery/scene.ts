/* One scene: the real page on a bridge behind which nobody is, told what main would tell it. */
import { languageInAddress } from '../../src-renderer/lib/page-address.ts';
import { fakeBridge, installBridge } from '../support/fake-bridge.ts';
import { scenes, type Scene } from '../support/scenes.ts';
import { pageByHand } from './page-by-hand.ts';

/** Each mounts itself when it is loaded. */
const pages: Readonly<Record<Scene['page'], () => Promise<unknown>>> = {
  main: () => import('../../src-renderer/main.ts'),
  popup: () => import('../../src-renderer/popup.ts'),
  mini: () => import('../../src-renderer/mini.ts'),
  settings: () => import('../../src-renderer/settings.ts'),
  inspector: () => import('../../src-renderer/inspector.ts'),
  team: () => import('../../src-renderer/team.ts'),
  wallboard: () => import('../../src-renderer/wallboard.ts'),
};

const query = new URLSearchParams(location.search);
const scene = scenes.find(({ name }) => name === query.get('scene'));
if (scene === undefined) throw new Error(`There is no scene ${query.get('scene') ?? ''}`);
const dark = query.get('theme') === 'dark';

/** The scene's view in the theme and language of the address. */
function dressed({ view }: Scene): Scene['view'] {
  return {
    ...view,
    settings: { ...view.settings, appearance: dark ? 'dark' : 'light' },
    desk: { ...view.desk, dark, language: languageInAddress() },
  };
}

installBridge();
const bridge = fakeBridge();
const tellRows = () => {
  if (scene.rows !== undefined) bridge.tell('team/rows', { fresh: true, rows: scene.rows });
};
await pages[scene.page]();
bridge.show(dressed(scene));
for (const list of scene.contacts ?? []) bridge.tell('contacts/list', list);
tellRows();
await scene.then?.(pageByHand);
// The tab of the main window hears of rows only once it is open.
tellRows();
if (scene.bundle !== undefined) {
  bridge.tell('diagnostics/ready', { files: scene.bundle });
  await pageByHand.getByText(scene.bundle[0]?.name ?? '').click();
}
document.documentElement.dataset['scene'] = 'shown';
