/** The page of the popup. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/popup.css';
import { mount } from 'svelte';
import Popup from './views/Popup.svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { followNumbers } from './lib/numbers.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import { followMain } from './lib/state.svelte.ts';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
followNumbers();
mount(Popup, { target: document.body });
