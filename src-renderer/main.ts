/** The page of the main window. The form is painted first; the views behind it are loaded meanwhile. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/main.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { loadLaterViews } from './lib/later-views.svelte.ts';
import { followLanguage } from './lib/language.svelte.ts';
import { followNumbers } from './lib/numbers.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import { playSounds } from './lib/sound/sounds.ts';
import { followMain } from './lib/state.svelte.ts';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
playSounds();
followMain();
followNumbers();
mount(App, { target: document.body });
requestIdleCallback(() => void loadLaterViews());
