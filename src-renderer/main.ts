import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/calls.css';
import './styles/hand-over.css';
import './styles/wrap-up.css';
import './styles/notices.css';
import './styles/lists.css';
import './styles/forms.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { paintFirstTheme } from './lib/theme.ts';
import { followMain } from './lib/state.svelte.ts';

paintFirstTheme();
followMain();
mount(App, { target: document.body });
