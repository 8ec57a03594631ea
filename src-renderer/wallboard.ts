/** The page of the wallboard. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/wallboard.css';
import { mount } from 'svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Wallboard from './views/Wallboard.svelte';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
mount(Wallboard, { target: document.body });
