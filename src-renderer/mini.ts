/** The page of the mini bar. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/mini.css';
import { mount } from 'svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { followNumbers } from './lib/numbers.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import Mini from './views/Mini.svelte';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
followNumbers();
mount(Mini, { target: document.body });
