/** The page of the settings; the address names the pane. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/settings.css';
import { mount } from 'svelte';
import { request } from './lib/bridge.ts';
import { followLanguage } from './lib/language.svelte.ts';
import { languageInAddress, paneInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Settings from './views/Settings.svelte';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
// A page that was loaded anew records nothing any more.
void request('hotkeys/record', { on: false });
mount(Settings, { target: document.body, props: { first: paneInAddress() } });
