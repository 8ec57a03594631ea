import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/popup.css';
import './styles/screen-pop.css';
import './styles/access.css';
import { mount } from 'svelte';
import Popup from './views/Popup.svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { paintFirstTheme } from './lib/theme.ts';
import { followMain } from './lib/state.svelte.ts';

paintFirstTheme();
await followLanguage(languageInAddress());
followMain();
mount(Popup, { target: document.body });
