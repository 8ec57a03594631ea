/** The page of the protocol inspector. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/inspector.css';
import { mount } from 'svelte';
import { followInspector } from './lib/inspector/conversation.svelte.ts';
import { followMain } from './lib/state.svelte.ts';
import { followLanguage } from './lib/language.svelte.ts';
import { followNumbers } from './lib/numbers.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Inspector from './views/Inspector.svelte';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
followNumbers();
followInspector();
mount(Inspector, { target: document.body });
