import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/calls.css';
import './styles/notices.css';
import './styles/forms.css';
import './styles/inspector.css';
import { mount } from 'svelte';
import { followInspector } from './lib/inspector/conversation.svelte.ts';
import { followMain } from './lib/state.svelte.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Inspector from './views/Inspector.svelte';

paintFirstTheme();
followMain();
followInspector();
mount(Inspector, { target: document.body });
