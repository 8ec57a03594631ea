import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/notices.css';
import './styles/forms.css';
import './styles/servers.css';
import './styles/settings.css';
import './styles/access.css';
import { mount } from 'svelte';
import { request } from './lib/bridge.ts';
import { followLanguage } from './lib/language.svelte.ts';
import { languageInAddress, paneInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Settings from './views/Settings.svelte';

paintFirstTheme();
await followLanguage(languageInAddress());
followMain();
// A page that was loaded anew records nothing any more.
void request('hotkeys/record', { on: false });
mount(Settings, { target: document.body, props: { first: paneInAddress() } });
