import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/notices.css';
import './styles/wallboard.css';
import './styles/access.css';
import { mount } from 'svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Wallboard from './views/Wallboard.svelte';

paintFirstTheme();
await followLanguage(languageInAddress());
followMain();
mount(Wallboard, { target: document.body });
