import Server from '@lucide/svelte/icons/server';
import Lock from '@lucide/svelte/icons/lock';
import Activity from '@lucide/svelte/icons/activity';
import AppWindow from '@lucide/svelte/icons/app-window';
import Bell from '@lucide/svelte/icons/bell';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Volume2 from '@lucide/svelte/icons/volume-2';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import ExternalLink from '@lucide/svelte/icons/external-link';
import Link from '@lucide/svelte/icons/link';
import TableProperties from '@lucide/svelte/icons/table-properties';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import ConnectionsPane from '../../components/settings/ConnectionsPane.svelte';
import PrivacyPane from '../../components/settings/PrivacyPane.svelte';
import CustomerDataPane from '../../components/settings/CustomerDataPane.svelte';
import DiagnosticsPane from '../../components/settings/DiagnosticsPane.svelte';
import GeneralPane from '../../components/settings/GeneralPane.svelte';
import HotkeysPane from '../../components/settings/HotkeysPane.svelte';
import NotificationsPane from '../../components/settings/NotificationsPane.svelte';
import LinksPane from '../../components/settings/LinksPane.svelte';
import ScreenPopPane from '../../components/settings/ScreenPopPane.svelte';
import SoundsPane from '../../components/settings/SoundsPane.svelte';
import SupervisionPane from '../../components/settings/SupervisionPane.svelte';
import PopupPane from '../../components/settings/PopupPane.svelte';

/** A part of the settings: one file, and its line in `panes`. */
interface Pane {
  /** What `settings/open` and the page's address call it. */
  readonly name: string;
  readonly label: () => string;
  readonly icon: Component<{ class?: string }>;
  readonly content: Component<{ view: AppView }>;
}

/** The parts of the settings, in the order of the list. */
export const panes: readonly [Pane, ...Pane[]] = [
  { name: 'connections', label: () => say('servers.title'), icon: Server, content: ConnectionsPane },
  { name: 'hotkeys', label: () => say('settings.hotkeys'), icon: Keyboard, content: HotkeysPane },
  {
    name: 'notifications',
    label: () => say('settings.notifications'),
    icon: Bell,
    content: NotificationsPane,
  },
  { name: 'sounds', label: () => say('settings.sounds'), icon: Volume2, content: SoundsPane },
  { name: 'popup', label: () => say('settings.popup'), icon: AppWindow, content: PopupPane },
  {
    name: 'customer-data',
    label: () => say('settings.customer-data'),
    icon: TableProperties,
    content: CustomerDataPane,
  },
  { name: 'screen-pop', label: () => say('settings.pop'), icon: ExternalLink, content: ScreenPopPane },
  { name: 'links', label: () => say('settings.links'), icon: Link, content: LinksPane },
  {
    name: 'supervision',
    label: () => say('settings.supervision'),
    icon: Users,
    content: SupervisionPane,
  },
  { name: 'general', label: () => say('settings.general'), icon: SlidersHorizontal, content: GeneralPane },
  { name: 'privacy', label: () => say('settings.privacy'), icon: Lock, content: PrivacyPane },
  { name: 'diagnostics', label: () => say('settings.diagnostics'), icon: Activity, content: DiagnosticsPane },
];

/** The pane of that name; the first for a name that is none. */
export const paneNamed = (name: string): Pane => panes.find((pane) => pane.name === name) ?? panes[0];
