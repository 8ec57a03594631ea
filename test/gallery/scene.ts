/* One scene: the real page on a bridge behind which nobody is, told what main would tell it. */
import type { SoftphoneBridge } from '../../src-shared/channels.ts';
import type { PageEvents } from '../../src-shared/contract.ts';
import { loadLaterViews } from '../../src-renderer/lib/later-views.svelte.ts';
import { languageInAddress } from '../../src-renderer/lib/page-address.ts';
import { entry, sentEntry } from '../support/entries.ts';
import { fakeBridge, installBridge } from '../support/fake-bridge.ts';
import { tick } from 'svelte';
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

/** What went over the link, for the inspector: main has it in the real app. */
const conversation = [
  sentEntry(1, 'Login#1001', '***,3001', { latencyMs: 84, partner: 2 }),
  entry({ seq: 2, type: 'AgentInfo', body: '{"type":"AgentInfo","fullName":"Ada Example"}', partner: 1 }),
  entry({ seq: 3, type: 'Weather', body: '{"type":"Weather","sky":"clear"}', known: false }),
];

/** What main tells besides the view. A view that is loaded late, or opened later, asks for it and gets it told again. */
const told: readonly (() => void)[] = [
  () => bridge.tell('inspector/entries', { source: 'live', fresh: true, entries: conversation }),
  ...(scene.contacts ?? []).map((list) => () => bridge.tell('contacts/list', list)),
  ...(scene.rows === undefined
    ? []
    : [() => bridge.tell('team/rows', { fresh: true, rows: scene.rows ?? [] })]),
];
const tellAll = () => told.forEach((tell) => tell());

installBridge();
const bridge = fakeBridge();
const { softphone } = window;
Object.defineProperty(window, 'softphone', {
  value: {
    ...softphone,
    on<N extends keyof PageEvents>(name: N, listener: (payload: PageEvents[N]) => void) {
      const off = softphone.on(name, listener);
      if (name !== 'state/changed') queueMicrotask(tellAll);
      return off;
    },
  } satisfies SoftphoneBridge,
});
await pages[scene.page]();
bridge.show(scene.view);
// A key is pressed at once: what is loaded after the log-in form has to be there.
await loadLaterViews();
await tick();
await scene.then?.(pageByHand);
if (scene.bundle !== undefined) {
  bridge.tell('diagnostics/ready', { files: scene.bundle });
  await pageByHand.getByText(scene.bundle[0]?.name ?? '').click();
}
// Only now: what is pressed is found by its English name.
const { settings, desk } = scene.view;
bridge.show({
  settings: { ...settings, appearance: dark ? 'dark' : 'light' },
  desk: { ...desk, dark, language: languageInAddress() },
});
document.documentElement.dataset['scene'] = 'shown';
