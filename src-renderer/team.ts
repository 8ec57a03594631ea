/** The page of the team's window. */
import '@fontsource-variable/inter/opsz.css';
import './styles/pages/team.css';
import { mount } from 'svelte';
import { followLanguage } from './lib/language.svelte.ts';
import { followNumbers } from './lib/numbers.svelte.ts';
import { languageInAddress } from './lib/page-address.ts';
import { followMain } from './lib/state.svelte.ts';
import { restWhileHidden } from './lib/rest-while-hidden.ts';
import { paintFirstTheme } from './lib/theme.ts';
import TeamWindow from './views/TeamWindow.svelte';

paintFirstTheme();
restWhileHidden();
await followLanguage(languageInAddress());
followMain();
followNumbers();
mount(TeamWindow, { target: document.body });
