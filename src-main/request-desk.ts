import { BrowserWindow, clipboard } from 'electron';
import type { AnyRequest } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import { createAdmin } from './admin.ts';
import { askForSound } from './edge/file-dialogs.ts';
import type { SecretStore } from './edge/secret-store.ts';
import { selectedText } from './edge/selected-text.ts';
import { createToneFiles } from './edge/tone-files.ts';
import { createFloating } from './floating.ts';
import { createHandlers } from './handlers.ts';
import { createInspector } from './inspector.ts';
import type { createPages } from './pages.ts';
import { createPeople } from './people.ts';
import { agentSecret, type Phone } from './phone.ts';
import { createRecents } from './recents.ts';
import { createSettingsAnswers, type SettingsAnswersGiven } from './settings-answers.ts';
import { createSounds } from './sounds.ts';
import { createTeam } from './team.ts';

export interface RequestDeskGiven extends Omit<SettingsAnswersGiven, 'phone' | 'pages'> {
  readonly phone: Phone;
  readonly secrets: SecretStore;
  readonly pages: ReturnType<typeof createPages>;
  /** The agent's own tones. */
  readonly toneFolder: string;
  readonly ask: (request: AnyRequest) => void;
}

/** Every part of the app that answers requests, and tells its page what comes of them. */
export function createRequestDesk(given: RequestDeskGiven) {
  const { phone, settings, secrets, servers, preferences, pages, toneFolder, view, now, ask } = given;
  const settingsAnswers = createSettingsAnswers(given);
  const inspector = createInspector({
    store: phone.store,
    recorder: phone.recorder,
    openWindow: (closed) => pages.openInspector(closed),
  });
  const sounds = createSounds({
    view,
    now,
    tell: (name, payload) => pages.tellOne(pages.main.webContents, name, payload),
    files: createToneFiles(toneFolder),
    askForFile: () =>
      askForSound(
        BrowserWindow.getFocusedWindow() ?? pages.main,
        say('sound.own.choose'),
        say('sound.own.files'),
      ),
    changeSettings: (changed) => preferences.change({ sounds: changed }),
  });
  const people = createPeople({
    phone,
    tell: (list) => pages.tellOne(pages.main.webContents, 'contacts/list', list),
    keepFavourites: (favourites) => {
      const kept = settings.change({ favourites });
      phone.raise({ type: 'settings/changed', settings: settings.view() });
      return kept;
    },
  });
  const team = createTeam({
    phone,
    tell: (page, rows) => {
      const window = page === 'main' ? pages.main : pages.side(page);
      if (window !== undefined) pages.tellOne(window.webContents, 'team/rows', rows);
    },
    openTeam: (closed) => pages.openTeam(closed),
    openWallboard: (closed) => pages.openWallboard(closed),
  });
  const handlers = createHandlers({
    ...settingsAnswers.handlers,
    phone,
    ready: () => pages.ready(),
    keptPassword: (agentId) => secrets.get(agentSecret(agentId)),
    copy: (text) => clipboard.writeText(text),
    selectedText,
    windows: pages,
    floating: createFloating({ pages, view, ask }),
    demo: () => servers.demo(),
    inspector: inspector.handlers,
    people: people.handlers,
    recents: createRecents({ phone, window: pages.main, show: () => pages.recents() }),
    sounds: sounds.handlers,
    team: team.handlers,
    admin: createAdmin({ phone, window: pages.main }),
  });

  return {
    handlers,
    people,
    team,
    sounds,
    dispose() {
      settingsAnswers.dispose();
      inspector.dispose();
      sounds.dispose();
      team.dispose();
    },
  };
}
