import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/popup.css';
import { mount } from 'svelte';
import Popup from './views/Popup.svelte';
import { paintFirstTheme } from './lib/theme.ts';
import { followMain } from './lib/state.svelte.ts';

paintFirstTheme();
followMain();
mount(Popup, { target: document.body });
